import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding, TraceStep } from '@plimsoll/findings';
import type { SymbolGraph } from '../graph/symbol-graph.js';
import type { Policy } from './policy.js';
import { optionsOf, severityOf } from './policy-options.js';
import { serviceHops, type Hop } from './service-hops.js';
import { serviceSilences } from './service-silences.js';

/** Services that wait for services that wait for services: no deeper than declared, and never in a circle. */
export const syncCallChains: Policy<'modules' | 'symbols'> = {
  name: 'sync-call-chains',
  needs: ['modules', 'symbols'],
  isDeclared: config => config.services.length > 1,
  check(graph, config) {
    const { maxDepth = 2 } = optionsOf(config, 'sync-call-chains');
    const hops = serviceHops(graph.symbols, config);
    const found = new Map<string, Finding>();
    const follow = (chain: readonly Hop[]): void => {
      const last = chain.at(-1) as Hop;
      const names = [...chain.map(({ from }) => from), last.to];
      const isCircle = last.to === names[0];
      if (isCircle || chain.length > maxDepth) {
        const identity = isCircle ? circleOf(names.slice(0, -1)) : names.join(' -> ');
        if (!found.has(identity))
          found.set(identity, describe(chain, isCircle, maxDepth, identity, graph.symbols, config));
        return;
      }
      // a circle further on is reported from its own start
      if (names.slice(0, -1).includes(last.to)) return;
      for (const next of hopsOnward(hops, last)) follow([...chain, next]);
    };
    for (const hop of hops) follow([hop]);
    return { findings: [...found.values()], announcements: serviceSilences(graph, config, 'sync-call-chains') };
  },
};

/** The calls that a service makes while it answers: from the route that is asked where it can be told, else from any. */
function hopsOnward(hops: readonly Hop[], { to, call }: Hop): Hop[] {
  const onward = hops.filter(({ from }) => from === to);
  const asked = onward.map(hop => ({ hop, parts: partsAsked(hop.entry.name, call.mentions) }));
  const most = Math.max(0, ...asked.map(({ parts }) => parts));
  if (most === 0) return onward;
  return asked.filter(({ hop, parts }) => parts === most || hop.entry.kind === 'middleware').map(({ hop }) => hop);
}

/** How many constant parts a route's path has, where all of them stand in what is called, in their order; else 0. */
function partsAsked(name: string, mentions: readonly string[]): number {
  const parts = (name.split(' ').at(-1) ?? '').split('/').filter(part => part !== '' && !/^[:{*]/.test(part));
  const text = mentions.join('/').split(/[/?]/);
  let at = -1;
  return parts.every(part => (at = text.indexOf(part, at + 1)) >= 0) ? parts.length : 0;
}

/** The same for every service of a circle from which it is looked at. */
function circleOf(names: readonly string[]): string {
  const first = names.indexOf([...names].sort()[0] ?? '');
  const turned = [...names.slice(first), ...names.slice(0, first)];
  return [...turned, turned[0]].join(' -> ');
}

function describe(
  chain: readonly Hop[],
  isCircle: boolean,
  maxDepth: number,
  identity: string,
  symbols: SymbolGraph,
  config: ResolvedConfig,
): Finding {
  const last = chain.at(-1) as Hop;
  const way = [...chain.map(({ from }) => `\`${from}\``), `\`${last.to}\``].join(' calls ');
  const message = isCircle
    ? `${way}, each while it answers. When one of them is slow all of them wait for each other, and none can be started or deployed first. Break the circle: let one side tell the other by an event, or hand over what it needs with the call.`
    : `${way}, each while it answers: ${chain.length} calls deep, where ${maxDepth} are declared. Their outages add up and their latencies too, so that the slowest decides for all. Let a service keep what it needs from the other's events, or let the first one ask both.`;
  return {
    rule: 'sync-call-chains',
    kind: 'policy',
    severity: severityOf(config, 'sync-call-chains'),
    messageId: isCircle ? 'circle' : 'tooDeep',
    message,
    location: { file: last.call.module, ...last.call.range },
    trace: chain.flatMap(hop => stepsOf(hop, symbols)),
    identity,
  };
}

function stepsOf({ from, to, entry, steps, call }: Hop, symbols: SymbolGraph): TraceStep[] {
  const name = (id: string) => symbols.functions.get(id)?.name ?? id;
  return [
    { location: { file: entry.module, ...entry.range }, message: `\`${entry.name}\` comes in at \`${from}\`` },
    ...steps.map(({ from: id, call: step }) => ({
      location: { file: step.module, ...step.range },
      message: `\`${name(id)}\` ${step.via === 'callback' ? 'hands on' : 'calls'} \`${step.callee}\``,
    })),
    { location: { file: call.module, ...call.range }, message: `\`${call.callee}\` waits for \`${to}\`` },
  ];
}
