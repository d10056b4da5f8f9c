import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import { serverTimeouts } from '../servers/server-timeouts.js';
import type { World } from '../world.js';
import { constantNumber } from './constant-number.js';

/** Two times of which the first should be the shorter one, and is not. */
export interface Disorder {
  readonly module: ModuleSyntax;
  readonly node: Node;
  readonly shorter: string;
  readonly shorterValue: number;
  readonly longer: string;
  readonly longerValue: number;
}

/** The options of a call that contradict each other by what the library's table says of their order. */
export function disorderedOptions(world: World, call: Call): Disorder[] {
  return (call.facts.ordered ?? []).flatMap(({ at, shorter, longer }): Disorder[] => {
    const inner = optionAt(world, call, { at, property: shorter });
    const outer = optionAt(world, call, { at, property: longer });
    if (inner.state !== 'set' || outer.state !== 'set') return [];
    return disorder(world, [shorter, inner], [longer, outer]);
  });
}

/** A server that gives the headers more time than the whole request, which Node refuses or never grants. */
export function disorderedServer(world: World, call: Call): Disorder[] {
  if (!call.facts.server) return [];
  const answers = new Map(serverTimeouts(world, call).map(({ kind, answer }) => [kind, answer]));
  const headers = answers.get('headers');
  const request = answers.get('request');
  if (headers?.state !== 'set' || request?.state !== 'set' || !('node' in headers) || !('node' in request)) return [];
  return disorder(world, ['headersTimeout', headers], ['requestTimeout', request]);
}

interface Written {
  readonly module: ModuleSyntax;
  readonly node: Node;
}

function disorder(world: World, [shorter, inner]: [string, Written], [longer, outer]: [string, Written]): Disorder[] {
  const shorterValue = constantNumber(world, inner.module, inner.node);
  const longerValue = constantNumber(world, outer.module, outer.node);
  if (shorterValue === undefined || longerValue === undefined || longerValue <= 0 || shorterValue <= longerValue)
    return [];
  const last = (path: string) => path.split('.').at(-1) ?? path;
  const { module, node } = inner;
  return [{ module, node, shorter: last(shorter), shorterValue, longer: last(longer), longerValue }];
}
