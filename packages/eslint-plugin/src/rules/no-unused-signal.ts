import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { callsIn } from '../semantics/functions/calls-in.js';
import { forwardableSignal } from '../semantics/signals/forwardable-signal.js';
import { missingSignal } from '../semantics/signals/missing-signal.js';
import { signalsInScope } from '../semantics/signals/signals-in-scope.js';
import { unusedSignal } from '../semantics/signals/unused-signal.js';

export default defineRule({
  name: 'no-unused-signal',
  family: 'cancellation',
  docs: {
    description: 'Use the signals that a function accepts',
    preset: 'recommended',
    requirements: ['002.cancellation-handled'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    unused:
      '`{{signal}}` is accepted, but neither checked nor passed on. Callers believe that they can call this work off, and it runs to its end for nobody. Pass it to what waits here, or check it between the steps.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role) && role !== 'script') return;

    on.function(fn => {
      const unused = unusedSignal(world, module, fn);
      if (!unused) return;
      // The call that should be given it is the better place to say so.
      const isReported = callsIn(world, module, fn).some(
        call =>
          missingSignal(world, call) &&
          forwardableSignal(world, call, signalsInScope(world, module, call.node))?.binding.name === unused.name,
      );
      if (!isReported) report({ node: unused.node, messageId: 'unused', data: { signal: unused.name } });
    });
  },
});
