import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { dependentSources, packageSources } from '../modules/package-sources.js';
import { importedName } from '../values/imported-name.js';
import type { World } from '../world.js';
import { functionName } from './function-name.js';
import { projectFunctions } from './project-functions.js';
import { isSameFunction } from './is-same-function.js';

/** A call of a function of the project. */
export interface CallSite {
  readonly module: ModuleSyntax;
  readonly node: TSESTree.CallExpression;
}

/** Where a function is called in its package and in those of the workspace that depend on it. */
export interface CallSites {
  /** Calls that are known to be calls of it. */
  readonly certain: readonly CallSite[];
  /** Calls of the same name, of which nobody can tell whose function they call. */
  readonly possible: readonly CallSite[];
}

/** A name that more files mention is too common for anybody to follow. */
const mostFiles = 60;

const remembered = new WeakMap<object, WeakMap<Node, CallSites | null>>();

/**
 * The calls of a function or method, whatever module they stand in; undefined where it is handed about as a value, has no
 * name of its own, or is called by too many to look at. Tests are left out.
 */
export function callSitesOf(world: World, module: ModuleSyntax, fn: FunctionNode): CallSites | undefined {
  let known = remembered.get(world.calls);
  if (!known) remembered.set(world.calls, (known = new WeakMap()));
  let sites = known.get(fn);
  if (sites === undefined) {
    known.set(fn, null);
    known.set(fn, (sites = find(world, module, fn) ?? null));
  }
  return sites ?? undefined;
}

function find(world: World, home: ModuleSyntax, fn: FunctionNode): CallSites | undefined {
  const name = functionName(fn);
  const { parent } = fn;
  const isAccessor = parent?.type === 'MethodDefinition' && parent.kind !== 'method';
  if (name === undefined || isAccessor) return undefined;
  const mention = new RegExp(`(?<![\\w$])${name.replace(/[$#]/g, '\\$&')}(?![\\w$])`);
  const sources = [...packageSources(world, home.file), ...dependentSources(world, home.file)];
  const files = new Set(
    sources.filter(({ text }) => text.includes(name) && mention.test(text)).map(({ file }) => file),
  ).add(home.file);
  if (files.size > mostFiles) return undefined;
  const certain: CallSite[] = [];
  const possible: CallSite[] = [];
  for (const file of files) {
    const module = file === home.file ? home : world.modules.load(file);
    if (!module) continue;
    const names = localNames(module, name);
    if (isHandedAbout(world, module, names, name, home, fn)) return undefined;
    for (const node of module.tree.calls) {
      if (node.type !== 'CallExpression' || !names.has(calledName(node) ?? '')) continue;
      const callee = world.evaluate(module, node.callee);
      if (projectFunctions(callee).some(one => isSameFunction(one.module, one.node, home, fn)))
        certain.push({ module, node });
      else if (callee.kind === 'unknown' || callee.kind === 'function-type') possible.push({ module, node });
    }
  }
  return { certain, possible };
}

function calledName({ callee }: TSESTree.CallExpression): string | undefined {
  const target = unwrap(callee);
  if (target.type === 'Identifier') return target.name;
  return target.type === 'MemberExpression' ? memberName(target) : undefined;
}

/** The name itself, and what imports call it: `import { load as loadOrder }`. */
function localNames(module: ModuleSyntax, name: string): Set<string> {
  const names = new Set([name]);
  for (const { specifiers } of module.nodes('ImportDeclaration')) {
    for (const one of specifiers) if (importedName(one) === name) names.add(one.local.name);
  }
  return names;
}

/** Whether a module passes the function on as a value, so that who knows who calls it, with who knows what. */
function isHandedAbout(
  world: World,
  module: ModuleSyntax,
  names: ReadonlySet<string>,
  name: string,
  home: ModuleSyntax,
  fn: FunctionNode,
): boolean {
  for (const local of names) {
    for (const reference of module.references.get(local) ?? []) {
      const { parent } = wrapped(reference);
      if (!parent || reference.parent === fn || parent === fn.parent) continue;
      if (parent.type === 'CallExpression' && unwrap(parent.callee) === reference) continue;
      const isNamedAlike =
        (parent.type === 'Property' && keyName(parent.key, parent.computed) === name) ||
        (parent.type === 'ExportSpecifier' && keyName(parent.exported, false) === name) ||
        (parent.type === 'AssignmentExpression' &&
          parent.left.type === 'MemberExpression' &&
          memberName(parent.left) === name);
      const isType = parent.type === 'TSTypeQuery' || parent.type === 'TSQualifiedName';
      const isObject = parent.type === 'MemberExpression' && parent.object === reference;
      if (isNamedAlike || isType || isObject) continue;
      if (
        projectFunctions(world.evaluate(module, reference)).some(one => isSameFunction(one.module, one.node, home, fn))
      )
        return true;
    }
  }
  return false;
}
