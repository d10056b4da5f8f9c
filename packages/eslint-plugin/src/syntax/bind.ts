import type { TSESTree } from '@typescript-eslint/utils';
import { isClass, isFunction, type Node } from './node.js';
import { Scope, type BindingKind } from './scope.js';
import { childKeys, isNode } from './walk.js';
import { append } from './append.js';

/** What one pass over a module's tree collects. */
export interface BoundTree {
  readonly scopes: ReadonlyMap<Node, Scope>;
  /** Calls, constructions and tagged templates, in source order. */
  readonly calls: readonly Node[];
  readonly nodesByType: ReadonlyMap<string, readonly Node[]>;
  /** All identifiers, in source order. */
  readonly identifiers: readonly TSESTree.Identifier[];
}

/** Node types that somebody asks for by type; the rest is not indexed. */
const indexedTypes = [
  'CatchClause',
  'ImportDeclaration',
  'ImportExpression',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSImportType',
  'TSImportEqualsDeclaration',
  'TSDeclareFunction',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'AssignmentExpression',
  'AssignmentPattern',
  'BinaryExpression',
  'DoWhileStatement',
  'ForStatement',
  'Property',
  'PropertyDefinition',
  'TryStatement',
  'VariableDeclarator',
  'WhileStatement',
  'ClassDeclaration',
  'ClassExpression',
  'SwitchStatement',
  'ThrowStatement',
] as const;
export type IndexedType = (typeof indexedTypes)[number];
const indexed: ReadonlySet<string> = new Set(indexedTypes);

const blockScoped = new Set([
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'StaticBlock',
  'TSModuleBlock',
]);

/**
 * Binds the names of a module in one pass without recursion, sets `parent` where the parser did not, and indexes what the
 * questions of the upper rooms start from.
 */
export function bind(program: TSESTree.Program): BoundTree {
  const scopes = new Map<Node, Scope>();
  const calls: Node[] = [];
  const nodesByType = new Map<string, Node[]>();
  const identifiers: TSESTree.Identifier[] = [];

  const root = new Scope(program, undefined, true);
  scopes.set(program, root);
  const nodeStack: Node[] = [];
  const scopeStack: Scope[] = [];
  // Backwards, so that the first child is taken from the stack first.
  const pushChildren = (node: Node, scope: Scope) => {
    const record = node as unknown as Record<string, unknown>;
    const keys = childKeys(node);
    for (let index = keys.length - 1; index >= 0; index--) {
      const value = record[keys[index] as string];
      if (Array.isArray(value)) {
        for (let at = value.length - 1; at >= 0; at--) push(value[at], node, scope);
      } else if (typeof value === 'object') push(value, node, scope);
    }
  };
  const push = (child: unknown, parent: Node, scope: Scope) => {
    if (!isNode(child)) return;
    if (!child.parent) (child as { parent?: Node }).parent = parent;
    nodeStack.push(child);
    scopeStack.push(scope);
  };
  pushChildren(program, root);

  for (let node = nodeStack.pop(); node; node = nodeStack.pop()) {
    const outer = scopeStack.pop() as Scope;
    const type = node.type as string;
    if (indexed.has(type)) append(nodesByType, type, node);
    switch (type) {
      case 'CallExpression':
      case 'NewExpression':
      case 'TaggedTemplateExpression':
        calls.push(node);
        break;
      case 'Identifier':
        identifiers.push(node as TSESTree.Identifier);
        break;
    }
    const scope = declare(node, outer, scopes);
    pushChildren(node, scope);
  }
  return { scopes, calls, nodesByType, identifiers };
}

