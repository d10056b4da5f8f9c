import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import type { Target } from '../graph/graph.js';
import { createOxcResolver, namesFolder } from './oxc-resolution.js';
import { sourceOf } from './source-of.js';
import type { Workspace } from './workspace.js';
import { packageName } from '@plimsoll/config';

/** What is known of the project when specifiers are resolved. */
export interface ResolverContext {
  /** Absolute, real path. */
  readonly root: string;
  readonly modules: ReadonlySet<string>;
  readonly workspace: Workspace;
  /** Project path of the nearest tsconfig of a module. */
  tsconfigOf(file: string): string | undefined;
  /** Patterns of the `paths` that hold for a module. */
  aliasesOf(file: string): readonly string[];
  /** Project path of the folder below which the bare specifiers of a module may mean files. */
  baseUrlOf(file: string): string | undefined;
}

/** Tells what a specifier means. `cruised` is dependency-cruiser's answer, as far as it has one. */
export type Resolve = (from: string, specifier: string, cruised: string | null | undefined) => Target;

/**
 * Makes the resolver: a package of the workspace is its source; then dependency-cruiser's answer counts, where it was
 * asked; then that of oxc-resolver, which knows each file's own tsconfig and its project references.
 */
export function createResolver(context: ResolverContext): Resolve {
  const { root, modules, workspace } = context;
  const askOxc = createOxcResolver(root, context.tsconfigOf);
  return (from, specifier, cruised) => {
    if (isBuiltin(specifier)) return { type: 'builtin', name: specifier.replace(/^node:/, '') };
    const request = specifier.split('?')[0] ?? specifier;
    if (request === '' || /^[\w-]+:|!/.test(request)) return { type: 'package', name: request };
    const bare = !/^(?:\.{1,2}(?:\/|$)|\/|#)/.test(request);
    const member = bare ? workspace.find(request) : undefined;
    if (member !== undefined) return { type: 'project', path: member };
    for (const ask of [() => cruised, () => askOxc(from, request)]) {
      const target = located(ask(), request, modules);
      if (target) return target;
    }
    const written = request.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), request, namesFolder(request) ? 'index' : '')
      : undefined;
    const source = written === undefined ? undefined : sourceOf(written, modules);
    if (source !== undefined) return { type: 'project', path: source };
    if (written?.startsWith('..') || request.startsWith('/')) return { type: 'package', name: request }; // leaves the project
    // what a build would make is no mistake of the source
    if (written !== undefined && /(^|\/)(?:dist|build)\//.test(written)) return { type: 'project', path: written };
    const name = packageName(request);
    const base = bare && !workspace.isDependency(name) ? context.baseUrlOf(from) : undefined;
    const below = base === undefined ? undefined : sourceOf(path.posix.join(base, request), modules);
    // oxc-resolver reads nothing of a tsconfig that extends what is not installed
    if (below !== undefined) return { type: 'project', path: below };
    const means =
      !bare || (!workspace.isDependency(name) && context.aliasesOf(from).some(alias => matchesAlias(request, alias)));
    return means ? { type: 'unresolved' } : { type: 'package', name };
  };
}

/** Makes a target of a path relative to the root, if it is one. */
function located(found: string | null | undefined, request: string, modules: ReadonlySet<string>): Target | undefined {
  if (found === null || found === undefined) return undefined;
  const inPackage = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*\/node_modules\/)/.exec(found)?.[1];
  if (inPackage !== undefined) return { type: 'package', name: inPackage.replace(/^@types\//, '') };
  if (found.startsWith('../') || path.isAbsolute(found)) return { type: 'package', name: packageName(request) };
  return { type: 'project', path: sourceOf(found, modules) ?? found };
}

/** `@/*` says which specifiers mean the project; a pattern that matches everything says nothing. */
function matchesAlias(request: string, alias: string): boolean {
  const [before = '', after] = alias.split('*');
  if (after === undefined) return request === alias;
  return before !== '' && request.startsWith(before) && request.endsWith(after);
}

/** Whether a file that is no module of the graph is still where it was. */
export function isStillThere(root: string, file: string): boolean {
  return existsSync(path.join(root, file));
}
