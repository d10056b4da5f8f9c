import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from './module-syntax.js';
import { keyName, unwrap, type Node } from './node.js';

/** What an export name stands for. */
export type ModuleExport =
  /** A local name, value or type. */
  | { readonly kind: 'local'; readonly name: string; readonly at: Node }
  /** An expression, class or function without a name of its own. */
  | { readonly kind: 'node'; readonly node: Node }
  /** A name of another module; `*` is its namespace. */
  | { readonly kind: 'from'; readonly source: string; readonly name: string };

export interface ModuleExports {
  readonly named: ReadonlyMap<string, ModuleExport>;
  /** Sources of `export * from`. */
  readonly stars: readonly string[];
  /** `module.exports = …`: what `require` answers with. */
  readonly commonJs?: Node;
}

/** The exports of a module, ESM and CommonJS alike. */
export function readExports(module: ModuleSyntax): ModuleExports {
  const named = new Map<string, ModuleExport>();
  const stars: string[] = [];
  for (const statement of module.program.body) {
    switch (statement.type) {
      case 'ExportAllDeclaration':
        if (statement.exported) {
          named.set(nameOf(statement.exported), { kind: 'from', source: statement.source.value, name: '*' });
        } else stars.push(statement.source.value);
        break;
      case 'ExportDefaultDeclaration':
        named.set('default', defaultExport(statement.declaration));
        break;
      case 'ExportNamedDeclaration':
        readNamed(statement, named);
        break;
      case 'TSExportAssignment':
        return { named, stars, commonJs: statement.expression };
    }
  }
  const commonJs = readCommonJs(module, named);
  return { named, stars, ...(commonJs && { commonJs }) };
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

function defaultExport(declaration: Node): ModuleExport {
  if (declaration.type === 'Identifier') return { kind: 'local', name: declaration.name, at: declaration };
  const id = (declaration as { id?: TSESTree.Identifier | null }).id;
  return id ? { kind: 'local', name: id.name, at: declaration } : { kind: 'node', node: declaration };
}

function readNamed(statement: TSESTree.ExportNamedDeclaration, named: Map<string, ModuleExport>): void {
  for (const specifier of statement.specifiers) {
    const local = nameOf(specifier.local);
    named.set(
      nameOf(specifier.exported),
      statement.source
        ? { kind: 'from', source: statement.source.value, name: local }
        : { kind: 'local', name: local, at: specifier },
    );
  }
  const declaration = statement.declaration as Node | null;
  if (!declaration) return;
  if (declaration.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations) {
      for (const name of patternNames(declarator.id)) named.set(name, { kind: 'local', name, at: declaration });
    }
    return;
  }
  const id = (declaration as { id?: Node | null }).id;
  if (id?.type === 'Identifier') named.set(id.name, { kind: 'local', name: id.name, at: declaration });
}

function* patternNames(pattern: Node): Generator<string> {
  switch (pattern.type) {
    case 'Identifier':
      yield pattern.name;
      return;
    case 'AssignmentPattern':
      yield* patternNames(pattern.left);
      return;
    case 'RestElement':
      yield* patternNames(pattern.argument);
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) yield* patternNames(element);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        yield* patternNames(property.type === 'Property' ? property.value : property);
      }
      return;
    default:
      return;
  }
}

/** `module.exports = …`, `exports.x = …`, `module.exports.x = …`; answers with what replaces the exports object. */
function readCommonJs(module: ModuleSyntax, named: Map<string, ModuleExport>): Node | undefined {
  let whole: Node | undefined;
  if (module.nodes('AssignmentExpression').length === 0) return undefined;
  const candidates = [...module.assignments.values()].flat();
  for (const assignment of candidates) {
    const { left, right } = assignment;
    if (left.type !== 'MemberExpression') continue;
    if (isModuleExports(left, module)) {
      whole = unwrap(right);
      if (whole.type === 'AssignmentExpression') whole = unwrap(whole.right);
      continue;
    }
    const { object } = left;
    const isExports =
      (object.type === 'Identifier' && object.name === 'exports' && !module.bindingOf(object)) ||
      (object.type === 'MemberExpression' && isModuleExports(object, module));
    const name = isExports ? keyName(left.property, left.computed) : undefined;
    if (name !== undefined && !named.has(name)) named.set(name, { kind: 'node', node: right });
  }
  return whole;
}

function isModuleExports(node: TSESTree.MemberExpression, module: ModuleSyntax): boolean {
  return (
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    keyName(node.property, node.computed) === 'exports' &&
    !module.bindingOf(node.object)
  );
}