/** Declares what `node` declares and answers with the scope in which its children live. */
function declare(node: Node, outer: Scope, scopes: Map<Node, Scope>): Scope {
  const open = (isFunctionLevel: boolean): Scope => {
    const scope = new Scope(node, outer, isFunctionLevel);
    scopes.set(node, scope);
    return scope;
  };
  if (isFunction(node)) {
    if (node.id) {
      const own = node.type === 'FunctionDeclaration';
      if (own) declareValue(outer, node.id, 'function', node);
      const scope = open(true);
      if (!own) declareValue(scope, node.id, 'function', node);
      for (const parameter of node.params) declarePattern(scope, parameter, 'parameter', parameter);
      return scope;
    }
    const scope = open(true);
    for (const parameter of node.params) declarePattern(scope, parameter, 'parameter', parameter);
    return scope;
  }
  if (isClass(node)) {
    const scope = open(false);
    if (node.id) {
      const home = node.type === 'ClassDeclaration' ? outer : scope;
      declareValue(home, node.id, 'class', node);
      home.redeclareType({ name: node.id.name, kind: 'class', identifier: node.id, declaration: node, scope: home });
    }
    return scope;
  }
  const type = node.type as string;
  if (blockScoped.has(type)) {
    return node.parent && isFunction(node.parent) ? outer : open(type === 'StaticBlock' || type === 'TSModuleBlock');
  }
  switch (node.type) {
    case 'TSDeclareFunction': {
      // What an overload declares, its implementation declares as well; `declare function` stands alone.
      if (node.id && node.declare) declareValue(outer, node.id, 'function', node);
      return open(false);
    }
    case 'VariableDeclaration': {
      const home = node.kind === 'var' ? outer.functionLevel : outer;
      for (const declarator of node.declarations) declarePattern(home, declarator.id, 'variable', declarator);
      return outer;
    }
    case 'CatchClause': {
      const scope = open(false);
      if (node.param) declarePattern(scope, node.param, 'catch', node);
      return scope;
    }
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      declareBoth(outer, node.local, 'import', node);
      return outer;
    case 'TSImportEqualsDeclaration':
      declareBoth(outer, node.id, 'import', node);
      return outer;
    case 'TSEnumDeclaration':
      declareBoth(outer, node.id, 'enum', node);
      return outer;
    case 'TSModuleDeclaration':
      if (node.id.type === 'Identifier') declareBoth(outer, node.id, 'namespace', node);
      return outer;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      declareType(outer, node.id, 'type', node);
      return open(false);
    case 'TSTypeParameter': {
      const name = node.name as unknown as TSESTree.Identifier;
      declareType(outer, name, 'typeParameter', node);
      return outer;
    }
    case 'TSFunctionType':
    case 'TSMethodSignature':
    case 'TSCallSignatureDeclaration':
    case 'TSConstructorType':
    case 'TSMappedType':
    case 'TSConditionalType':
      return open(false);
    default:
      return outer;
  }
}

function declareValue(scope: Scope, identifier: TSESTree.Identifier, kind: BindingKind, declaration: Node): void {
  scope.declareValue({ name: identifier.name, kind, identifier, declaration, scope });
}

function declareType(scope: Scope, identifier: TSESTree.Identifier, kind: BindingKind, declaration: Node): void {
  scope.declareType({ name: identifier.name, kind, identifier, declaration, scope });
}

function declareBoth(scope: Scope, identifier: TSESTree.Identifier, kind: BindingKind, declaration: Node): void {
  declareValue(scope, identifier, kind, declaration);
  declareType(scope, identifier, kind, declaration);
}

function declarePattern(scope: Scope, pattern: Node, kind: BindingKind, declaration: Node): void {
  switch (pattern.type) {
    case 'Identifier':
      declareValue(scope, pattern, kind, declaration);
      return;
    case 'AssignmentPattern':
      declarePattern(scope, pattern.left, kind, declaration);
      return;
    case 'RestElement':
      declarePattern(scope, pattern.argument, kind, declaration);
      return;
    case 'TSParameterProperty':
      declarePattern(scope, pattern.parameter, kind, declaration);
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) declarePattern(scope, element, kind, declaration);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        declarePattern(scope, property.type === 'Property' ? property.value : property, kind, declaration);
      }
      return;
    default:
      return;
  }
}
