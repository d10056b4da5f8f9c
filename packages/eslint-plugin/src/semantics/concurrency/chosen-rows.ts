import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';
import { constantOf } from '../constants.js';
import type { World } from '../world.js';

const deepest = 8;
const growing = new Set(['push', 'add', 'set', 'unshift']);
/** SQL that says how many rows it wants. */
const limited = /\b(?:limit|top|fetch\s+(?:first|next))\s*[($?:\d]|\blimit\s*$/i;

/** The questions of one look at a query. */
interface Look {
  readonly world: World;
  readonly module: ModuleSyntax;
  /** It stands in a function that was called: what its parameters are given has been looked at there. */
  readonly isInner: boolean;
}

/**
 * Whether a query says which rows it wants, or how many: a number is among what it is given, or a value that is neither
 * constant nor the time (an owner, a key, a page). What it answers with is then as long as whoever chose it knows. Asked of
 * all calls of a chain: `db.select().from(orders).where(eq(orders.owner, id))`.
 */
export function choosesRows(look: Look, call: Node, depth = 0): boolean {
  for (let at: Node = unwrap(call); ;) {
    if (at.type === 'TaggedTemplateExpression') return chooses(look, at, at.quasi, depth);
    if (at.type === 'CallExpression') {
      const link = at;
      if (link.arguments.some(argument => chooses(look, link, argument, depth))) return true;
      at = unwrap(at.callee);
    } else if (at.type === 'MemberExpression') at = unwrap(at.object);
    else if (at.type === 'AwaitExpression') at = unwrap(at.argument);
    else return at.type === 'Identifier' && isChosenBefore(look, at, depth);
  }
}

/** Whether anything in an argument tells rows apart. `call` is what declares the parameters of its own callbacks. */
function chooses(look: Look, call: Node, argument: Node, depth: number): boolean {
  let found = false;
  walk(argument, node => {
    if (found) return false;
    switch (node.type) {
      case 'Literal':
        found =
          (typeof node.value === 'number' && isAmount(call, node)) ||
          (typeof node.value === 'string' && limited.test(node.value));
        return !found;
      case 'TemplateElement':
        found = limited.test(node.value.raw);
        return !found;
      case 'ThisExpression':
        found = !isCallbacksThis(argument, node);
        return false;
      case 'Identifier':
        found = isChoice(look, call, node, depth);
        return !found;
      default:
        // Types say nothing of values.
        return !node.type.startsWith('TS') || node.type === 'TSAsExpression' || node.type === 'TSNonNullExpression';
    }
  });
  return found;
}

/** `where(function () { this.orWhere(…) })`: a builder that hands itself to its callback. */
function isCallbacksThis(argument: Node, node: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.type === 'FunctionExpression') return true;
    if (at === argument) return false;
  }
  return false;
}

function isChoice(look: Look, call: Node, node: TSESTree.Identifier, depth: number): boolean {
  const { parent } = node;
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) return false;
  if (parent.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand) return false;
  const constant = constantOf(look.world, look.module, node);
  if (constant.known) return typeof constant.value === 'number' && isAmount(call, node);
  const binding = look.module.bindingOf(node);
  return binding !== undefined && !contains(call, binding.identifier) && isChosen(look, binding, depth);
}

/** Whether a number may say how many: `limit(20)`, `{ take: 20 }`, `[20]`, and not `subDays(now, 30)`. */
function isAmount(call: Node, { parent }: Node): boolean {
  return parent === call || parent?.type === 'Property' || parent?.type === 'ArrayExpression';
}

/** Whether what a name stands for is neither constant nor the time. */
function isChosen(look: Look, binding: Binding, depth: number): boolean {
  const { module } = look;
  const { declaration, kind, identifier } = binding;
  if (depth > deepest) return true;
  if (kind === 'parameter') {
    const fallback = declaration.type === 'AssignmentPattern' ? declaration.right : undefined;
    return !look.isInner || (fallback !== undefined && chooses(look, fallback, fallback, depth + 1));
  }
  if (kind !== 'variable' || declaration.type !== 'VariableDeclarator') return kind === 'catch';
  // What a module keeps is settled when it starts.
  if (!enclosingFunction(declaration)) return false;
  const loop = declaration.parent.parent;
  if (loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement') return true;
  const given = module.assignmentsTo(binding).map(({ right }) => right as Node);
  if (declaration.init) given.push(declaration.init);
  return given.length === 0 || given.some(one => chooses(look, identifier, one, depth + 1)) || isGrown(module, binding);
}

/** `conditions.push(…)`: what a list was filled with is out of this look's sight. */
function isGrown(module: ModuleSyntax, binding: Binding): boolean {
  return module
    .referencesTo(binding)
    .some(({ parent }) => parent.type === 'MemberExpression' && growing.has(memberName(parent) ?? ''));
}

/** A builder that a variable holds, and what other statements have told it: `query.where('owner', id)`. */
function isChosenBefore(look: Look, identifier: TSESTree.Identifier, depth: number): boolean {
  const { module } = look;
  const binding = module.bindingOf(identifier);
  if (!binding || depth > deepest) return false;
  const { declaration } = binding;
  if (binding.kind === 'parameter') return !look.isInner;
  if (binding.kind !== 'variable' || declaration.type !== 'VariableDeclarator' || !enclosingFunction(declaration))
    return false;
  const given = module.assignmentsTo(binding).map(({ right }) => right as Node);
  if (declaration.init) given.push(declaration.init);
  if (given.some(one => isChosenMaker(look, one, depth))) return true;
  return module.referencesTo(binding).some(reference => {
    const member = reference.parent;
    if (member.type === 'CallExpression') return reference !== identifier;
    const link = member.type === 'MemberExpression' ? member.parent : undefined;
    return (
      link?.type === 'CallExpression' &&
      link.callee === member &&
      link.arguments.some(argument => chooses(look, link, argument, depth + 1))
    );
  });
}

/** What a variable was given that is asked something: a query in the making, or a record that somebody has found. */
function isChosenMaker(look: Look, node: Node, depth: number): boolean {
  const target = unwrap(node);
  if (target.type === 'AwaitExpression') return true;
  if (target.type === 'NewExpression') return false;
  if (target.type === 'CallExpression') return choosesRows(look, target, depth + 1);
  return chooses(look, target, target, depth + 1);
}
