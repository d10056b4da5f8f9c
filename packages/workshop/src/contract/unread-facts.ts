import { parseSync, Visitor } from 'oxc-parser';

/** The kinds of fact that the tables state: the keys of their facts. */
export function factKinds(tables: readonly { readonly facts: readonly object[] }[]): string[] {
  return [...new Set(tables.flatMap(({ facts }) => facts.flatMap(fact => Object.keys(fact))))].sort();
}

/**
 * Contract point 9, its second half: the kinds of fact that no source asks for, as a property that it reads, takes apart or
 * subscribes to, or by its name from a function that is called after facts.
 */
export function unreadFactKinds(
  kinds: readonly string[],
  sources: readonly { readonly file: string; readonly text: string }[],
): string[] {
  const read = new Set<string>();
  for (const { file, text } of sources) {
    const { program } = parseSync(file, text);
    new Visitor({
      MemberExpression(node) {
        if (!node.computed && node.property.type === 'Identifier') read.add(node.property.name);
      },
      CallExpression({ callee, arguments: given }) {
        if (callee.type !== 'Identifier' || !/facts?$/i.test(callee.name)) return;
        for (const one of given) if (one.type === 'Literal' && typeof one.value === 'string') read.add(one.value);
      },
      Property(node) {
        if (node.key.type === 'Identifier') read.add(node.key.name);
      },
    }).visit(program);
  }
  return kinds.filter(kind => !read.has(kind)).map(kind => `no question reads the facts of kind ${kind}`);
}
