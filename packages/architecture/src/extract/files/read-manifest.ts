import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { DeclaredDependency, DependencyKind, Manifest, Script } from '../../graph/files/manifest.js';
import type { FileText } from './file-text.js';

const kinds: readonly DependencyKind[] = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
];

/** Reads a `package.json`. @throws Error where it is no JSON object. */
export function readManifest({ path, folder, text, lines }: FileText): Manifest {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false });
  const [error] = errors;
  if (error)
    throw new Error(`${printParseErrorCode(error.error)} at line ${lines.range(error.offset, error.offset).line}`);
  if (tree?.type !== 'object') throw new Error('it is no object');
  const content = getNodeValue(tree) as Record<string, unknown>;
  const entries = (field: string) =>
    (findNodeAtLocation(tree, [field])?.children ?? []).flatMap((property: Node) => {
      const [key, value] = property.children ?? [];
      if (!key || typeof value?.value !== 'string') return [];
      return [
        { name: String(key.value), value: value.value, range: lines.range(key.offset, value.offset + value.length) },
      ];
    });
  const dependencies = kinds.flatMap(kind =>
    entries(kind).map(({ name, value, range }): DeclaredDependency => ({ name, kind, version: value, range })),
  );
  const scripts = entries('scripts').map(({ name, value, range }): Script => ({ name, command: value, range }));
  return {
    path,
    folder,
    ...(typeof content['name'] === 'string' && { name: content['name'] }),
    private: content['private'] === true,
    dependencies,
    scripts,
    content,
  };
}
