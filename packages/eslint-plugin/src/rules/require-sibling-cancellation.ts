import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { uncancelledSiblings } from '../semantics/concurrency/uncancelled-siblings.js';

export default defineRule({
  name: 'require-sibling-cancellation',
  family: 'concurrency',
  docs: {
    description: 'Cancel what runs beside a call that has failed',
    preset: 'strict',
    requirements: ['001.errgroup', '002.errgroup'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    goesOn:
      'When one of these calls fails, `Promise.all` rejects at once, and {{callees}} run on: nothing aborts them. Under failures each request leaves work behind that nobody waits for. Give all of them the signal of one controller, and abort it in a `finally`.',
  },
  create({ on, report }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    const { world, module } = program;
    on.anyCall(call => {
      const siblings = uncancelledSiblings(world, call);
      if (!siblings) return;
      const names = [...new Set(siblings.calls.map(sibling => `\`${calleeText(sibling)}\``))];
      const shown = names.slice(0, 2).join(' and ');
      report({
        node: siblings.at,
        messageId: 'goesOn',
        data: { callees: names.length > 1 ? shown : `the other calls of ${shown}` },
        trace: siblings.calls.map(sibling => ({
          ...(sibling.module !== module && { file: sibling.module.file }),
          node: sibling.node,
          message: 'takes a signal',
        })),
      });
    });
  },
});
