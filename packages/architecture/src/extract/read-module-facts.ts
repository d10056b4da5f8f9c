import { parseSync, type EcmaScriptModule } from 'oxc-parser';
import type { EdgeKind } from '../graph/graph.js';
import { readIgnores } from './ignores/read-ignores.js';
import { exportedKinds } from './exported-kinds.js';
import { LineIndex } from './line-index.js';
import type { ModuleFacts, Reference } from './module-facts.js';
import { walkModule } from './walk-module.js';

/**
 * What only the syntax tree tells is looked for where one of these words occurs. Building the tree in JavaScript costs
 * as much as parsing, and most modules have nothing but static imports.
 */
const worthWalking =
  /\bimport\s*[(/]|\brequire\b|\b(?:fetch|WebSocket|EventSource|process|Date|performance|set(?:Timeout|Interval|Immediate)|Math\s*\.\s*random|crypto)\b/;

/** Reads what a module's text says. A file that does not parse keeps the references that the parser could still tell. */
export function readModuleFacts(path: string, text: string): ModuleFacts {
  const ignores = readIgnores(path, text);
  return { ...readReferences(path, text), ...(ignores.length > 0 && { ignores }) };
}

function readReferences(path: string, text: string): ModuleFacts {
  const parsed = parseSync(path, text);
  const lines = new LineIndex(text);
  const references = staticReferences(parsed.module, lines);
  const exports = exportedKinds(parsed.module, text);
  const error = parsed.errors.find(({ severity }) => severity === 'Error');
  const syntaxError = error && describeError(error, lines);
  if (!worthWalking.test(text) || (error && parsed.program.body.length === 0)) {
    return { references, ambient: [], exports, ...(syntaxError !== undefined && { syntaxError }) };
  }
  const walked = walkModule(parsed.program, lines);
  const all = [...references, ...walked.references].sort((a, b) => byPosition(a.range, b.range));
  return { references: all, ambient: walked.ambient, exports, ...(syntaxError !== undefined && { syntaxError }) };
}

/** `import` and `export … from`, which the parser lists by itself. */
function staticReferences(module: EcmaScriptModule, lines: LineIndex): Reference[] {
  const imports = module.staticImports.map(({ moduleRequest, entries }): Reference => {
    const typeOnly = entries.length > 0 && entries.every(entry => entry.isType);
    const names = entries.map(({ importName }) => importedName(importName.kind, importName.name));
    return reference(typeOnly ? 'type' : 'static', moduleRequest, typeOnly, names, lines);
  });
  const exports = module.staticExports.flatMap(({ entries }) => {
    const requested = entries.filter(entry => entry.moduleRequest);
    const request = requested[0]?.moduleRequest;
    if (!request) return [];
    const names = requested.map(({ importName }) => importedName(importName.kind, importName.name));
    return [
      reference(
        'export',
        request,
        requested.every(entry => entry.isType),
        names,
        lines,
      ),
    ];
  });
  return [...imports, ...exports].sort((a, b) => byPosition(a.range, b.range));
}

function reference(
  kind: EdgeKind,
  request: { value: string; start: number; end: number },
  typeOnly: boolean,
  names: readonly string[],
  lines: LineIndex,
): Reference {
  return {
    kind,
    specifier: request.value,
    range: lines.range(request.start, request.end),
    typeOnly,
    names,
    deferred: false,
  };
}

function importedName(kind: string, name: string | null): string {
  if (kind === 'Default') return 'default';
  return kind === 'Name' && name !== null ? name : '*';
}

function describeError(error: { message: string; labels: { start: number }[] }, lines: LineIndex): string {
  const start = error.labels[0]?.start ?? 0;
  const { line, column } = lines.range(start, start);
  return `${line}:${column} ${error.message.split('\n')[0] ?? ''}`;
}

function byPosition(a: { line: number; column: number }, b: { line: number; column: number }): number {
  return a.line - b.line || a.column - b.column;
}
