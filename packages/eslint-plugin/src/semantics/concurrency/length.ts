import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { constantOf } from '../constants.js';
import { ioPathOf } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import { importedName } from '../values/evaluate-binding.js';
import { projectModule } from '../values/module-values.js';
import type { World } from '../world.js';

/** Whether the code bounds how many elements something has: by a constant, not at all, or somewhere out of sight. */
export type LengthAnswer = 'bounded' | 'unbounded' | 'unknown';

/** Array methods that never answer with more elements than they are given. */
const shrinking = new Set(['filter', 'map', 'reverse', 'toReversed', 'sort', 'toSorted', 'keys', 'values', 'entries']);
/** Words for a bound on what a query or a page holds; whoever passes one has bounded the result. */
const pageSizes = new Set(['limit', 'batchLimit', 'maxResults', 'take', 'first', 'pageSize', 'perPage', 'batchSize', 'chunkSize', 'top', 'size', 'count']);
/** Names of functions that cut a list into pieces of a given size. */
const chunking = /chunk|batch|slice|window|page|take|limit/i;

/** Whether the code bounds the length of what is iterated over. */
export function lengthOf(world: World, module: ModuleSyntax, node: Node, depth = 0): LengthAnswer {
  if (depth > 12) return 'unknown';
  const inner = (child: Node) => lengthOf(world, module, child, depth + 1);
  const target = unwrap(node);
  switch (target.type) {
    case 'ArrayExpression': {
      const spreads = target.elements.filter(item => item?.type === 'SpreadElement');
      return worst(spreads.map(item => inner((item as TSESTree.SpreadElement).argument)));
    }
    case 'ObjectExpression':
      return target.properties.some(property => property.type === 'SpreadElement' || property.computed) ? 'unknown' : 'bounded';
    case 'Literal':
    case 'TemplateLiteral':
      return 'bounded';
    case 'ConditionalExpression':
      return worst([inner(target.consequent), inner(target.alternate)]);
    case 'LogicalExpression':
      return worst([inner(target.left), inner(target.right)]);
    case 'AwaitExpression':
      return ofAwaited(target.argument, inner);
    case 'ForOfStatement':
      return inner(target.right);
    case 'ForStatement':
      return countedTo(world, module, target);
    case 'ForInStatement':
      return inner(target.right);
    case 'WhileStatement':
    case 'DoWhileStatement':
      return 'unknown';
    case 'NewExpression': {
      const name = target.callee.type === 'Identifier' ? target.callee.name : undefined;
      if (name === 'Set' || name === 'Map') return target.arguments[0] ? inner(target.arguments[0]) : 'unknown';
      const size = name === 'Array' && target.arguments[0] ? constantOf(world, module, target.arguments[0]) : undefined;
      return size?.known && typeof size.value === 'number' ? 'bounded' : 'unknown';
    }
    case 'CallExpression':
      return ofCall(world, module, target, inner);
    case 'MemberExpression':
      return ofMember(world, module, target);
    case 'Identifier':
      return ofName(world, module, target, depth);
    default:
      return 'unknown';
  }
}

/** What is waited for comes from outside, and has as many elements as there are out there, unless the call says how many. */
function ofAwaited(argument: Node, inner: (node: Node) => LengthAnswer): LengthAnswer {
  const answer = inner(argument);
  const target = unwrap(argument);
  if (answer !== 'unknown' || target.type !== 'CallExpression') return answer;
  return chunking.test(calleeName(target)) || namesPageSize(target) || calleeName(target) === 'json' ? 'unknown' : 'unbounded';
}

function worst(answers: readonly LengthAnswer[]): LengthAnswer {
  if (answers.includes('unbounded')) return 'unbounded';
  return answers.includes('unknown') ? 'unknown' : 'bounded';
}

/** `for (let i = 0; i < 5; i++)`: bounded where the limit is a constant. */
function countedTo(world: World, module: ModuleSyntax, loop: TSESTree.ForStatement): LengthAnswer {
  const { test, update } = loop;
  // Steps of more than one cut what is iterated over into pieces.
  if (test?.type !== 'BinaryExpression' || update?.type !== 'UpdateExpression') return 'unknown';
  const isLength = [test.left, test.right].find(side => side.type === 'MemberExpression' && memberName(side) === 'length');
  if (isLength) return lengthOf(world, module, (isLength as TSESTree.MemberExpression).object);
  return [test.left, test.right].some(side => constantOf(world, module, side).known) ? 'bounded' : 'unknown';
}

