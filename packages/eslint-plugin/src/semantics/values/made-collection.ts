import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap } from '../../syntax/node.js';
import type { World } from '../world.js';
import { container, primitives, unknown, type Value } from './value.js';

/** What the language's own makers of collections yield: `new Map()`, `Array.from(items)`, `Object.keys(record)`. */
export function madeCollection(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): Value | undefined {
  const callee = unwrap(node.callee);
  if (callee.type === 'Identifier') {
    const isMade = node.type === 'NewExpression' || callee.name === 'Array';
    return isMade && !module.bindingOf(callee) ? constructed(world, module, node, callee.name) : undefined;
  }
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || node.type === 'NewExpression')
    return undefined;
  const { name } = callee.object;
  if ((name !== 'Object' && name !== 'Array') || module.bindingOf(callee.object)) return undefined;
  const [first, second] = node.arguments;
  const given = (): Value => (first ? world.evaluate(module, first) : unknown);
  switch (`${name}.${memberName(callee)}`) {
    case 'Array.from':
      return container('Array', second ? world.call(world.evaluate(module, second)) : world.element(given()));
    case 'Array.of':
      return container('Array', given());
    case 'Object.keys':
      return container('Array', primitives.string);
    case 'Object.values':
      return container('Array', world.element(given()));
    case 'Object.entries':
      return container('Array', { kind: 'tuple', elements: [primitives.string, world.element(given())] });
    default:
      return undefined;
  }
}

function constructed(
  world: World,
  module: ModuleSyntax,
  { typeArguments, arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  name: string,
): Value | undefined {
  if (name !== 'Map' && name !== 'Set' && name !== 'Array') return undefined;
  const types = typeArguments?.params.map(type => world.evaluateType(module, type));
  if (types && types.length > 0) return container(name, ...types);
  const [first] = given;
  const each = first && name !== 'Array' ? world.element(world.evaluate(module, first)) : unknown;
  if (name === 'Map') return container(name, world.element(each, 0), world.element(each, 1));
  return container(name, each);
}
