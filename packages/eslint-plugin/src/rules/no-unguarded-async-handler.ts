import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { unguardedHandlers } from '../semantics/errors/unguarded-handler.js';

export default defineRule({
  name: 'no-unguarded-async-handler',
  family: 'errors',
  docs: {
    description: 'Catch what an async function can throw where nobody awaits it',
    preset: 'recommended',
    requirements: ['003.error-strategy'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    unguarded:
      '`{{taker}}` ignores the promise of this function, and {{failing}} can reject in it. That is an unhandled rejection: the process ends, with all that it was doing for others. Catch the error inside, and log it or pass it on.',
  },
  create({ on, report }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    const { world, module } = program;
    on.end(() => {
      for (const { node, taker, failure } of unguardedHandlers(world, module)) {
        const text = failure.call ? calleeText(failure.call) : undefined;
        const failing = text === undefined ? 'what it awaits' : `\`${text}\``;
        report({
          node,
          messageId: 'unguarded',
          data: { taker: calleeText(taker), failing },
          trace: [
            {
              ...(failure.module !== module && { file: failure.module.file }),
              node: failure.node,
              message: 'nothing catches what fails here',
            },
          ],
        });
      }
    });
  },
});
