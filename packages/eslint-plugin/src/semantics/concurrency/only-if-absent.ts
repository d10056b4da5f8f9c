import { constantOf } from '../constants.js';
import { argumentAt, type Call } from '../call.js';
import { optionAt } from '../options.js';
import type { World } from '../world.js';

/** Whether a call writes only where nothing is yet, so that of several callers one wins: a lock in a store that they share. */
export function isOnlyIfAbsent(world: World, call: Call): boolean {
  const { onlyIfAbsent } = call.facts;
  if (!onlyIfAbsent || call.node.type === 'TaggedTemplateExpression') return false;
  const { word, option } = onlyIfAbsent;
  if (option) {
    const answer = optionAt(world, call, option);
    return answer.state === 'set' && !(answer.constant.known && !answer.constant.value);
  }
  if (word === undefined) return true;
  return call.node.arguments.some((_, index) => {
    const given = argumentAt(call, index);
    const constant = given && given !== 'spread' ? constantOf(world, call.module, given) : undefined;
    return constant?.known === true && String(constant.value).toUpperCase() === word;
  });
}
