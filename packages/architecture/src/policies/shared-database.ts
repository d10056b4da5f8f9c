import { createServiceMatcher, fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { TableUse } from '../graph/symbol-graph.js';
import type { Policy } from './policy.js';
import { optionsOf, severityOf } from './policy-options.js';
import { serviceSilences } from './service-silences.js';

/** A table belongs to one service; the others ask that one. */
export const sharedDatabase: Policy<'modules' | 'symbols'> = {
  name: 'shared-database',
  needs: ['modules', 'symbols'],
  isDeclared: config => config.services.length > 1,
  check(graph, config) {
    const { allowTables = [] } = optionsOf(config, 'shared-database');
    const tables = new Map<string, Map<string, TableUse[]>>();
    for (const use of graph.symbols.tables) {
      const service = serviceOf(use.module, config);
      if (service === undefined || allowTables.includes(use.table)) continue;
      const services = tables.get(use.table) ?? new Map<string, TableUse[]>();
      tables.set(use.table, services);
      services.set(service, [...(services.get(service) ?? []), use]);
    }
    const findings = [...tables].flatMap(([table, services]) => intruders(table, services, config));
    return { findings, announcements: serviceSilences(graph, config, 'shared-database') };
  },
};

/** The declared service of a file that runs in it: tests and migrations do not. */
function serviceOf(module: string, config: ResolvedConfig): string | undefined {
  const role = fileRole(module, config);
  if (role === 'test' || role === 'migration') return undefined;
  const { services } = config;
  return createServiceMatcher({ ...config, services, slices: undefined } as ResolvedConfig).serviceOf(module)?.name;
}

/** One finding for each service that uses a table of another. Each that declares the table has one of its own by that name. */
function intruders(
  table: string,
  services: ReadonlyMap<string, readonly TableUse[]>,
  config: ResolvedConfig,
): Finding[] {
  if (services.size < 2) return [];
  const declares = (uses: readonly TableUse[]) => uses.some(({ access }) => access === 'declares');
  const writes = (uses: readonly TableUse[]) => uses.some(({ access }) => access === 'write');
  const all = [...services];
  const owner = all.find(([, uses]) => declares(uses)) ?? all.find(([, uses]) => writes(uses)) ?? all[0];
  if (!owner) return [];
  const [name, [own]] = owner;
  return all
    .filter(([service, uses]) => service !== name && !declares(uses))
    .flatMap(([service, uses]) => {
      const use = uses.find(({ access }) => access === 'write') ?? uses[0];
      return use && own ? [describe(table, service, use, { name, own }, config)] : [];
    });
}

function describe(
  table: string,
  service: string,
  use: TableUse,
  { name, own }: { readonly name: string; readonly own: TableUse },
  config: ResolvedConfig,
): Finding {
  const does = use.access === 'write' ? 'writes' : 'reads';
  const owns = own.access === 'declares' ? 'declares' : own.access === 'write' ? 'writes' : 'reads';
  return {
    rule: 'shared-database',
    kind: 'policy',
    severity: severityOf(config, 'shared-database'),
    messageId: does,
    message: `\`${service}\` ${does} the table \`${table}\`, which \`${name}\` ${owns}. Neither can change the table or move its database without the other, and nobody sees who holds its locks. Let \`${service}\` ask \`${name}\`, or keep a copy from its events.`,
    location: { file: use.module, ...use.range },
    trace: [
      { location: { file: own.module, ...own.range }, message: `\`${name}\` ${owns} \`${table}\`` },
      { location: { file: use.module, ...use.range }, message: `\`${service}\` ${does} \`${table}\`` },
    ],
    identity: `${service} ${does} ${table} of ${name}`,
  };
}
