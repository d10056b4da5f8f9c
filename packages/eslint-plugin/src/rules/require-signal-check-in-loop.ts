import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { isCleanUpFunction } from '../semantics/signals/outlives-signal.js';
import { uncheckedLoops } from '../semantics/signals/unchecked-loop.js';
import { startOf } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'require-signal-check-in-loop',
  family: 'cancellation',
  docs: {
    description: 'Check the signal in loops that wait',
    preset: 'strict',
    requirements: ['002.cancellation-handled'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    unchecked:
      'Nothing in this loop takes or checks `{{signal}}`, and each round waits for `{{wait}}`. When the caller gives up, all remaining rounds still run. Pass `{{signal}}` to what waits, or begin each round with `{{signal}}.throwIfAborted()`.',
    check: 'Begin each round with `{{signal}}.throwIfAborted()`.',
  },
  create({ on, report, source }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role) && role !== 'script') return;

    on.function(fn => {
      if (isCleanUpFunction(fn)) return;
      for (const { loop, signal, wait } of uncheckedLoops(world, module, fn)) {
        const named = wait.type === 'CallExpression' ? wait.callee : wait;
        const { body } = loop;
        const [first] = body.type === 'BlockStatement' ? body.body : [];
        report({
          node: source.getFirstToken(loop as never) as never,
          messageId: 'unchecked',
          data: { signal: signal.text, wait: sourceText(module, named).replace(/\s+/g, ' ').slice(0, 48) },
          ...(first &&
            signal.isSure && {
              suggest: [
                {
                  messageId: 'check',
                  data: { signal: signal.text },
                  fix: fixer => fixer.insertTextBeforeRange([startOf(first), 0], `${signal.text}.throwIfAborted();\n`),
                },
              ],
            }),
        });
      }
    });
  },
});
