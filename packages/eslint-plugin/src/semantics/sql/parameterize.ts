import { endOf, startOf, unwrap, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import type { SqlPart } from './sql-parts.js';
import type { SqlSink } from './sql-sink.js';

export interface SqlEdit {
  readonly edits: readonly { readonly range: [number, number]; readonly text: string }[];
  /** The first placeholder, for the message. */
  readonly placeholder: string;
  readonly values: readonly string[];
}

/**
 * The edits that replace pieces of a template by placeholders and pass them as values; undefined where the text is not a
 * template that the call is given as its last argument, or a piece is not a whole value.
 */
export function parameterize(call: Call, { module, text }: SqlSink, built: readonly SqlPart[]): SqlEdit | undefined {
  const { sqlValues, sql } = call.facts;
  const { node } = call;
  const template = unwrap(text);
  if (
    !sqlValues ||
    module !== call.module ||
    node.type === 'TaggedTemplateExpression' ||
    template.type !== 'TemplateLiteral'
  )
    return undefined;
  // Offsets leave a byte order mark out.
  if (module.text.startsWith('\uFEFF')) return undefined;
  if (node.arguments.length !== sqlValues.at || node.arguments[sql?.at ?? 0] !== text) return undefined;
  const edits: { range: [number, number]; text: string }[] = [];
  const values: string[] = [];
  for (const [index, expression] of template.expressions.entries()) {
    if (!built.some(part => part.node === unwrap(expression) && part.position === 'value')) continue;
    const before = template.quasis[index] as Node & { value: { raw: string } };
    const after = template.quasis[index + 1] as Node & { value: { raw: string } };
    const quoted = before.value.raw.endsWith("'") && after.value.raw.startsWith("'");
    if (!quoted && (/['%\w]$/.test(before.value.raw) || /^['%\w]/.test(after.value.raw))) return undefined;
    const source = sourceText(module, expression);
    const start = module.text.lastIndexOf('${', startOf(expression));
    const end = module.text.indexOf('}', endOf(expression)) + 1;
    values.push(source);
    const placeholder = sqlValues.placeholder === '?' ? '?' : `$${values.length}`;
    edits.push({ range: quoted ? [start - 1, end + 1] : [start, end], text: placeholder });
  }
  if (values.length !== built.length || values.length === 0) return undefined;
  edits.push({ range: [endOf(text), endOf(text)], text: `, [${values.join(', ')}]` });
  return { edits, placeholder: sqlValues.placeholder === '?' ? '?' : '$1', values };
}
