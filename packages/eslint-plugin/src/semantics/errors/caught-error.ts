import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { forEachChild, walk } from '../../syntax/walk.js';
import { evaluate } from '../values/evaluate.js';
import type { World } from '../world.js';

/** How much of a caught error a value holds: the error itself (or what was made of it), a text or code of it, or nothing. */
export type Carried = 'whole' | 'part' | 'none';

/** Properties of an error that are again errors, or hold them; its stack has class, text and place. */
const wholeProperties = new Set([
  'cause',
  'error',
  'errors',
  'originalError',
  'inner',
  'innerError',
  'reason',
  'stack',
]);

/** Where in a region of code the caught error is to be found. */
export class CaughtError {
  readonly #held = new Map<Binding, Carried>();

  /**
   * @param names what the handler calls the error, or what it takes out of it.
   * @param isWhole the name is the error itself, not a property of it.
   * @param region the code that is searched for further names: `const wrapped = wrap(error)`.
   */
  constructor(
    readonly world: World,
    readonly module: ModuleSyntax,
    readonly names: readonly Binding[],
    isWhole: boolean,
    region: Node,
  ) {
    for (const name of names) this.#held.set(name, isWhole || wholeProperties.has(name.name) ? 'whole' : 'part');
    walk(region, node => {
      if (node.type === 'VariableDeclarator' && node.init) this.#hold(node.id, this.carriedBy(node.init));
      else if (node.type === 'AssignmentExpression') this.#assign(node);
    });
  }

  /** How much of the error an expression holds. */
  carriedBy(node: Node): Carried {
    const target = unwrap(node);
    switch (target.type) {
      case 'Identifier': {
        const binding = this.module.bindingOf(target);
        return (binding && this.#held.get(binding)) ?? 'none';
      }
      case 'MemberExpression': {
        const object = this.carriedBy(target.object);
        return object === 'whole' && !wholeProperties.has(memberName(target) ?? '') ? 'part' : object;
      }
      case 'BinaryExpression':
        return target.operator === '+' ? this.#text(target) : 'none';
      case 'TemplateLiteral':
        return this.#text(target);
      case 'UnaryExpression':
        return 'none';
      case 'Property':
        return this.carriedBy(target.value);
      case 'ConditionalExpression':
        return most([this.carriedBy(target.consequent), this.carriedBy(target.alternate)]);
      case 'CallExpression':
        return this.#call(target);
      default:
        return this.#most(target);
    }
  }

  /** Whether an expression looks at the error or at anything taken from it. */
  isMentionedIn(node: Node): boolean {
    return [...this.#held.keys()].some(binding =>
      this.module.referencesTo(binding).some(reference => contains(node, reference)),
    );
  }

  /** `String(error)` and `error.toString()` are texts; of what another function makes nobody knows that it is one. */
  #call(node: TSESTree.CallExpression): Carried {
    const given = most([this.carriedBy(node.callee), ...node.arguments.map(argument => this.carriedBy(argument))]);
    const receiver = unwrap(node.callee);
    const object = receiver.type === 'MemberExpression' ? this.carriedBy(receiver.object) : 'none';
    const held = most([given, object]);
    if (held === 'none' || held === 'part') return held;
    return isText(node) || this.#yieldsText(node) ? 'part' : 'whole';
  }

  /** A text put together; one with the stack in it has all that a log could show. */
  #text(node: Node): Carried {
    if (this.#most(node) === 'none') return 'none';
    let hasStack = false;
    walk(node, inner => {
      const name = inner.type === 'MemberExpression' ? memberName(inner) : inner.type === 'Identifier' && inner.name;
      hasStack ||= name === 'stack' && this.carriedBy(inner) === 'whole';
      return !hasStack;
    });
    return hasStack ? 'whole' : 'part';
  }

  #yieldsText(node: Node): boolean {
    const value = evaluate(this.world, this.module, node);
    return value.kind === 'primitive' && value.type !== 'other' && value.type !== 'error';
  }

  #most(node: Node): Carried {
    const all: Carried[] = [];
    forEachChild(node, child => {
      if (isFunction(node) || isFunction(child)) all.push(this.isMentionedIn(child) ? 'whole' : 'none');
      else all.push(this.carriedBy(child));
    });
    return most(all);
  }

  #assign({ left, right }: TSESTree.AssignmentExpression): void {
    const carried = this.carriedBy(right);
    if (left.type === 'MemberExpression') {
      const object = unwrap(left.object);
      if (object.type === 'Identifier') this.#hold(object, carried);
    } else this.#hold(left, carried);
  }

  #hold(pattern: Node, carried: Carried): void {
    if (carried === 'none') return;
    const isTakenApart = pattern.type === 'ObjectPattern';
    walk(pattern, node => {
      const binding =
        node.type === 'Identifier'
          ? (this.module.bindingOf(node) ?? this.module.scopeOf(node).findValue(node.name))
          : undefined;
      if (!binding || this.names.includes(binding)) return;
      const own = isTakenApart && !wholeProperties.has(binding.name) ? 'part' : carried;
      this.#held.set(binding, most([this.#held.get(binding) ?? 'none', own]));
    });
  }
}

function isText({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  if (callee.type === 'Identifier') return callee.name === 'String' && given.length === 1;
  if (callee.type !== 'MemberExpression') return false;
  const name = memberName(callee);
  if (name === 'toString' || name === 'inspect') return true;
  return callee.object.type === 'Identifier' && callee.object.name === 'JSON' && name === 'stringify';
}

function most(all: readonly Carried[]): Carried {
  return all.includes('whole') ? 'whole' : all.includes('part') ? 'part' : 'none';
}
