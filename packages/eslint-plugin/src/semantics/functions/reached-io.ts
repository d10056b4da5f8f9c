import type { IoKind } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { FunctionNode } from '../../syntax/node.js';
import type { Call } from '../call.js';
import type { World } from '../world.js';
import { ioOf } from './io.js';
import { reached, reachedBy, type Probe, type Reached } from './reached.js';

/** A way from a function to I/O: the calls on the way, the one that performs it last. */
export interface IoPath {
  readonly kind: IoKind;
  readonly calls: readonly Call[];
}

const io: Probe<IoKind> = { find: ioOf };

/**
 * The shortest way by which a project function performs I/O, itself or through what it calls; undefined where none is known.
 */
export function reachedIo(world: World, module: ModuleSyntax, fn: FunctionNode): IoPath | undefined {
  return pathOf(reached(world, module, fn, io));
}

/** The I/O of a call: its own, or that of the project function it calls. */
export function ioPathOf(world: World, call: Call): IoPath | undefined {
  return pathOf(reachedBy(world, call, io));
}

function pathOf(way: Reached<IoKind> | undefined): IoPath | undefined {
  return way && { kind: way.found, calls: way.calls };
}
