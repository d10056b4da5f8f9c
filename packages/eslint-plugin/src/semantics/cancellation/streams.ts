import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { addressesOf } from '../entity.js';
import type { World } from '../world.js';
import { callFact } from './call-fact.js';
import { optionBeside } from './option-beside.js';

/**
 * Whether a call opens a stream, which lives as long as there is something to read: an option says so, or what it yields is
 * read as one (`response.body`).
 */
export function streams(world: World, call: Call): boolean {
  for (const { option, equals } of callFact(world, call, 'openEndedWhen') ?? []) {
    const given = optionBeside(world, call, option);
    if (given.state === 'set' && (!given.constant.known || given.constant.value === equals)) return true;
  }
  return resultMembers(call).some(member =>
    addressesOf(world.evaluate(call.module, member)).some(
      ({ library, path }) => world.knowledge.facts(library).get(path)?.openEnded,
    ),
  );
}

/** The members that the function reads of what a call yields, directly or through a variable. */
function resultMembers({ module, node }: Call): TSESTree.MemberExpression[] {
  let top: Node = wrapped(node);
  if (top.parent?.type === 'AwaitExpression') top = wrapped(top.parent);
  const { parent } = top;
  const read = (object: Node) =>
    object.parent?.type === 'MemberExpression' && object.parent.object === object ? [object.parent] : [];
  if (parent?.type !== 'VariableDeclarator' && parent?.type !== 'AssignmentExpression') return read(top);
  const name = parent.type === 'VariableDeclarator' ? parent.id : parent.left;
  const binding = name.type === 'Identifier' ? module.bindingOf(name) : undefined;
  return (binding ? module.referencesTo(binding) : []).flatMap(read).filter(member => memberName(member) !== undefined);
}
