import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { unheedingLoop } from '../semantics/emitters/unheeded-write.js';
import { calleeName } from '../syntax/callee-name.js';
import { unwrap, type Node } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'require-backpressure',
  family: 'lifecycle',
  docs: {
    description: 'Wait for a stream that cannot take more',
    preset: 'strict',
    requirements: ['000.backpressure'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    unheeded:
      'This loop writes to `{{stream}}` without looking at what `write` returns. When the other side is slow, all that it has not taken yet is kept in memory, until the process has none left. Use `pipeline`, or wait for `drain` when `write` returns false.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    const reported = new Set<Node>();
    on.anyCall(call => {
      const loop = unheedingLoop(world, call);
      if (!loop || reported.has(loop) || call.node.type !== 'CallExpression') return;
      reported.add(loop);
      const callee = unwrap(call.node.callee);
      const stream = callee.type === 'MemberExpression' ? sourceText(module, callee.object).replace(/\s+/g, '') : '';
      report({ node: calleeName(call.node), messageId: 'unheeded', data: { stream } });
    });
  },
});
