import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { detachedSignal } from '../semantics/signals/detached-signal.js';
import { calleeName } from '../syntax/callee-name.js';
import { endOf, startOf, unwrap } from '../syntax/node.js';

export default defineRule({
  name: 'no-detached-signal',
  family: 'cancellation',
  docs: {
    description: "Tie the signals that a function makes to its caller's",
    preset: 'recommended',
    requirements: ['002.cancellation-handled'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    timeout:
      '`{{callee}}` is given a time limit of its own in place of `{{signal}}`. When the caller gives up, it goes on until its limit. Pass `AbortSignal.any([{{signal}}, AbortSignal.timeout(…)])`.',
    controller:
      '`{{callee}}` is given the signal of a new controller that nothing ties to `{{signal}}`. When the caller gives up, it runs to its end for nobody. Pass `AbortSignal.any([{{signal}}, …])`.',
    combine: 'Combine it with `{{signal}}`.',
  },
  create({ on, report }, program) {
    const { world, role } = program;
    if (!isServingRole(role) && role !== 'script') return;

    on.anyCall(call => {
      const detached = detachedSignal(world, call);
      if (!detached) return;
      const { caller, made, given } = detached;
      const signal = caller.text;
      const target = unwrap(given);
      // An optional signal would have to be left out of the list where there is none.
      const canCombine = caller.isSure && target === made.node && made.kind === 'timeout';
      report({
        node: calleeName(call.node),
        messageId: made.kind,
        data: { callee: calleeText(call), signal },
        ...(canCombine && {
          suggest: [
            {
              messageId: 'combine',
              data: { signal },
              fix: fixer => [
                fixer.insertTextBeforeRange([startOf(target), 0], `AbortSignal.any([${signal}, `),
                fixer.insertTextAfterRange([0, endOf(target)], '])'),
              ],
            },
          ],
        }),
      });
    });
  },
});
