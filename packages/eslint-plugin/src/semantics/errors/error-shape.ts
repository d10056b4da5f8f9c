import type { TSESTree } from '@typescript-eslint/utils';
import { isBuiltInError } from '../../syntax/built-in-error.js';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type ClassNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { World } from '../world.js';
import { causeSlotOf } from './cause-slot.js';
import { isErrorClass } from './error-class.js';
import { setsName } from './error-name.js';
import { mayWrap } from './may-wrap.js';

/** What an error class lacks, or has too much of, and where. */
export interface ShapeFlaw {
  /**
   * - `misnamed`: its name does not say that it is an error;
   * - `nameless`: its instances call themselves `Error`;
   * - `mute`: they have no message;
   * - `closed`: it takes a message, and nothing that brought the error about;
   * - `exposed`: what is internal would be written out with it.
   */
  readonly kind: 'misnamed' | 'nameless' | 'mute' | 'closed' | 'exposed';
  readonly node: Node;
  readonly property?: string;
}

/** What is for those who run the service, and not for its clients. */
const internal = /^(?:cause|originalError|innerError|operation|query|sql|statement)$/;

/** The flaws in the shape of a class that makes errors; none for any other class. */
export function shapeFlaws(world: World, module: ModuleSyntax, node: ClassNode): ShapeFlaw[] {
  const { superClass, id } = node;
  if (!superClass || !isErrorClass(world, module, superClass)) return [];
  const base = unwrap(superClass);
  const isDirect = base.type === 'Identifier' && !module.bindingOf(base) && isBuiltInError(base.name);
  const flaws: ShapeFlaw[] = [];
  if (id && !/(?:Error|Exception)(?:s|Base|V?\d+)?$/.test(id.name)) flaws.push({ kind: 'misnamed', node: id });
  if (isDirect && !node.abstract && !setsName(module, node)) flaws.push({ kind: 'nameless', node: superClass });
  const constructor = node.body.body.find(item => item.type === 'MethodDefinition' && item.kind === 'constructor');
  const call = constructor && superCall(constructor);
  if (call && isDirect && isMute(call, constructor)) flaws.push({ kind: 'mute', node: call.callee });
  else if (
    call &&
    takesOnlyMessage(call, constructor) &&
    mayWrap(module, node) &&
    causeSlotOf(world, module, id ?? node) === 'none'
  )
    flaws.push({ kind: 'closed', node: call.callee });
  if (!hasMember(node, 'toJSON') && isDirect) flaws.push(...exposedFields(node));
  return flaws;
}

function superCall(constructor: Node): TSESTree.CallExpression | undefined {
  let found: TSESTree.CallExpression | undefined;
  walk(constructor, node => {
    if (node.type === 'CallExpression' && node.callee.type === 'Super') found ??= node;
    return !found;
  });
  return found;
}

/** `super()` without anything, where no message is set or computed either. */
function isMute(call: TSESTree.CallExpression, constructor: TSESTree.ClassElement): boolean {
  return call.arguments.length === 0 && !mentions(constructor, 'message');
}

function mentions(root: Node, name: string): boolean {
  let found = false;
  walk(root, node => {
    found ||=
      node.type === 'MemberExpression' &&
      /^(?:ThisExpression|Super)$/.test(node.object.type) &&
      memberName(node) === name;
    return !found;
  });
  return found;
}

/**
 * `constructor(message: string) { super(message); }`, with whatever it sets besides. A message with a default is what the class
 * itself says: a refusal, with nothing behind it.
 */
function takesOnlyMessage(call: TSESTree.CallExpression, constructor: TSESTree.ClassElement): boolean {
  const [given, ...others] = call.arguments;
  if (given?.type !== 'Identifier' || others.length > 0 || constructor.type !== 'MethodDefinition') return false;
  return constructor.value.params.some(parameter => parameter.type === 'Identifier' && parameter.name === given.name);
}

function hasMember(node: ClassNode, name: string): boolean {
  return node.body.body.some(item => 'key' in item && keyName(item.key, item.computed) === name);
}

/** Own public fields and parameter properties: `JSON.stringify` writes them out, other than what `super` is handed. */
function exposedFields(node: ClassNode): ShapeFlaw[] {
  const flaws: ShapeFlaw[] = [];
  const look = (key: Node): void => {
    if (key.type !== 'Identifier' || !internal.test(key.name)) return;
    if (!flaws.some(({ property }) => property === key.name))
      flaws.push({ kind: 'exposed', node: key, property: key.name });
  };
  for (const item of node.body.body) {
    if (item.type === 'PropertyDefinition' && !item.static && !item.declare) look(item.key);
    if (item.type !== 'MethodDefinition' || item.kind !== 'constructor') continue;
    for (const parameter of item.value.params) {
      if (parameter.type !== 'TSParameterProperty') continue;
      const inner = parameter.parameter.type === 'AssignmentPattern' ? parameter.parameter.left : parameter.parameter;
      look(inner);
    }
    walk(item.value, inner => {
      if (inner.type !== 'AssignmentExpression' || inner.left.type !== 'MemberExpression') return;
      if (inner.left.object.type === 'ThisExpression') look(inner.left.property);
    });
  }
  return flaws;
}
