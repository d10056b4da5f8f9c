/** A node of the syntax tree as the walkers see it: they tell nodes by `type` and know nothing more. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Whether a property of a node is itself a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The nodes right below a node. */
export function childNodes(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) children.push(item);
    } else if (isNode(value)) children.push(value);
  }
  return children;
}

/**
 * Calls `visit` for each node, parents first. What it returns is handed to the node's children as `state`. Uses no
 * recursion, so that a generated expression ten thousand operators deep does no harm.
 */
export function walk<State>(
  root: SyntaxNode,
  state: State,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined, state: State) => State,
): void {
  const pending: [node: SyntaxNode, parent: SyntaxNode | undefined, state: State][] = [[root, undefined, state]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [node] = next;
    const inner = visit(...next);
    for (const child of childNodes(node)) pending.push([child, node, inner]);
  }
}

/** The value of a string literal, or of a template without substitutions. */
export function stringValue(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  const quasis = node.type === 'TemplateLiteral' ? (node['quasis'] as { value: { cooked: string | null } }[]) : [];
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? undefined) : undefined;
}

/** The name of an identifier. */
export function identifierName(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? (node['name'] as string) : undefined;
}
