import type { Slot } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type Node } from '../syntax/node.js';
import { argumentAt, type Call } from './call.js';
import { constantOf, objectLiteral, type ConstantAnswer } from './constants.js';
import type { World } from './world.js';

/** Whether something is given to a call: set (and to what), certainly not set, or out of sight. */
export type OptionAnswer =
  | { readonly state: 'set'; readonly module: ModuleSyntax; readonly node: Node; readonly constant: ConstantAnswer }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown' };

const absent: OptionAnswer = { state: 'absent' };
const outOfSight: OptionAnswer = { state: 'unknown' };

/** What a call gives at a slot: an argument, or a property (by path, `a.b`) of one. An explicit `undefined` is absent. */
export function optionAt(world: World, call: Pick<Call, 'module' | 'node'>, slot: Slot): OptionAnswer {
  const argument = argumentAt(call, slot.at);
  if (argument === 'spread') return outOfSight;
  if (!argument) return absent;
  return optionOf(world, call.module, argument, slot.property);
}

/** What an expression has at a property path; the expression itself without a path. */
export function optionOf(world: World, module: ModuleSyntax, node: Node, path: string | undefined): OptionAnswer {
  const constant = constantOf(world, module, node);
  if (constant.known && constant.value === undefined) return absent;
  if (path === undefined) return { state: 'set', module, node, constant };
  if (constant.known) return absent;
  const [name = '', ...rest] = path.split('.');
  const property = propertyOf(world, module, node, name);
  if (property.state !== 'set' || rest.length === 0) return property;
  // `timeout: 500` for `timeout.request`: another version of the library takes the one for the other.
  if (property.constant.known && property.constant.value) return outOfSight;
  return optionOf(world, property.module, property.node, rest.join('.'));
}

/** A property of an object expression: looked up in literals through names, spreads and modules. */
export function propertyOf(world: World, module: ModuleSyntax, node: Node, name: string): OptionAnswer {
  const target = unwrap(node);
  if (target.type === 'ConditionalExpression') {
    return either(
      propertyOf(world, module, target.consequent, name),
      propertyOf(world, module, target.alternate, name),
    );
  }
  if (target.type === 'LogicalExpression') {
    const right = propertyOf(world, module, target.right, name);
    return either(target.operator === '&&' ? absent : propertyOf(world, module, target.left, name), right);
  }
  const parts = mergedParts(module, target);
  if (parts) return lastSet(parts.map(part => propertyOf(world, module, part, name)));
  const combination = combinationOf(module, target);
  if (combination) return lastSet([propertyOf(world, module, combination, name), laterOf(module, target, name)]);
  const object = objectLiteral(world, module, target);
  if (!object) return outOfSight;
  let answer: OptionAnswer = absent;
  for (const property of object.node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = propertyOf(world, object.module, property.argument, name);
      if (spread.state !== 'absent') answer = spread;
      continue;
    }
    const key = keyName(property.key, property.computed);
    if (key === undefined) answer = answer.state === 'set' ? answer : outOfSight;
    else if (key === name) answer = optionOf(world, object.module, property.value, undefined);
  }
  return answer.state === 'absent' ? laterOf(module, target, name) : answer;
}

/** What is set last holds, and what is out of sight may have been set. */
function lastSet(answers: readonly OptionAnswer[]): OptionAnswer {
  return answers.findLast(({ state }) => state !== 'absent') ?? absent;
}

/** The objects that `Object.assign({}, defaults, options)` puts together. */
function mergedParts(module: ModuleSyntax, node: Node): readonly Node[] | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression' || memberName(callee) !== 'assign') return undefined;
  const { object } = callee;
  return object.type === 'Identifier' && object.name === 'Object' && !module.bindingOf(object)
    ? node.arguments
    : undefined;
}

/** What a name stands for that is put together of several objects, or is one of them: its value alone would hide the others. */
function combinationOf(module: ModuleSyntax, node: Node): Node | undefined {
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  const declaration = binding?.declaration;
  if (!binding || declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return undefined;
  const init = declaration.init ? unwrap(declaration.init) : undefined;
  const isCombined =
    init && (/^(?:Logical|Conditional)Expression$/.test(init.type) || mergedParts(module, init) !== undefined);
  return isCombined && module.assignmentsTo(binding).length === 0 ? init : undefined;
}

/** Set either way is set, to what nobody knows unless both say the same. */
function either(a: OptionAnswer, b: OptionAnswer): OptionAnswer {
  if (a.state !== b.state) return outOfSight;
  if (a.state !== 'set' || b.state !== 'set') return a;
  const isSame = a.constant.known && b.constant.known && a.constant.value === b.constant.value;
  return isSame ? a : { ...a, constant: { known: false } };
}

/** `const options = {}; options.timeout = …`: the literal is not all there is to it. */
function laterOf(module: ModuleSyntax, node: Node, name: string): OptionAnswer {
  if (node.type !== 'Identifier') return absent;
  const binding = module.bindingOf(node);
  if (!binding) return absent;
  const isOf = (object: Node) => object.type === 'Identifier' && module.bindingOf(object) === binding;
  for (const { left } of module.assignments.get(name) ?? []) {
    if (left.type === 'MemberExpression' && isOf(left.object)) return outOfSight;
  }
  const escapes = module.referencesTo(binding).some(reference => changes(reference));
  return escapes ? outOfSight : absent;
}

/** Whether a reference may add properties to what it refers to: `options[key] = …`, `Object.assign(options, …)`. */
function changes(reference: TSESTree.Identifier): boolean {
  const { parent } = reference;
  if (parent.type === 'MemberExpression' && parent.object === reference) {
    return parent.computed && parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
  }
  if (parent.type !== 'CallExpression' || parent.arguments[0] !== reference) return false;
  const { callee } = parent;
  return callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.object.name === 'Object';
}
