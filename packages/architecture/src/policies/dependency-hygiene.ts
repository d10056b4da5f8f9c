import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { DeclaredDependency, Manifest } from '../graph/files/manifest.js';
import type { Edge, Graph } from '../graph/graph.js';
import { isLoadedByOthers } from './loaded-by-others.js';
import { lockfileFaults } from './lockfile-faults.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';
import { successors } from '../graph/successors.js';

/** Roles whose modules are not part of what runs in production. */
const aside = new Set(['test', 'script', 'config', 'generated']);
/** Builds that put dependencies into their result, so that nobody installs them in production. */
const bundler =
  /\b(?:webpack|esbuild|tsup|rollup|rolldown|vite\s+build|ncc|parcel|tsdown|unbuild|bun\s+build|next\s+build|nuxt\s+build)\b/;

/** Dependencies are declared where they are used, in the field that fits, locked, and used. */
export const dependencyHygiene: Policy<'files' | 'mentions'> = {
  name: 'dependency-hygiene',
  needs: ['files', 'mentions'],
  isDeclared: () => true,
  check(graph, config) {
    const severity = severityOf(config, 'dependency-hygiene');
    const said = [
      ...lockfileFaults(graph.files),
      ...importFaults(graph, config),
      ...graph.files.manifests.flatMap(manifest => [...declaredTwice(manifest), ...unused(manifest, graph)]),
    ];
    return {
      findings: said.map((one): Finding => policyFinding('dependency-hygiene', severity, one)),
      announcements: [],
    };
  },
};

/** What modules import: undeclared packages, packages for development, and tests. One finding a package and manifest. */
function importFaults(graph: Graph<'files'>, config: ResolvedConfig): Said[] {
  const found = new Map<string, Said>();
  const runs = runningModules(graph, config);
  const chainOf = manifestChains(graph.files.manifests);
  for (const { path, edges } of graph.modules.values()) {
    const role = fileRole(path, config);
    for (const edge of edges) {
      const fault =
        edge.target.type === 'package'
          ? packageFault(edge, edge.target.name, chainOf(path), aside.has(role) || !runs.has(path))
          : testFault(edge, role, runs, config);
      if (fault && !found.has(fault.identity)) found.set(fault.identity, fault);
    }
  }
  return [...found.values()];
}

function packageFault(edge: Edge, name: string, chain: readonly Manifest[], isAside: boolean): Said | undefined {
  const [own] = chain;
  // `https://…`, `astro:content`: nothing that a registry has
  if (!own || own.name === name || !/^(?:@[\w.-]+\/)?\w[\w.-]*$/.test(name)) return undefined;
  const accepted = [name, `@types/${name.replace(/^@(.+)\/(.+)$/, '$1__$2')}`];
  const declared = chain.flatMap(({ dependencies }) => dependencies.filter(one => accepted.includes(one.name)));
  const place = { file: edge.from, range: edge.range };
  if (declared.length === 0 && !name.startsWith('@types/'))
    return {
      messageId: 'undeclared',
      message: `\`${name}\` is imported and no \`package.json\` above declares it. It is there as long as something else happens to bring it along. Add it to the dependencies of \`${own.path}\`.`,
      ...place,
      identity: `${own.path} undeclared ${name}`,
    };
  const isRuntime = declared.some(({ kind, name: found }) => kind !== 'devDependencies' && found === name);
  const isBundled = chain.some(({ scripts }) => scripts.some(({ command }) => bundler.test(command)));
  if (
    isRuntime ||
    isAside ||
    edge.typeOnly ||
    edge.elided ||
    isBundled ||
    declared.length === 0 ||
    /\.[jt]sx$/.test(edge.from)
  )
    return undefined;
  return {
    messageId: 'devOnly',
    message: `\`${name}\` is a development dependency, and this module needs it in production. Installed without those, the service does not start. Move it to \`dependencies\` in \`${own.path}\`.`,
    ...place,
    identity: `${own.path} devOnly ${name}`,
  };
}

