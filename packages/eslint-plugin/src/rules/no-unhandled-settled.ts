import { defineRule } from '../define-rule.js';
import { discardedResult } from '../semantics/errors/discarded-result.js';
import { settledFlaw } from '../semantics/errors/settled-flaw.js';

export default defineRule({
  name: 'no-unhandled-settled',
  family: 'errors',
  docs: {
    description: 'Look at the rejections of `Promise.allSettled`, and at results that say whether something failed',
    preset: 'recommended',
    requirements: ['001.errgroup', '002.handle-errors', '003.handle-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    discarded:
      'Nobody looks at the results of this `Promise.allSettled`, which never rejects. Whatever failed, the code goes on as if all had worked. Log the rejections, count them or throw, or use `Promise.all`.',
    unread:
      'Only the fulfilled results of this `Promise.allSettled` are used. Rejections vanish without a trace. Log them, count them or return them.',
    unused:
      '`{{callee}}` says by its result whether it failed, and nobody looks at it. The failure vanishes without a trace. Test the result, unwrap it or return it.',
  },
  create({ on, report, source }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    const { world } = program;
    on.anyCall(call => {
      if (call.node.type !== 'CallExpression') return;
      const flaw = settledFlaw(world, call, source.getAllComments());
      if (flaw) report({ node: call.node.callee, messageId: flaw });
      const callee = discardedResult(world, call, source.getAllComments());
      if (callee) report({ node: call.node, messageId: 'unused', data: { callee } });
    });
  },
});