function ofCall(world: World, module: ModuleSyntax, call: TSESTree.CallExpression, inner: (node: Node) => LengthAnswer): LengthAnswer {
  const callee = unwrap(call.callee);
  const name = callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  const [first] = call.arguments;
  if (callee.type === 'MemberExpression') {
    const object = unwrap(callee.object);
    const owner = object.type === 'Identifier' && !module.bindingOf(object) ? object.name : undefined;
    if (owner === 'Object' && first) return inner(first);
    if (owner === 'Array' && name === 'from' && first) return arrayFrom(world, module, first, inner);
    if (name === 'slice' || name === 'splice') return 'bounded';
    if (name === 'split') return constantOf(world, module, object).known ? 'bounded' : 'unknown';
    if (shrinking.has(name ?? '')) return inner(object);
    if (name === 'concat') return worst([inner(object), ...call.arguments.map(inner)]);
  }
  if (chunking.test(name ?? '') || namesPageSize(call)) return 'unknown';
  // What comes from outside has as many elements as there are out there.
  if (ioPathOf(world, resolveCall(world, module, call))) return 'unbounded';
  // `uniqBy(rows, 'id')`: a function of a list answers with a list that is no longer.
  return first && inner(first) === 'unbounded' ? 'unbounded' : 'unknown';
}

function arrayFrom(world: World, module: ModuleSyntax, source: Node, inner: (node: Node) => LengthAnswer): LengthAnswer {
  const target = unwrap(source);
  if (target.type !== 'ObjectExpression') return inner(target);
  const length = target.properties.find(property => property.type === 'Property' && keyName(property.key, property.computed) === 'length');
  return length?.type === 'Property' && constantOf(world, module, length.value).known ? 'bounded' : 'unknown';
}

/** Whether a query says how many rows it wants: `{ limit: 50 }`, `.take(pageSize)`. */
function namesPageSize(call: Node): boolean {
  let found = false;
  walk(call, node => {
    if (node.type === 'Property' && pageSizes.has(keyName(node.key, node.computed) ?? '')) found = true;
    if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && pageSizes.has(memberName(node.callee) ?? '')) found = true;
    if (node.type === 'TemplateElement' && /\blimit\b/i.test(node.value.raw)) found = true;
    if (node.type === 'Literal' && typeof node.value === 'string' && /\blimit\s+[$?:\d]/i.test(node.value)) found = true;
    return !found && node.type !== 'FunctionExpression' && node.type !== 'ArrowFunctionExpression';
  });
  return found;
}

/** `config.regions`: a property of a literal is as long as the literal; of anything else, nobody knows. */
function ofMember(world: World, module: ModuleSyntax, node: TSESTree.MemberExpression): LengthAnswer {
  const name = memberName(node);
  const object = world.evaluate(module, node.object);
  if (object.kind === 'object' && name !== undefined) {
    const property = object.node.properties.find(item => item.type === 'Property' && keyName(item.key, item.computed) === name);
    return property?.type === 'Property' ? lengthOf(world, object.module, property.value, 6) : 'unknown';
  }
  if (object.kind === 'instance' || object.kind === 'class') {
    for (const item of object.node.body.body) {
      if (item.type !== 'PropertyDefinition' || keyName(item.key, item.computed) !== name || !item.value) continue;
      // A list that its class fills later is as long as it is filled.
      return item.readonly && !isEmpty(item.value) ? lengthOf(world, object.module, item.value, 6) : 'unknown';
    }
  }
  // What a request carries is as long as its sender likes. Of the project's own objects the domain bounds many lists
  // (the images of a post), and nobody can see which.
  return isFromRequest(world, module, node) ? 'unbounded' : 'unknown';
}

/** Whether a member is taken from what a server library hands to a handler. */
function isFromRequest(world: World, module: ModuleSyntax, node: TSESTree.MemberExpression): boolean {
  let root: Node = node;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  const value = world.evaluate(module, root);
  return value.kind === 'library-instance' && value.library !== 'global' && memberPath(node).some(part => part === 'body' || part === 'query');
}

function memberPath(node: Node): string[] {
  return node.type === 'MemberExpression' ? [...memberPath(unwrap(node.object)), memberName(node) ?? ''] : [];
}

function isEmpty(node: Node): boolean {
  return (node.type === 'ArrayExpression' && node.elements.length === 0) || (node.type === 'NewExpression' && node.arguments.length === 0);
}

