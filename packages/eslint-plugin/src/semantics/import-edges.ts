import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';
import type { World } from './world.js';

/** One import of another module. */
export interface ImportEdge {
  readonly kind: 'static' | 'dynamic' | 'require' | 'export' | 'import-type';
  /** No value is imported: `import type`, `import('x').T`. */
  readonly typeOnly: boolean;
  readonly specifier: string;
  /** The specifier's node: where a finding points. */
  readonly node: Node;
  /** Absolute path of the module of the project that it leads to; undefined for packages and what is not there. */
  readonly target: string | undefined;
}

/** All imports of a module, in source order within each kind. */
export function importEdges(world: World, module: ModuleSyntax): ImportEdge[] {
  const edges: ImportEdge[] = [];
  const add = (kind: ImportEdge['kind'], node: Node | null | undefined, typeOnly = false): void => {
    if (node?.type !== 'Literal' || typeof node.value !== 'string') return;
    const resolution = world.modules.resolve(node.value, module.file);
    edges.push({
      kind,
      typeOnly,
      specifier: node.value,
      node,
      target: resolution.kind === 'project' ? resolution.file : undefined,
    });
  };
  for (const node of module.nodes('ImportDeclaration')) add('static', node.source, isTypeOnly(node));
  for (const node of module.nodes('ExportNamedDeclaration')) add('export', node.source, node.exportKind === 'type');
  for (const node of module.nodes('ExportAllDeclaration')) add('export', node.source, node.exportKind === 'type');
  for (const node of module.nodes('ImportExpression')) add('dynamic', node.source);
  for (const node of module.nodes('TSImportEqualsDeclaration')) {
    const reference = node.moduleReference;
    if (reference.type === 'TSExternalModuleReference')
      add('require', reference.expression, node.importKind === 'type');
  }
  for (const node of module.nodes('TSImportType')) {
    // `argument` is what older parsers have; where `source` is there, touching it prints a warning of its deprecation.
    const old = node as unknown as { argument?: { literal?: Node } & Node; source?: Node };
    add('import-type', old.source ?? old.argument?.literal ?? old.argument, true);
  }
  for (const node of module.tree.calls) {
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === 'require' &&
      !module.bindingOf(node.callee)
    ) {
      add('require', node.arguments[0]);
    }
  }
  return edges;
}

function isTypeOnly(node: TSESTree.ImportDeclaration): boolean {
  if (node.importKind === 'type') return true;
  return (
    node.specifiers.length > 0 &&
    node.specifiers.every(item => item.type === 'ImportSpecifier' && item.importKind === 'type')
  );
}
