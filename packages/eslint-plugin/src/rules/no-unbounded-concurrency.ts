import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { fanOutOf } from '../semantics/concurrency/fan-out.js';
import { lengthOf } from '../semantics/concurrency/length.js';
import { unlimitedIo } from '../semantics/concurrency/unlimited-io.js';

/** Scripts and entry points run once, with nobody beside them to starve. */
const serving = new Set(['service', 'composition-root']);

export default defineRule({
  name: 'no-unbounded-concurrency',
  family: 'concurrency',
  docs: {
    description: 'Limit how many I/O operations a list may start at once',
    preset: 'recommended',
    requirements: ['000.worker-pool', '002.worker-pool', '002.rate-limited', '003.bulkhead', '004.bounded-goroutines'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    unbounded:
      '`{{callee}}` starts {{kind}} I/O once for each element, all at once, and nothing bounds how many elements there are. A long list exhausts the connections and fails every request beside it. Run it through a concurrency limiter, or send it as one batched call.',
  },
  create({ on, report }, program) {
    if (!serving.has(program.role)) return;
    const { world, module } = program;
    on.anyCall(call => {
      const fanOut = fanOutOf(world, call);
      const path = fanOut && unlimitedIo(world, module, fanOut.start);
      const last = path?.calls.at(-1);
      const first = path?.calls[0];
      // How long a list can be is the dearer question: all who call the function have a say in it.
      if (!path || !first || !last || lengthOf(world, module, fanOut.over) !== 'unbounded') return;
      report({
        node: fanOut.at,
        messageId: 'unbounded',
        data: { callee: calleeText(first), kind: path.kind },
        trace: path.calls.map(step => ({
          ...(step.module !== module && { file: step.module.file }),
          node: step.node,
          message: step === last ? `performs ${path.kind} I/O` : `calls ${calleeText(step)}`,
        })),
      });
    });
  },
});
