import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { constantOf } from '../constants.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';
import { partOrigin, type PartOrigin } from './part-origin.js';
import { isSafeList, isSafePart, pushedTo } from './safe-part.js';
import { sqlPosition, type SqlPosition } from './sql-position.js';

/** A piece of SQL text that is neither constant nor known to be harmless. */
export interface SqlPart {
  readonly module: ModuleSyntax;
  readonly node: Node;
  readonly position: SqlPosition;
  readonly origin: PartOrigin;
}

interface Place {
  readonly module: ModuleSyntax;
  readonly node: Node;
}
/** What parameters stand for while a function is looked into. */
type Given = ReadonlyMap<Binding, Place>;

const deepest = 12;
/** Text that stands for a harmless part. */
const filler = 'x';

/**
 * The pieces of an SQL text that come from outside, through names, concatenation, lists that are joined, and functions of
 * the project that put text together.
 * @param before and `after`: text around it, where it is itself a piece.
 */
export function sqlParts(world: World, module: ModuleSyntax, node: Node, before = '', after = ''): SqlPart[] {
  const parts: SqlPart[] = [];
  const underWay = new Set<Binding>();

  /** Collects the parts of a piece and answers with its text, as far as it is constant. */
  function visit(place: Place, before: string, after: string, given: Given, depth: number): string {
    const { module } = place;
    const target = unwrap(place.node);
    const onward = (node: Node, soFar = before, next = after) => visit({ module, node }, soFar, next, given, depth + 1);
    const leaf = (): string => {
      if (!isSafePart(world, module, target) && !isObjectOfLibrary(world, module, target)) {
        parts.push({
          module,
          node: target,
          position: sqlPosition(before, after),
          origin: partOrigin(world, module, target),
        });
      }
      return filler;
    };
    const constant = constantOf(world, module, target);
    if (constant.known) return String(constant.value);
    if (depth > deepest) return leaf();
    switch (target.type) {
      case 'TemplateLiteral':
        return visitTemplate(target, before, after, onward);
      case 'BinaryExpression': {
        if (target.operator !== '+') return leaf();
        const right = constantOf(world, module, target.right);
        const left = onward(target.left, before, right.known ? String(right.value) : '');
        return left + onward(target.right, before + left, after);
      }
      case 'ConditionalExpression': {
        const text = onward(target.consequent);
        const other = onward(target.alternate);
        return text.length > other.length ? text : other;
      }
      case 'LogicalExpression':
        onward(target.left);
        return onward(target.right);
      case 'AwaitExpression':
        return onward(target.argument);
      case 'TaggedTemplateExpression':
        return isRawString(target) ? onward(target.quasi) : filler;
      case 'CallExpression':
        return visitCall({ module, node: target }, target, before, after, given, depth) ?? leaf();
      case 'Identifier': {
        const binding = module.bindingOf(target);
        const argument = binding && given.get(binding);
        if (argument) return visit(argument, before, after, new Map(), depth + 1);
        const { declaration } = binding ?? {};
        if (!binding || declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier')
          return leaf();
        if (isSafePart(world, module, target)) return filler;
        return visitVariable(module, binding, declaration, before, after, onward) ?? leaf();
      }
      default:
        return leaf();
    }
  }

  /** A variable's first text, and what is appended to it after; undefined where it is not text that is put together here. */
  function visitVariable(
    module: ModuleSyntax,
    binding: Binding,
    declaration: TSESTree.VariableDeclarator,
    before: string,
    after: string,
    onward: (node: Node, before: string, after: string) => string,
  ): string | undefined {
    const assigned = module.assignmentsTo(binding);
    const { init } = declaration;
    const given = init ? [init as Node, ...assigned.map(({ right }) => right)] : assigned.map(({ right }) => right);
    if (given.length === 0 || !given.every(one => isTextExpression(world, module, one))) return undefined;
    // `text = text.trim()`: what it is made of has been seen.
    if (underWay.has(binding)) return '';
    underWay.add(binding);
    let text = init ? onward(init, before, assigned.length > 0 ? '' : after) : '';
    for (const { operator, right } of assigned) {
      const more = onward(right, operator === '+=' ? before + text : before, '');
      text = operator === '+=' ? text + more : more;
    }
    underWay.delete(binding);
    return text;
  }

  function visitCall(
    place: Place,
    node: TSESTree.CallExpression,
    before: string,
    after: string,
    given: Given,
    depth: number,
  ): string | undefined {
    const { module } = place;
    const callee = unwrap(node.callee);
    const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    const onward = (node: Node, soFar = before) => visit({ module, node }, soFar, after, given, depth + 1);
    if (callee.type === 'MemberExpression' && name === 'join') {
      const separator = node.arguments[0]
        ? constantOf(world, module, node.arguments[0])
        : { known: true as const, value: ',' };
      if (isSafeList(world, module, callee.object)) return filler;
      const items = listItems(world, module, callee.object);
      if (!items) return undefined;
      let text = '';
      for (const item of items)
        text += (text ? (separator.known ? String(separator.value) : ' ') : '') + onward(item, before + text);
      return text;
    }
    if (callee.type === 'MemberExpression' && (name === 'trim' || name === 'concat')) {
      if (!isTextExpression(world, module, callee.object)) return undefined;
      return node.arguments.reduce((text: string, one) => text + onward(one, before + text), onward(callee.object));
    }
    const functions = projectFunctions(resolveCall(world, module, node).callee);
    const [fn] = functions;
    if (!fn || functions.length > 1 || isSafePart(world, module, node)) return undefined;
    const returned = returnedNodes(fn.node);
    if (returned.length === 0 || !returned.every(one => isTextExpression(world, fn.module, one))) return undefined;
    const inside = new Map<Binding, Place>();
    fn.node.params.forEach((parameter, index) => {
      const binding =
        parameter.type === 'Identifier' ? fn.module.scopeOf(fn.node.body).findValue(parameter.name) : undefined;
      const argument = node.arguments[index];
      if (binding && argument && argument.type !== 'SpreadElement') inside.set(binding, { module, node: argument });
    });
    const texts = returned.map(one => visit({ module: fn.module, node: one }, before, after, inside, depth + 1));
    return texts.sort((a, b) => b.length - a.length)[0];
  }

  visit({ module, node }, before, after, new Map(), 0);
  return parts;
}

function visitTemplate(
  node: TSESTree.TemplateLiteral,
  before: string,
  after: string,
  onward: (node: Node, before: string, after: string) => string,
): string {
  let text = node.quasis[0]?.value.cooked ?? '';
  node.expressions.forEach((expression, index) => {
    const next = node.quasis[index + 1]?.value.cooked ?? '';
    const isLast = index === node.expressions.length - 1;
    text += onward(expression, before + text, isLast ? next + after : next) + next;
  });
  return text;
}

/** Something that is put together as text in sight: not the result of who knows what. */
function isTextExpression(world: World, module: ModuleSyntax, node: Node, depth = 0): boolean {
  if (depth > deepest) return false;
  const target = unwrap(node);
  if (constantOf(world, module, target).known) return true;
  switch (target.type) {
    case 'TemplateLiteral':
      return true;
    case 'BinaryExpression':
      return target.operator === '+';
    case 'ConditionalExpression':
      return (
        isTextExpression(world, module, target.consequent, depth + 1) &&
        isTextExpression(world, module, target.alternate, depth + 1)
      );
    case 'CallExpression':
      return (
        target.callee.type === 'MemberExpression' &&
        ['join', 'trim', 'concat'].includes(memberName(target.callee) ?? '')
      );
    case 'Identifier': {
      const declaration = module.bindingOf(target)?.declaration;
      return (
        declaration?.type === 'VariableDeclarator' &&
        declaration.id.type === 'Identifier' &&
        declaration.init !== null &&
        isTextExpression(world, module, declaration.init, depth + 1)
      );
    }
    default:
      return isSafePart(world, module, target);
  }
}

/** The texts that a list is made of: its elements, what is pushed onto it, what its `map` callback returns. */
function listItems(world: World, module: ModuleSyntax, node: Node, depth = 0): Node[] | undefined {
  if (depth > deepest) return undefined;
  const target = unwrap(node);
  if (target.type === 'ArrayExpression') {
    const items = target.elements.filter(item => item !== null);
    return items.every(item => item.type !== 'SpreadElement') ? (items as Node[]) : undefined;
  }
  if (target.type === 'CallExpression' && target.callee.type === 'MemberExpression') {
    const name = memberName(target.callee);
    const [callback] = target.arguments;
    if (name === 'map' && callback && isFunction(callback)) return returnedNodes(callback);
    return name === 'filter' ? listItems(world, module, target.callee.object, depth + 1) : undefined;
  }
  const binding = target.type === 'Identifier' ? module.bindingOf(target) : undefined;
  const { declaration } = binding ?? {};
  if (
    !binding ||
    declaration?.type !== 'VariableDeclarator' ||
    !declaration.init ||
    declaration.id.type !== 'Identifier'
  )
    return undefined;
  const first = listItems(world, module, declaration.init, depth + 1);
  return first && [...first, ...pushedTo(module, binding)];
}

function isRawString({ tag }: TSESTree.TaggedTemplateExpression): boolean {
  return (
    tag.type === 'MemberExpression' &&
    tag.object.type === 'Identifier' &&
    tag.object.name === 'String' &&
    memberName(tag) === 'raw'
  );
}

/** A builder's or fragment's object, which knows how to become text: `knex.ref('a')`, a subquery. */
function isObjectOfLibrary(world: World, module: ModuleSyntax, node: Node): boolean {
  const { kind } = world.evaluate(module, node);
  return kind === 'library-instance' || kind === 'library-class' || kind === 'library-object';
}
