import path from 'node:path';
import type { AmbientKind } from '@plimsoll/config';
import { drawnSource } from '../extract/files/draw-files.test-language.js';
import { readEnvReads } from '../extract/files/read-env-reads.js';
import { readMentions } from '../extract/files/read-mentions.js';
import { readProjectFiles } from '../extract/files/read-project-files.js';
import type { Manifest } from '../extract/manifest.js';
import { readWorkspacePackages } from '../extract/read-workspace-packages.js';
import { readOperations } from '../extract/operations/read-operations.js';
import { drawSymbols } from './draw-symbols.test-language.js';
import type { Schema } from './schema/schema.js';
import type { WorkspacePackage } from './workspace-package.js';
import type { AmbientUse, Edge, EdgeKind, ExportedKinds, Graph, GraphPart, Module, Range, Target } from './graph.js';

const noSchema: Schema = { migrations: [], tables: [], foreign: [], codeKeepsUpdates: false, history: 'none' };

/** A folder is an object, a module the list of what it does. */
export interface Drawing {
  readonly [name: string]: Drawing | readonly string[];
}

const words: Readonly<Record<string, Partial<Edge>>> = {
  import: { kind: 'static' },
  type: { kind: 'type', typeOnly: true },
  'import-type': { kind: 'type-expression', typeOnly: true },
  export: { kind: 'export' },
  require: { kind: 'require' },
  dynamic: { kind: 'dynamic' },
  late: { deferred: true },
  elided: { elided: true },
};

/**
 * Draws a graph for a test, each module with its lines:
 *
 *     drawGraph({ src: { 'a.ts': ['./b.ts', 'type ../lib/c.ts', 'late dynamic pg', 'uses time Date.now'], 'b.ts': [] } })
 *
 * A line is a specifier after any number of words (`words`; `import` is understood), then names in braces, or `uses`, a
 * kind and a name, or `exports`, how much is abstract and how much is not. A relative specifier that is not drawn leads nowhere. Line n of the list is line n of the module.
 * What lies beside the modules is drawn by its text.
 */
export function drawGraph(
  drawing: Drawing,
  texts: Readonly<Record<string, string>> = {},
  schema = noSchema,
  symbols = drawSymbols({}),
): Graph<GraphPart> {
  const lines = flatten(drawing, '');
  const modules = [...lines.keys()].sort().map((file): [string, Module] => {
    const drawn = (lines.get(file) ?? []).map((line, index) => [line, rangeOf(line, index)] as const);
    return [
      file,
      {
        path: file,
        edges: drawn
          .filter(([line]) => !isUse(line) && !isCount(line))
          .map(([line, range]) => edge(file, line, range, lines)),
        exports: counted(lines.get(file) ?? []),
        ambient: drawn.filter(([line]) => isUse(line)).map(([line, range]) => use(line, range)),
      },
    ];
  });
  const source = drawnSource(texts);
  return {
    modules: new Map(modules),
    symbols,
    files: readProjectFiles(source),
    schema,
    operations: readOperations(source),
    mentions: readMentions(source),
    workspace: drawnWorkspace(texts),
    environment: source.paths.flatMap(path =>
      /\.[cm]?[jt]s$/.test(path) ? readEnvReads(path, texts[path] ?? '') : [],
    ),
  };
}

/** Every drawn `package.json` with a name is a member. */
function drawnWorkspace(texts: Readonly<Record<string, string>>): WorkspacePackage[] {
  const manifests = Object.entries(texts)
    .filter(([file]) => path.posix.basename(file) === 'package.json')
    .map(([file, text]) => ({
      folder: path.posix.dirname(file).replace(/^\.$/, ''),
      content: JSON.parse(text) as Manifest['content'],
    }))
    .map(manifest => ({ ...manifest, content: { workspaces: ['**'], ...manifest.content } }));
  return readWorkspacePackages({
    manifests,
    broken: [],
    tsconfigOf: () => undefined,
    pnpmWorkspaces: new Map(),
    key: '',
  });
}

function flatten(drawing: Drawing, prefix: string): Map<string, readonly string[]> {
  return new Map(
    Object.entries(drawing).flatMap(([name, content]) =>
      isModule(content) ? [[prefix + name, content] as const] : [...flatten(content, `${prefix}${name}/`)],
    ),
  );
}

function isModule(content: Drawing | readonly string[]): content is readonly string[] {
  return Array.isArray(content);
}

function isUse(line: string): boolean {
  return line.startsWith('uses ');
}

function isCount(line: string): boolean {
  return line.startsWith('exports ');
}

function counted(lines: readonly string[]): ExportedKinds {
  const [, abstract = 0, concrete = 0] = lines.find(isCount)?.split(' ').map(Number) ?? [];
  return { abstract, concrete };
}

function rangeOf(line: string, index: number): Range {
  return { line: index + 1, column: 1, endLine: index + 1, endColumn: line.length + 1 };
}

function edge(from: string, line: string, range: Range, modules: ReadonlyMap<string, unknown>): Edge {
  const [, names] = /\{(.*)\}$/.exec(line) ?? [];
  const parts = line.replace(/\s*\{.*\}$/, '').split(' ');
  const specifier = parts.pop() ?? '';
  const unknown = parts.find(word => !Object.hasOwn(words, word));
  if (unknown !== undefined) throw new Error(`${from}: "${unknown}" is no word of the language`);
  const base = { from, kind: 'static' as EdgeKind, specifier, target: target(from, specifier, modules), range };
  const plain = { ...base, typeOnly: false, deferred: false, elided: false, names: names?.split(/,\s*/) ?? ['*'] };
  return Object.assign(plain, ...parts.map(word => words[word]));
}

function target(from: string, specifier: string, modules: ReadonlyMap<string, unknown>): Target {
  if (specifier.startsWith('node:')) return { type: 'builtin', name: specifier.slice(5) };
  if (!specifier.startsWith('.')) return { type: 'package', name: specifier };
  const file = path.posix.join(path.posix.dirname(from), specifier);
  return modules.has(file) ? { type: 'project', path: file } : { type: 'unresolved' };
}

function use(line: string, range: Range): AmbientUse {
  const [, kind = '', ...name] = line.split(' ');
  return { kind: kind as AmbientKind, name: name.join(' '), range };
}
