import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type ClassNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

const deepest = 8;

/**
 * The paths that an application answers which is put together from classes, by their decorators and those of their
 * methods. Undefined where nobody can read them all; what a package adds to the application is left out.
 * @param root what the application is made from: a class whose decorator lists others.
 */
export function routedPaths(world: World, module: ModuleSyntax, root: Node): readonly string[] | undefined {
  const paths: string[] = [];
  const seen = new Set<Node>();

  const visit = (module: ModuleSyntax, node: Node, depth: number): boolean => {
    const value = world.evaluate(module, node);
    if (value.kind !== 'class' || seen.has(value.node)) return true;
    seen.add(value.node);
    if (depth > deepest) return false;
    for (const call of decoratorCalls(world, value.module, value.node)) {
      const { assembles } = call.facts;
      if (!assembles) continue;
      const routes = listed(world, call, assembles.routes);
      const parts = listed(world, call, assembles.parts);
      if (!routes || !parts) return false;
      for (const one of routes.nodes) if (!addRoutes(routes.module, one)) return false;
      for (const one of parts.nodes) if (!visit(parts.module, one, depth + 1)) return false;
    }
    return true;
  };

  const addRoutes = (module: ModuleSyntax, node: Node): boolean => {
    const value = world.evaluate(module, node);
    if (value.kind !== 'class') return false;
    const [prefix] = routesOf(world, value.module, value.node);
    for (const item of value.node.body.body) {
      if (item.type !== 'MethodDefinition') continue;
      for (const path of routesOf(world, value.module, item)) {
        if (path === undefined) return false;
        paths.push(`/${[prefix ?? '', path].join('/')}`.replace(/\/{2,}/g, '/'));
      }
    }
    return true;
  };

  return visit(module, root, 0) ? paths : undefined;
}

function decoratorCalls(world: World, module: ModuleSyntax, node: ClassNode | TSESTree.MethodDefinition): Call[] {
  return node.decorators.flatMap(({ expression }) =>
    expression.type === 'CallExpression' ? [resolveCall(world, module, expression)] : [],
  );
}

/** The paths that the decorators of a class or method name; undefined for one that is not constant. */
function routesOf(
  world: World,
  module: ModuleSyntax,
  node: ClassNode | TSESTree.MethodDefinition,
): (string | undefined)[] {
  return decoratorCalls(world, module, node).flatMap(call => {
    if (!call.facts.route) return [];
    const given = optionAt(world, call, call.facts.route);
    if (given.state === 'absent') return [''];
    return [given.state === 'set' && given.constant.known ? String(given.constant.value) : undefined];
  });
}

/** What an option of a decorator lists; nothing where it is left out, undefined where it is not written down. */
function listed(
  world: World,
  call: Call,
  property: string,
): { readonly module: ModuleSyntax; readonly nodes: readonly Node[] } | undefined {
  const given = optionAt(world, call, { at: 0, property });
  if (given.state === 'absent') return { module: call.module, nodes: [] };
  const list = given.state === 'set' ? unwrap(given.node) : undefined;
  if (given.state !== 'set' || list?.type !== 'ArrayExpression') return undefined;
  const nodes = list.elements.filter(item => item !== null && item.type !== 'SpreadElement') as Node[];
  return nodes.length === list.elements.length ? { module: given.module, nodes } : undefined;
}
