import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import type { World } from '../world.js';
import { callSitesOf, type CallSite } from './call-sites.js';

/** An expression that stands in a module. */
export interface GivenArgument {
  readonly module: ModuleSyntax;
  /** Undefined where a call leaves it out; `spread` where nobody can tell which argument it is. */
  readonly node: Node | 'spread' | undefined;
}

/** What the calls in sight give for a parameter. */
export interface GivenArguments {
  readonly certain: readonly GivenArgument[];
  readonly possible: readonly GivenArgument[];
}

/**
 * What a function of the project is given for one of its parameters, wherever it is called; undefined where nobody can
 * tell, or where the parameter is taken apart.
 */
export function givenArguments(world: World, module: ModuleSyntax, binding: Binding): GivenArguments | undefined {
  const { declaration, identifier } = binding;
  const fn = declaration.parent;
  const isPlain =
    declaration === identifier || (declaration.type === 'AssignmentPattern' && declaration.left === identifier);
  if (binding.kind !== 'parameter' || !isPlain || !isFunction(fn)) return undefined;
  const at = fn.params.indexOf(declaration as never);
  const sites = callSitesOf(world, module, fn);
  if (!sites) return undefined;
  const fallback = declaration.type === 'AssignmentPattern' ? { module, node: declaration.right as Node } : undefined;
  const argumentOf = (site: CallSite): GivenArgument => {
    const given = site.node.arguments;
    const spread = given.findIndex(argument => argument.type === 'SpreadElement');
    if (spread >= 0 && spread <= at) return { module: site.module, node: 'spread' };
    const node = given[at];
    return node ? { module: site.module, node } : (fallback ?? { module: site.module, node: undefined });
  };
  return { certain: sites.certain.map(argumentOf), possible: sites.possible.map(argumentOf) };
}
