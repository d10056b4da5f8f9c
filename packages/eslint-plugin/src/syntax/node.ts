import type { TSESTree } from '@typescript-eslint/utils';

/** A node of the tree that typescript-eslint, oxlint and oxc-parser agree on. */
export type Node = TSESTree.Node;
export type Expression = TSESTree.Expression;

/** A function with a body of its own: declaration, expression, arrow, method value. */
export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;
export type CallNode = TSESTree.CallExpression | TSESTree.NewExpression;

/** Offset of a node's first UTF-16 unit: oxc-parser says `start` where typescript-eslint says `range`. */
export function startOf(node: Node): number {
  return node.range ? node.range[0] : (node as unknown as { start: number }).start;
}

/** Offset just after a node's last UTF-16 unit. */
export function endOf(node: Node): number {
  return node.range ? node.range[1] : (node as unknown as { end: number }).end;
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  const type = node?.type as string | undefined;
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

export function isClass(node: Node | null | undefined): node is ClassNode {
  const type = node?.type as string | undefined;
  return type === 'ClassDeclaration' || type === 'ClassExpression';
}

/** The expression inside casts, `!`, `satisfies`, parentheses and optional chains. */
export function unwrap(node: Node): Node {
  let inner = node as Node & { expression: Node };
  for (;;) {
    switch (inner.type as string) {
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'TSNonNullExpression':
      case 'TSTypeAssertion':
      case 'TSInstantiationExpression':
      case 'ChainExpression':
      case 'ParenthesizedExpression':
        inner = inner.expression as typeof inner;
        continue;
      default:
        return inner;
    }
  }
}

/** The outermost wrapper (cast, `!`, optional chain) of an expression: the node whose parent uses the value. */
export function wrapped(node: Node): Node {
  let outer = node;
  while (outer.parent && unwrap(outer.parent) !== outer.parent && unwrap(outer.parent) === unwrap(node)) {
    outer = outer.parent;
  }
  return outer;
}

/** The name of a non-computed (or literally computed) member or property key. */
export function keyName(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Literal') return String(key.value);
  if (key.type === 'TemplateLiteral' && key.expressions.length === 0) return key.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The property name that a member expression reads: `a.b`, `a['b']`, `a.#b`. */
export function memberName(node: TSESTree.MemberExpression): string | undefined {
  return keyName(node.property, node.computed);
}

/** The closest function, class field, static block or program around a node, not the node itself. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isFunction(at)) return at;
  return undefined;
}

/** The class whose member (at any depth, but not in a nested class) the node belongs to. */
export function enclosingClass(node: Node): ClassNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (isClass(at)) return at;
  return undefined;
}

/** Whether `ancestor` is `node` or contains it. */
export function contains(ancestor: Node, node: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** What a chain of members begins at: `this` of `this.pool.query`. */
export function rootOf(node: Node): Node {
  const target = unwrap(node);
  return target.type === 'MemberExpression' ? rootOf(target.object) : target;
}

/** Whether a function is the constructor of a class. */
export function isConstructor(fn: FunctionNode): boolean {
  return fn.parent.type === 'MethodDefinition' && fn.parent.kind === 'constructor';
}
