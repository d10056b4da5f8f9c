import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Contract } from '../graph/files/contract.js';
import type { Graph } from '../graph/graph.js';
import type { Entry } from '../graph/symbol-graph.js';
import { severityOf } from './policy-options.js';

/** RPCs of a service that is registered, and that what is registered does not have; each with the place of the promise. */
export function unimplementedRpcs(
  { symbols }: Graph<'symbols'>,
  protos: readonly Contract[],
  config: ResolvedConfig,
): Finding[] {
  const severity = severityOf(config, 'api-contract');
  return symbols.entries
    .filter(({ kind, members = [] }) => kind === 'rpc' && members.length > 0)
    .flatMap(entry => {
      const promised = promisesOf(entry, protos);
      const missing = promised.filter(({ method }) => !entry.members?.some(name => isSameName(name, method)));
      // whoever has none of them is another service
      return missing.length === promised.length
        ? []
        : missing.map(({ contract, method, name, range }): Finding => ({
            rule: 'api-contract',
            kind: 'policy',
            severity,
            messageId: 'notImplemented',
            message: `\`${contract.path}\` promises \`${name}\`, and what is registered here has no \`${method}\`. Callers are told that it is not implemented. Implement it, or take it out of the contract.`,
            location: { file: entry.module, ...entry.range },
            trace: [
              { location: { file: contract.path, ...range }, message: `\`${name}\` is promised` },
              { location: { file: entry.module, ...entry.range }, message: 'and not implemented by this' },
            ],
            identity: `${entry.module} ${name}`,
          }));
    });
}

function promisesOf({ name }: Entry, protos: readonly Contract[]) {
  const registered = plain(name.replace(/^rpc\s*/, ''));
  return protos.flatMap(contract =>
    contract.operations.flatMap(operation => {
      const [service = '', method = ''] = operation.name.split('/');
      return plain(service.split('.').at(-1) ?? '') === registered && registered !== ''
        ? [{ ...operation, contract, method }]
        : [];
    }),
  );
}

/** What code generators add to the name of a service left out. */
function plain(name: string): string {
  return name.replace(/(?:Service)?(?:Definition|Handlers|Server)?$/, '').toLowerCase();
}

function isSameName(member: string, method: string): boolean {
  return member.replace(/_/g, '').toLowerCase() === method.replace(/_/g, '').toLowerCase();
}
