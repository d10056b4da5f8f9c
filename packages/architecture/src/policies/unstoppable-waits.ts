import type { Call, FunctionNode, SignalSource, SymbolGraph } from '../graph/symbol-graph.js';

/** A library's call that waits without a signal, and the calls that lead there. */
export interface Wait {
  readonly calls: readonly Call[];
  readonly leaf: Call;
}

/** The signals that code of a function can name: its own, and those of the functions around it. */
export function signalsAtHand(symbols: SymbolGraph, node: FunctionNode): SignalSource[] {
  const found: SignalSource[] = [];
  for (
    let at: FunctionNode | undefined = node;
    at;
    at = at.parent === undefined ? undefined : symbols.functions.get(at.parent)
  ) {
    found.push(...at.signals);
  }
  return found;
}

interface Step {
  readonly id: string;
  readonly calls: readonly Call[];
  /** The function takes the signal that was left out above: what it hands on is nothing. */
  readonly empty: boolean;
}

/**
 * What waits below a call that is made without a signal and could be stopped by one: the nearest, and of equally near ones
 * the first. A function on the way that has a signal of its own answers for itself.
 */
export function unstoppableBelow(symbols: SymbolGraph, from: FunctionNode, call: Call): Wait | undefined {
  if (isWait(call)) return { calls: [], leaf: call };
  const seen = new Set([from.id]);
  let front: Step[] = call.targets.map(id => ({ id, calls: [], empty: call.takesSignal }));
  while (front.length > 0) {
    const next: Step[] = [];
    for (const { id, calls, empty } of front) {
      const node = symbols.functions.get(id);
      if (!node || seen.has(id)) continue;
      seen.add(id);
      if (node.signals.length > 0 && !empty) continue;
      for (const inner of node.calls) {
        const handsOn = empty && inner.passesSignal === 'yes';
        if (isWait(inner) || (handsOn && isReading(inner))) return { calls, leaf: inner };
        if (inner.aside) continue;
        const below = { calls: [...calls, inner], empty: handsOn && inner.takesSignal };
        next.push(...inner.targets.map(target => ({ id: target, ...below })));
      }
    }
    front = next;
  }
  return undefined;
}

/** A library waits for something, could be told to stop, and is not. A file is ended by its disk. */
function isWait(call: Call): boolean {
  return isReading(call) && call.passesSignal === 'no';
}

function isReading({ io, takesSignal, aside, mayChange }: Call): boolean {
  return io !== undefined && io !== 'file' && takesSignal && !aside && !mayChange;
}
