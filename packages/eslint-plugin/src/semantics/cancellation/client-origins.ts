import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import {
  contains,
  enclosingClass,
  isFunction,
  keyName,
  memberName,
  unwrap,
  type ClassNode,
  type FunctionNode,
  type Node,
} from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import { importedName } from '../values/imported-name.js';
import { projectModule } from '../values/module-values.js';
import type { World } from '../world.js';

/** Where a client comes from: the call that made it, or the library's own ready-made one. */
export type ClientOrigin = { readonly kind: 'made'; readonly call: Call } | { readonly kind: 'ready-made' };

/** Where something is made, or `ready-made`: a library's own, from wherever it is exported again. */
type Place = { readonly module: ModuleSyntax; readonly node: Node } | 'ready-made';

const deepest = 12;

/**
 * The places where what an expression denotes is made, followed through variables, class fields, factories of the project
 * and other modules; undefined where one of them is out of sight (a parameter, an injected field).
 */
export function clientOrigins(world: World, module: ModuleSyntax, node: Node, depth = 0): ClientOrigin[] | undefined {
  if (depth > deepest) return undefined;
  const target = unwrap(node);
  const onward = (places: readonly Place[] | undefined): ClientOrigin[] | undefined => {
    if (!places || places.length === 0) return undefined;
    const found = places.map((place): ClientOrigin[] | undefined =>
      place === 'ready-made' ? [{ kind: place }] : clientOrigins(world, place.module, place.node, depth + 1),
    );
    return found.every(origins => origins !== undefined) ? found.flat() : undefined;
  };
  switch (target.type) {
    case 'AwaitExpression':
      return clientOrigins(world, module, target.argument, depth + 1);
    case 'ConditionalExpression':
      return onward([
        { module, node: target.consequent },
        { module, node: target.alternate },
      ]);
    case 'LogicalExpression':
      return onward([
        { module, node: target.left },
        { module, node: target.right },
      ]);
    case 'AssignmentExpression':
      return clientOrigins(world, module, target.right, depth + 1);
    case 'NewExpression':
    case 'CallExpression': {
      const call = resolveCall(world, module, target);
      if (call.callee.kind === 'function') return onward(returnedBy(call.callee.module, call.callee.node));
      // Whose class it is need not be known: it is made here.
      return target.type === 'NewExpression' || call.entity?.kind === 'library' ? [{ kind: 'made', call }] : undefined;
    }
    case 'Identifier': {
      const binding = module.bindingOf(target);
      if (!binding) return world.evaluate(module, target).kind === 'unknown' ? undefined : [{ kind: 'ready-made' }];
      return onward(bindingPlaces(world, module, binding));
    }
    case 'MemberExpression': {
      const name = memberName(target);
      if (name === undefined) return undefined;
      const object = unwrap(target.object);
      if (object.type === 'ThisExpression') return onward(fieldPlaces(module, enclosingClass(target), name));
      const owner = world.evaluate(module, object);
      if (owner.kind === 'instance') return onward(fieldPlaces(owner.module, owner.node, name));
      if (owner.kind === 'module') return onward(exportPlaces(world, owner.module, name));
      if (owner.kind === 'library-module') return [{ kind: 'ready-made' }];
      if (owner.kind !== 'object') return undefined;
      const property = owner.node.properties.find(
        item => item.type === 'Property' && keyName(item.key, item.computed) === name,
      );
      return property?.type === 'Property' ? onward([{ module: owner.module, node: property.value }]) : undefined;
    }
    default:
      return undefined;
  }
}

function isOfLibrary(world: World, binding: Binding): boolean {
  const { declaration } = binding;
  if (binding.kind === 'variable' && declaration.type === 'VariableDeclarator') {
    const init = declaration.init && unwrap(declaration.init);
    const [source] = init?.type === 'CallExpression' ? init.arguments : [];
    const isRequire =
      init?.type === 'CallExpression' && init.callee.type === 'Identifier' && init.callee.name === 'require';
    return isRequire && source?.type === 'Literal' && isLibrary(world, String(source.value));
  }
  const { parent } = declaration;
  if (binding.kind !== 'import' || parent?.type !== 'ImportDeclaration') return false;
  return isLibrary(world, parent.source.value);
}

function isLibrary(world: World, specifier: string): boolean {
  return !specifier.startsWith('.') && world.knowledge.canonical(specifier) !== undefined;
}

function bindingPlaces(world: World, module: ModuleSyntax, binding: Binding): Place[] | undefined {
  if (isOfLibrary(world, binding)) return ['ready-made'];
  const { declaration } = binding;
  if (binding.kind === 'import') {
    if (declaration.parent?.type !== 'ImportDeclaration') return undefined;
    const next = projectModule(world, module, declaration.parent.source.value);
    return next && exportPlaces(world, next, importedName(declaration));
  }
  if (
    binding.kind !== 'variable' ||
    declaration.type !== 'VariableDeclarator' ||
    declaration.id.type !== 'Identifier'
  ) {
    return undefined;
  }
  const places: Place[] = module.assignmentsTo(binding).map(({ right }) => ({ module, node: right }));
  if (declaration.init) places.push({ module, node: declaration.init });
  return places;
}

function exportPlaces(world: World, module: ModuleSyntax, name: string, depth = 0): Place[] | undefined {
  const exports = world.modules.exports(module);
  const found = exports.named.get(name);
  if (depth > deepest) return undefined;
  if (found?.kind === 'node') return [{ module, node: found.node }];
  if (found?.kind === 'local') {
    const binding = module.scopeOf(found.at).findValue(found.name);
    return binding && bindingPlaces(world, module, binding);
  }
  if (found && isLibrary(world, found.source)) return ['ready-made'];
  const sources = found ? [found.source] : exports.stars;
  for (const source of sources) {
    const next = projectModule(world, module, source);
    const places = next && exportPlaces(world, next, found ? found.name : name, depth + 1);
    if (places) return places;
  }
  return undefined;
}

/** What a class gives to one of its fields; undefined for what is handed to it. */
function fieldPlaces(module: ModuleSyntax, owner: ClassNode | undefined, name: string): Place[] | undefined {
  if (!owner) return undefined;
  const places: Place[] = [];
  for (const item of owner.body.body) {
    if (!('key' in item) || keyName(item.key as Node, item.computed as boolean) !== name) continue;
    if (item.type === 'MethodDefinition' && item.kind === 'get') return returnedBy(module, item.value as FunctionNode);
    if (item.type === 'PropertyDefinition' && item.value) places.push({ module, node: item.value });
  }
  for (const { left, right } of module.assignments.get(name) ?? []) {
    const isField = left.type === 'MemberExpression' && left.object.type === 'ThisExpression' && contains(owner, left);
    if (isField) places.push({ module, node: right });
  }
  return places;
}

function returnedBy(module: ModuleSyntax, fn: FunctionNode): Place[] {
  if (fn.body.type !== 'BlockStatement') return [{ module, node: fn.body }];
  const places: Place[] = [];
  walkOwn(fn.body, (node: Node) => {
    if (isFunction(node)) return false;
    const { argument } = node as TSESTree.ReturnStatement;
    if (node.type === 'ReturnStatement' && argument) places.push({ module, node: argument });
    return undefined;
  });
  return places;
}
