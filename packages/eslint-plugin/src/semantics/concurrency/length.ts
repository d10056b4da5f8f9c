import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../../syntax/node.js';
import { constantOf } from '../constants.js';
import { ioPathOf } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { worst, type LengthAnswer, type LengthQuestion } from './length-answer.js';
import { lengthOfAwaited, lengthOfCall, lengthOfCount } from './length-of-call.js';
import { lengthOfMember } from './length-of-member.js';
import { lengthOfName } from './length-of-name.js';

/** Whether the code bounds the length of what is iterated over: a list, or the loop that goes through it. */
export function lengthOf(world: World, module: ModuleSyntax, node: Node, depth = 0, isInner = false): LengthAnswer {
  if (depth > 12) return 'unknown';
  const question: LengthQuestion = {
    world,
    module,
    isInner,
    of: (child, inModule = module) => lengthOf(world, inModule, child, depth + 1, isInner),
    ofGiven: (child, inModule) => lengthOf(world, inModule, child, depth + 4),
    inside: (child, inModule) => lengthOf(world, inModule, child, depth + 1, true),
  };
  const target = unwrap(node);
  switch (target.type) {
    case 'ArrayExpression': {
      const spreads = target.elements.filter(item => item?.type === 'SpreadElement');
      return worst(spreads.map(item => question.of((item as TSESTree.SpreadElement).argument)));
    }
    case 'ObjectExpression':
      return target.properties.some(property => property.type === 'SpreadElement' || property.computed)
        ? 'unknown'
        : 'bounded';
    case 'Literal':
    case 'TemplateLiteral':
      return 'bounded';
    case 'ConditionalExpression':
      return worst([question.of(target.consequent), question.of(target.alternate)]);
    case 'LogicalExpression':
      return worst([question.of(target.left), question.of(target.right)]);
    case 'AwaitExpression':
      return lengthOfAwaited(question, target.argument);
    case 'ForOfStatement':
      return lengthOfForOf(question, target);
    case 'ForStatement':
      return lengthOfCounting(question, target);
    case 'ForInStatement':
      return question.of(target.right);
    case 'NewExpression':
      return lengthOfNew(question, target);
    case 'CallExpression':
      return lengthOfCall(question, target);
    case 'MemberExpression':
      return lengthOfMember(question, target);
    case 'Identifier':
      return lengthOfName(question, target);
    default:
      return 'unknown';
  }
}

/** What `for await` goes through arrives for as long as there is more of it: nobody streams what is short. */
function lengthOfForOf(question: LengthQuestion, { right, await: isAwaited }: TSESTree.ForOfStatement): LengthAnswer {
  if (!isAwaited) return question.of(right);
  const { world, module } = question;
  const binding = right.type === 'Identifier' ? module.bindingOf(right) : undefined;
  const init =
    binding?.declaration.type === 'VariableDeclarator' && binding.declaration.id === binding.identifier
      ? binding.declaration.init
      : null;
  const source = unwrap(init ?? right);
  if (source.type !== 'CallExpression') return 'unknown';
  const call = resolveCall(world, module, source);
  return call.entity?.kind === 'library' || ioPathOf(world, call) ? 'unbounded' : 'unknown';
}

/** `for (let i = 0; i < 5; i++)`: bounded where the limit is a constant. */
function lengthOfCounting(question: LengthQuestion, { test, update }: TSESTree.ForStatement): LengthAnswer {
  // Steps of more than one cut what is iterated over into pieces.
  if (test?.type !== 'BinaryExpression' || update?.type !== 'UpdateExpression') return 'unknown';
  const sides = [test.left, test.right];
  const length = sides.find(side => side.type === 'MemberExpression' && memberName(side) === 'length');
  if (length) return question.of((length as TSESTree.MemberExpression).object);
  return sides.some(side => constantOf(question.world, question.module, side).known) ? 'bounded' : 'unknown';
}

function lengthOfNew(question: LengthQuestion, { callee, arguments: [first] }: TSESTree.NewExpression): LengthAnswer {
  const name = callee.type === 'Identifier' ? callee.name : undefined;
  if (name === 'Set' || name === 'Map') return first ? question.of(first) : 'unknown';
  return name === 'Array' && first ? lengthOfCount(question, first) : 'unknown';
}