function ofName(world: World, module: ModuleSyntax, identifier: TSESTree.Identifier, depth: number): LengthAnswer {
  const binding = module.bindingOf(identifier);
  if (!binding) return 'unknown';
  const { declaration } = binding;
  // A parameter's length is the caller's affair.
  if (binding.kind === 'parameter') return 'unknown';
  if (binding.kind === 'import' && declaration.type !== 'TSImportEqualsDeclaration') {
    const source = (declaration.parent as TSESTree.ImportDeclaration).source.value;
    const target = projectModule(world, module, source);
    const exported = target && world.modules.exports(target).named.get(importedName(declaration));
    if (!target || exported?.kind !== 'local') return 'unknown';
    const found = target.scopeOf(exported.at).findValue(exported.name);
    return found ? ofName(world, target, found.identifier as TSESTree.Identifier, depth + 1) : 'unknown';
  }
  if (binding.kind === 'enum') return 'bounded';
  if (declaration.type !== 'VariableDeclarator') return 'unknown';
  const loop = declaration.parent.parent as Node;
  if (loop.type === 'ForOfStatement' && loop.left === declaration.parent) return ofElement(module, loop.right);
  if (!declaration.init) return worst(['unknown', ...module.assignmentsTo(binding).map(({ right }) => lengthOf(world, module, right, depth + 1))]);
  if (isEmpty(declaration.init)) return grownIn(world, module, binding, depth);
  if (declaration.id.type !== 'Identifier') {
    const sources = partsOf(declaration, binding.identifier) ?? sourcesOf(module, declaration.init);
    if (chunking.test(identifier.name) || sources.some(namesPageSize)) return 'unknown';
    return sources.some(source => lengthOf(world, module, source, depth + 1) === 'unbounded') ? 'unbounded' : 'unknown';
  }
  if (chunking.test(identifier.name)) return 'unknown';
  return lengthOf(world, module, declaration.init, depth + 1);
}

/** `const [users, teams] = await Promise.all([listUsers(), listTeams()])`: each name has its own source. */
function partsOf({ id, init }: TSESTree.VariableDeclarator, identifier: Node): Node[] | undefined {
  const call = init?.type === 'AwaitExpression' ? unwrap(init.argument) : undefined;
  const [list] = call?.type === 'CallExpression' ? call.arguments : [];
  if (id.type !== 'ArrayPattern' || list?.type !== 'ArrayExpression') return undefined;
  const part = list.elements[id.elements.indexOf(identifier as TSESTree.Identifier)];
  return part ? [part] : undefined;
}

/** What a value that is taken apart may come from: the expression, or all that its variable is given. */
function sourcesOf(module: ModuleSyntax, node: Node): Node[] {
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  if (!binding || binding.declaration.type !== 'VariableDeclarator') return [node];
  const { init } = binding.declaration;
  return [...(init ? [init] : []), ...module.assignmentsTo(binding).map(({ right }) => right)];
}

/** A list that starts empty and is pushed to in a loop is as long as the loop. */
function grownIn(world: World, module: ModuleSyntax, binding: Parameters<ModuleSyntax['referencesTo']>[0], depth: number): LengthAnswer {
  for (const reference of module.referencesTo(binding)) {
    const { parent } = reference;
    if (parent.type !== 'MemberExpression' || !['push', 'add', 'set', 'unshift'].includes(memberName(parent) ?? '')) continue;
    for (let at: Node | undefined = parent; at && at !== binding.scope.node; at = at.parent) {
      if (at.type === 'ForOfStatement' || at.type === 'ForStatement') return lengthOf(world, module, at, depth + 1);
      if (at.type === 'WhileStatement' || at.type === 'DoWhileStatement') return 'unknown';
    }
  }
  return 'unknown';
}

/** An element of chunks is as long as a chunk. */
function ofElement(module: ModuleSyntax, list: Node): LengthAnswer {
  const target = unwrap(list);
  const text = target.type === 'CallExpression' ? calleeName(target) : target.type === 'Identifier' ? target.name : '';
  if (chunking.test(text)) return 'unknown';
  const init = target.type === 'Identifier' ? module.bindingOf(target)?.declaration : undefined;
  if (init?.type === 'VariableDeclarator' && init.init?.type === 'CallExpression' && chunking.test(calleeName(init.init))) return 'unknown';
  return 'unbounded';
}

function calleeName(call: TSESTree.CallExpression): string {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' ? (memberName(callee) ?? '') : callee.type === 'Identifier' ? callee.name : '';
}
