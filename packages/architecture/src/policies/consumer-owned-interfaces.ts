import path from 'node:path';
import { createLayerMatcher, createServiceMatcher, layerViolation, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { TypeNode, TypeUse } from '../graph/symbol-graph.js';
import type { Policy } from './policy.js';
import { isOff, severityOf } from './policy-options.js';
import { putsTogether } from './puts-together.js';

const using = new Set<TypeUse['role']>(['injected', 'field', 'parameter', 'property', 'variable', 'result']);

/** A port belongs to who needs it: not beside its implementation, where nobody uses it. */
export const consumerOwnedInterfaces: Policy<'symbols'> = {
  name: 'consumer-owned-interfaces',
  needs: ['symbols'],
  isDeclared: () => true,
  check({ symbols }, config) {
    const uses = new Map<string, TypeUse[]>();
    for (const use of symbols.typeUses) {
      if (use.type === undefined || !using.has(use.role) || putsTogether(use.module, config)) continue;
      uses.set(use.type, [...(uses.get(use.type) ?? []), use]);
    }
    const findings = [...symbols.types.values()].flatMap(type => {
      const consumer = soleConsumer(type, uses.get(type.id) ?? [], config);
      return consumer ? [describe(type, consumer, config)] : [];
    });
    return { findings, announcements: [] };
  },
};

/** The first use by the only ones who use a port, if they are all in one other place than its implementations. */
function soleConsumer(type: TypeNode, uses: readonly TypeUse[], config: ResolvedConfig): TypeUse | undefined {
  const { kind, exported, methods, implementedBy, module } = type;
  if (kind === 'class' || !exported || methods === 0 || implementedBy.length === 0 || uses.length === 0)
    return undefined;
  const home = homeOf(module, config);
  // the domain owns what others implement and use
  if (home === undefined || config.domain.includes(home) || putsTogether(module, config)) return undefined;
  if (implementedBy.some(id => homeOf(id.slice(0, id.lastIndexOf('#')), config) !== home)) return undefined;
  const consumers = new Set(uses.map(use => homeOf(use.module, config)));
  const [first] = uses;
  const [consumer] = consumers;
  if (consumers.size !== 1 || consumer === undefined || consumer === home || !first || composes(consumer, config))
    return undefined;
  const isReported =
    !isOff(config, 'layers') && layerViolation(first.module, module, config, { typeOnly: true }) !== undefined;
  return isReported ? undefined : first;
}

/** Where a module is at home: its layer, where layers are declared; or else its service, slice or folder. */
function homeOf(module: string, config: ResolvedConfig): string | undefined {
  if (config.layers.length > 0) return createLayerMatcher(config).layerOf(module);
  if (config.services.length > 0 || config.slices) return createServiceMatcher(config).serviceOf(module)?.name;
  return path.posix.dirname(module);
}

/** A layer that may import all others puts them together: it needs no ports of its own. */
function composes(home: string, config: ResolvedConfig): boolean {
  const layer = config.layers.find(({ name }) => name === home);
  return layer !== undefined && config.layers.length > 1 && layer.mayImport.length === config.layers.length - 1;
}

function describe(type: TypeNode, consumer: TypeUse, config: ResolvedConfig): Finding {
  const [home, other] = [homeOf(type.module, config), homeOf(consumer.module, config)];
  return {
    rule: 'consumer-owned-interfaces',
    kind: 'policy',
    severity: severityOf(config, 'consumer-owned-interfaces'),
    messageId: 'besideImplementation',
    message: `\`${type.name}\` lies beside what implements it in \`${home}\`, and only \`${other}\` uses it. Who needs it depends on who provides it, and it grows with the provider. Declare it in \`${other}\`, with what is used there, and let \`${home}\` implement it.`,
    location: { file: type.module, ...type.range },
    trace: [
      {
        location: { file: type.module, ...type.range },
        message: `\`${type.name}\` is declared and implemented in \`${home}\``,
      },
      { location: { file: consumer.module, ...consumer.range }, message: `\`${other}\` uses it` },
    ],
    identity: type.id,
  };
}
