import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { deadlineTimer } from '../semantics/cancellation/deadline-timer.js';
import { pathRisk } from '../semantics/resources/path-risk.js';
import { timerEnd } from '../semantics/resources/timer-end.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'require-timer-cleanup',
  family: 'cancellation',
  docs: {
    description: 'Clear the timer of a deadline on every path',
    preset: 'recommended',
    requirements: ['001.timeout', '004.cancel-release'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    dropped:
      'Nobody keeps the handle of this deadline, so it runs on when the work is long done. Under load such timers pile up, keep what they close over, and hold up the shutdown. Keep it and clear it in a `finally`, or use `AbortSignal.timeout`.',
    never:
      'Nothing clears `{{name}}`, the timer of this deadline: it runs on when the work is long done. Under load such timers pile up, keep what they close over, and hold up the shutdown. Clear it in a `finally`, or use `AbortSignal.timeout`.',
    onThrow:
      'When `{{risk}}` fails, the timer of this deadline is not cleared. When a dependency fails fast, one such timer is left by each call. Clear it in a `finally`, or use `AbortSignal.timeout`.',
    onPath:
      'When the function is left by `{{risk}}`, the timer of this deadline is not cleared and goes off for nobody. Clear it in a `finally`, or use `AbortSignal.timeout`.',
    unref: 'Call `unref()`, so that it does not hold up the shutdown.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.call({ timer: true }, call => {
      const deadline = deadlineTimer(world, call);
      if (!deadline) return;
      const { node, isAlone } = deadline;
      const end = timerEnd(world, module, node);
      // What only a race can be over before is the race's to answer for.
      if (end.state !== 'leaked' || (isAlone && (end.how === 'dropped' || end.how === 'never'))) return;
      const { how } = end;
      report({
        node: calleeName(node),
        messageId:
          how === 'throw' && end.at?.type !== 'ThrowStatement'
            ? 'onThrow'
            : how === 'throw' || how === 'path'
              ? 'onPath'
              : how,
        data: { callee: calleeText(call), name: end.binding?.name ?? 'it', risk: pathRisk(module, end.at) },
        ...(how === 'dropped' && {
          suggest: [{ messageId: 'unref', fix: fixer => fixer.insertTextAfter(node as never, '.unref()') }],
        }),
      });
    });
  },
});
