import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import type { Call } from '../semantics/call.js';
import { calleeText } from '../semantics/callee-text.js';
import { builtParts } from '../semantics/sql/built-parts.js';
import { parameterize } from '../semantics/sql/parameterize.js';
import { sqlSinks } from '../semantics/sql/sql-sink.js';
import type { Node } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'no-sql-interpolation',
  family: 'data',
  docs: {
    description: 'Pass values to SQL as parameters, and names from a fixed list, never by putting text together',
    preset: 'recommended',
    requirements: ['000.repository-parameterized', '001.parameterized-queries', '003.sanitization'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    value:
      '`{{part}}` is put into the SQL text that `{{sink}}` runs. Whoever controls it can change the query, and a quote in it breaks it. Pass it as a parameter: a placeholder in the text, the value beside it.',
    structure:
      '`{{part}}` comes from the client and becomes part of the SQL text that `{{sink}}` runs. Whoever sends it can change the query. Names and keywords take no placeholder: choose them from a fixed list.',
    parameterize: 'Put `{{placeholder}}` into the text and pass {{values}} beside it.',
  },
  create({ on, report }, program) {
    const { world, role, module } = program;
    if (!isServingRole(role)) return;
    const reported = new Set<Node>();

    const check = (call: Call): void => {
      for (const sink of sqlSinks(world, call)) {
        const built = builtParts(world, sink.parts);
        const [first] = built;
        if (!first) continue;
        const isHere = first.module === module;
        const node = isHere ? first.node : call.node;
        if (reported.has(node)) continue;
        reported.add(node);
        const edit = parameterize(call, sink, built);
        report({
          node,
          messageId: first.position,
          data: { part: shortened(sourceText(first.module, first.node)), sink: calleeText(call) },
          ...(!isHere && { trace: [{ file: first.module.file, node: first.node, message: 'put into the text here' }] }),
          ...(edit && {
            suggest: [
              {
                messageId: 'parameterize',
                data: { placeholder: edit.placeholder, values: edit.values.map(value => `\`${value}\``).join(', ') },
                fix: fixer => edit.edits.map(({ range, text }) => fixer.replaceTextRange(range, text)),
              },
            ],
          }),
        });
      }
    };
    on.call({ sql: true }, check);
    on.anyCall(call => {
      if (call.entity?.kind === 'project' && call.node.type === 'CallExpression') check(call);
    });
  },
});

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
