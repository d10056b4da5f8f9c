import { createRequire } from 'node:module';
import type { Document, Node, Pair } from 'yaml';
import type { Range } from '../../graph/graph.js';
import type { FileText } from './file-text.js';

const require = createRequire(import.meta.url);

/** A value of a YAML (or JSON) document with the place where it stands. */
export class YamlValue {
  constructor(
    readonly node: Node | undefined,
    private readonly at: Range,
    private readonly source: FileText,
    private readonly document: Document,
  ) {}

  /** Where the value stands: for an entry of a mapping, from its key on. */
  get range(): Range {
    return this.at;
  }

  /** The text of a scalar; undefined for anything else. */
  get text(): string | undefined {
    const value: unknown = this.plain();
    return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
  }

  /** The value as JSON has it. */
  plain(): unknown {
    return this.node?.toJS(this.document);
  }

  /** The value below a path of keys; itself for none. A key that is not there gives a value without node. */
  get(...keys: readonly string[]): YamlValue {
    const [key, ...rest] = keys;
    if (key === undefined) return this;
    const found = this.entries().find(([name]) => name === key)?.[1];
    return (found ?? new YamlValue(undefined, this.at, this.source, this.document)).get(...rest);
  }

  /** Whether there is something. */
  get exists(): boolean {
    return this.node !== undefined;
  }

  /** The entries of a mapping, aliases and merged mappings followed; none for anything else. */
  entries(): [string, YamlValue][] {
    return (this.resolved()?.items ?? []).flatMap((item): [string, YamlValue][] => {
      if (!isPair(item)) return [];
      const key = String((item.key as { value?: unknown } | null)?.value ?? '');
      const value = (item.value ?? undefined) as Node | undefined;
      if (key === '<<' && value) return this.child(value, value).entries();
      return [[key, this.child(value, item.key as Node)]];
    });
  }

  /** The items of a sequence; none for anything else. */
  items(): YamlValue[] {
    return (this.resolved()?.items ?? []).flatMap(item =>
      isPair(item) ? [] : [this.child(item as Node, item as Node)],
    );
  }

  /** The collection that the node is, or is an alias of. */
  private resolved(): { readonly items: readonly unknown[] } | undefined {
    const { isAlias, isCollection } = require('yaml') as typeof import('yaml');
    const target = isAlias(this.node) ? this.node.resolve(this.document) : this.node;
    return isCollection(target) ? target : undefined;
  }

  private child(node: Node | undefined, from: Node): YamlValue {
    const start = from.range?.[0] ?? 0;
    const end = (node ?? from).range?.[1] ?? start;
    return new YamlValue(node, this.source.lines.range(start, end), this.source, this.document);
  }
}

function isPair(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item;
}

/** The documents of a YAML or JSON text. @throws Error where it does not parse, with the line. */
export function yamlDocuments(source: FileText): YamlValue[] {
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  const documents = parseAllDocuments(source.text, { uniqueKeys: false, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  return documents.map(document => {
    const [error] = document.errors;
    if (error) throw new Error(`${error.code} at line ${source.lines.range(error.pos[0], error.pos[0]).line}`);
    const root = (document.contents ?? undefined) as Node | undefined;
    return new YamlValue(
      root,
      source.lines.range(root?.range?.[0] ?? 0, root?.range?.[1] ?? 0),
      source,
      document as Document,
    );
  });
}
