import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import { argumentAt } from '../call.js';
import { constantOf } from '../constants.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/** Whether an expression makes a stream of what is in memory already: no file and no connection is behind it that could fail. */
export function streamsMemory(world: World, module: ModuleSyntax, made: Node): boolean {
  if (made.type !== 'CallExpression') return false;
  const call = resolveCall(world, module, made);
  const { streamsMemory: fact } = call.facts;
  if (!fact) return false;
  if (fact.at === undefined) return true;
  const argument = argumentAt(call, fact.at);
  return argument !== undefined && argument !== 'spread' && isInMemory(world, module, argument);
}

function isInMemory(world: World, module: ModuleSyntax, node: Node): boolean {
  const value = world.evaluate(module, node);
  if (value.kind === 'tuple' || (value.kind === 'container' && value.name === 'Array')) return true;
  if (value.kind === 'library-instance') return /^(?:Buffer|Uint8Array)$/.test(value.type);
  const constant = constantOf(world, module, node);
  return node.type === 'TemplateLiteral' || (constant.known && typeof constant.value === 'string');
}