function testFault(edge: Edge, role: string, runs: ReadonlySet<string>, config: ResolvedConfig): Said | undefined {
  const to = projectTarget(edge);
  if (
    to === undefined ||
    aside.has(role) ||
    !runs.has(edge.from) ||
    edge.typeOnly ||
    edge.elided ||
    fileRole(to, config) !== 'test'
  )
    return undefined;
  return {
    messageId: 'importsTest',
    message: `This module of the service imports \`${to}\`, which belongs to the tests. Test code and what it fakes reach production. Move what both need out of the tests.`,
    file: edge.from,
    range: edge.range,
    identity: `${edge.from} importsTest ${to}`,
  };
}

/** The modules that an entry loads, itself or through others. What only tests and tools load does not run in production. */
function runningModules(graph: Graph, config: ResolvedConfig): ReadonlySet<string> {
  const next = successors(graph, edge => !edge.typeOnly && !edge.elided);
  const pending = [...graph.modules.keys()].filter(path => fileRole(path, config) === 'entry');
  const found = new Set(pending);
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const to of next.get(path) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      pending.push(to);
    }
  }
  return found;
}

/** The manifests that hold for a file, the closest first. */
function manifestChains(manifests: readonly Manifest[]): (path: string) => readonly Manifest[] {
  const byFolder = new Map(manifests.map(manifest => [manifest.folder, manifest]));
  const known = new Map<string, readonly Manifest[]>();
  const chain = (folder: string): readonly Manifest[] => {
    const before = known.get(folder);
    if (before) return before;
    const own = byFolder.get(folder);
    const above = folder === '' ? [] : chain(folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '');
    const found = own ? [own, ...above] : above;
    known.set(folder, found);
    return found;
  };
  return path => chain(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
}

function declaredTwice({ path, dependencies }: Manifest): Said[] {
  const runtime = new Map(dependencies.filter(({ kind }) => kind === 'dependencies').map(one => [one.name, one]));
  return dependencies
    .filter(({ kind, name }) => kind === 'devDependencies' && runtime.has(name))
    .map(({ name, range }) => ({
      messageId: 'twice',
      message: `\`${name}\` is a dependency and a development dependency. Which version is installed depends on the package manager. Keep it in \`dependencies\` only.`,
      file: path,
      range,
      identity: `${path} twice ${name}`,
    }));
}

/** The family of packages that load each other: `@angular` of `@angular/animations`. Clients of one vendor's services do not. */
function scopeOf(name: string): string | undefined {
  const scope = /^(@[\w.-]+)\//.exec(name)?.[1];
  return scope !== undefined && /^@(?:types|aws-sdk|google-cloud|azure|ai-sdk|fastify|koa|hapi)$/.test(scope)
    ? undefined
    : scope;
}

/** Dependencies whose name stands nowhere in the project but in manifests, lockfiles and documents. */
function unused(manifest: Manifest, { mentions, files }: Graph<'mentions' | 'files'>): Said[] {
  // a part of the project that lies in another repository may name what it likes
  if (files.paths.includes('.gitmodules')) return [];
  const scopes = new Set([...mentions].flatMap(name => scopeOf(name) ?? []));
  const isUsed = ({ name }: DeclaredDependency) =>
    mentions.has(name) ||
    name.startsWith('@types/') ||
    isLoadedByOthers(name, manifest) ||
    // what one of a family asks for as a peer
    scopes.has(scopeOf(name) ?? '');
  return manifest.dependencies
    .filter(one => one.kind === 'dependencies' && !isUsed(one))
    .map(({ name, range }) => ({
      messageId: 'unused',
      message: `Nothing in the project names \`${name}\`. It is installed, audited and updated for nothing. Remove it from \`${manifest.path}\`.`,
      file: manifest.path,
      range,
      identity: `${manifest.path} unused ${name}`,
    }));
}
