import { memberName, unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import type { Probe } from '../functions/reached.js';
import type { World } from '../world.js';

/** Whether a call ends this process: `process.exit()`, `process.abort()`, `process.kill(process.pid)`. */
export function endsProcess(_world: World, call: Call): boolean {
  if (!call.facts.exits) return false;
  const target = call.entity?.name.endsWith('kill') === true ? argumentAt(call, 0) : undefined;
  return call.entity?.name.endsWith('kill') !== true || isOwnId(target);
}

/** `process.pid`, or a name for it. */
function isOwnId(node: Node | 'spread' | undefined): boolean {
  if (!node || node === 'spread') return false;
  const target = unwrap(node);
  return target.type === 'MemberExpression'
    ? memberName(target) === 'pid' && isProcess(target.object)
    : target.type === 'Identifier' && target.name === 'pid';
}

function isProcess(node: Node): boolean {
  const target = unwrap(node);
  if (target.type === 'MemberExpression') return memberName(target) === 'process';
  return target.type === 'Identifier' && target.name === 'process';
}

/** Looks for the end of the process in what functions reach. */
export const processEnd: Probe<true> = { find: (world, call) => (endsProcess(world, call) ? true : undefined) };
