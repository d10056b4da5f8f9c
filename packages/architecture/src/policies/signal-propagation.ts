import type { Finding, TraceStep } from '@plimsoll/findings';
import type { ResolvedConfig } from '@plimsoll/config';
import { callPathsFromEntries, type CallPath } from '../graph/call-paths.js';
import type { Graph } from '../graph/graph.js';
import type { Call, FunctionNode, SignalSource, SymbolGraph } from '../graph/symbol-graph.js';
import type { Policy } from './policy.js';
import { severityOf } from './policy-options.js';
import { signalsAtHand, unstoppableBelow, type Wait } from './unstoppable-waits.js';

/** What puts things away must run to its end, cancelled or not. For silence only. */
const endsThings =
  /(?:^|\.|_)(?:on|handle|graceful|run|do)?(?:close|stop|shut_?down|dispose|clean_?up|destroy|tear_?down|roll_?back|revert|undo|release|unlock|drain|terminate|disconnect|abort|cancel|finali[sz]e)\w*$/i;

/** From every entry down to I/O, a signal that is at hand goes along. One finding for each call that drops it. */
export const signalPropagation: Policy<'symbols'> = {
  name: 'signal-propagation',
  needs: ['symbols'],
  isDeclared: () => true,
  check({ symbols }: Graph<'symbols'>, config) {
    const paths = callPathsFromEntries(symbols);
    const findings = [...symbols.functions.values()].flatMap(node => {
      const path = paths.get(node.id);
      return path ? lostIn(symbols, node, path, config) : [];
    });
    return { findings, announcements: [] };
  },
};

function lostIn(symbols: SymbolGraph, node: FunctionNode, path: CallPath, config: ResolvedConfig): Finding[] {
  const [signal] = signalsAtHand(symbols, node);
  if (!signal) return [];
  const found = new Map<string, Finding>();
  for (const call of node.calls) {
    if (call.passesSignal !== 'no' || call.aside || endsThings.test(call.callee)) continue;
    const wait = unstoppableBelow(symbols, node, call);
    const identity = `${node.id} -> ${call.targets[0] ?? `${call.library?.module} ${call.library?.api}`}`;
    if (wait && !found.has(identity))
      found.set(identity, describe({ symbols, node, path, config }, call, wait, signal));
  }
  return [...found.values()];
}

interface Loss {
  readonly symbols: SymbolGraph;
  readonly node: FunctionNode;
  readonly path: CallPath;
  readonly config: ResolvedConfig;
}

function describe({ symbols, node, path, config }: Loss, call: Call, wait: Wait, signal: SignalSource): Finding {
  const { entry, steps } = path;
  const waits = `\`${wait.leaf.library?.api ?? wait.leaf.callee}\``;
  const below = wait.leaf === call ? 0 : wait.calls.length + 1;
  const where = below === 0 ? waits : `${waits}, ${below} ${below === 1 ? 'call' : 'calls'} below,`;
  const callee = `\`${call.callee}\``;
  const mend = call.takesSignal
    ? `Pass \`${signal.text}\` on.`
    : `Give ${callee} a parameter for the signal and pass \`${signal.text}\` on, down to ${waits}.`;
  const name = (id: string) => symbols.functions.get(id)?.name ?? id;
  const trace: TraceStep[] = [
    { location: { file: entry.module, ...entry.range }, message: `${entry.name} comes in` },
    ...steps.map(({ from, call: step }) => ({
      location: { file: step.module, ...step.range },
      message: `\`${name(from)}\` ${step.via === 'callback' ? 'hands on' : 'calls'} \`${step.callee}\``,
    })),
    {
      location: { file: call.module, ...call.range },
      message: `\`${node.name}\` calls ${callee} without \`${signal.text}\`: here the signal is lost`,
    },
    ...wait.calls.map(step => ({
      location: { file: step.module, ...step.range },
      message: `calls \`${step.callee}\``,
    })),
    ...(below === 0
      ? []
      : [
          {
            location: { file: wait.leaf.module, ...wait.leaf.range },
            message: `${waits} waits, and nobody can stop it`,
          },
        ]),
  ];
  return {
    rule: 'signal-propagation',
    kind: 'policy',
    severity: severityOf(config, 'signal-propagation'),
    messageId: call.takesSignal ? 'notPassed' : 'notTaken',
    message: `\`${node.name}\` has \`${signal.text}\` and calls ${callee} without it. When \`${entry.name}\` is given up, ${where} keeps running and holds what it has. ${mend}`,
    location: { file: call.module, ...call.range },
    trace,
    identity: `${node.id} -> ${call.targets[0] ?? `${call.library?.module} ${call.library?.api}`}`,
  };
}
