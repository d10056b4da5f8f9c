import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { argumentAt } from '../semantics/call.js';
import { calleeText } from '../semantics/callee-text.js';
import { waitingSteps, type WaitingStep } from '../semantics/concurrency/waiting-steps.js';
import { constantOf } from '../semantics/constants.js';
import { callbackFunctions } from '../semantics/functions/callback-functions.js';
import { resolveCall } from '../semantics/resolve.js';

/** Nobody's run lasts until the next when that is an hour away (in ms). */
const farApart = 3_600_000;

export default defineRule({
  name: 'no-overlapping-interval',
  family: 'lifecycle',
  docs: {
    description: 'Let a repeated asynchronous job end before it starts again',
    preset: 'recommended',
    requirements: ['002.goroutine-lifecycle'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    overlaps:
      'The interval runs this again while the last run may still wait for `{{first}}` or `{{second}}`. When they are slow, runs pile up and act on what another has half done. Wait in a loop between two runs, or return at once while one is under way.',
    repeats:
      'The interval runs this again while the last run may still be in the middle of its loop over `{{first}}`. When that is slow, runs pile up and do the same work twice. Wait in a loop between two runs, or return at once while one is under way.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    const stepText = ({ module: home, node }: WaitingStep): string => {
      if (node.type === 'ForOfStatement') return 'for await';
      return calleeText(resolveCall(world, home, node as Parameters<typeof resolveCall>[2]));
    };

    on.call({ timer: true }, call => {
      if (!call.facts.timer?.repeats) return;
      const [callback, period] = [argumentAt(call, 0), argumentAt(call, 1)];
      if (!callback || callback === 'spread' || period === 'spread') return;
      const every = period && constantOf(world, module, period);
      if (every?.known && typeof every.value === 'number' && every.value >= farApart) return;
      for (const fn of callbackFunctions(world, module, callback)) {
        const [first, second] = waitingSteps(world, fn.module, fn.node);
        if (!first || !second) continue;
        // The timer itself is what require-interval-lifecycle points at.
        report({
          node: period ?? callback,
          messageId: first.node === second.node ? 'repeats' : 'overlaps',
          data: { first: stepText(first), second: stepText(second) },
        });
        return;
      }
    });
  },
});
