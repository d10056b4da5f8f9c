import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { isForTests } from '../semantics/functions/is-for-tests.js';
import { intervalOf } from '../semantics/resources/interval.js';
import { pathRisk } from '../semantics/resources/path-risk.js';
import { runsOnce } from '../semantics/resources/runs-once.js';
import { timerEnd } from '../semantics/resources/timer-end.js';
import { calleeName } from '../syntax/callee-name.js';
import type { Node } from '../syntax/node.js';

export default defineRule({
  name: 'require-interval-lifecycle',
  family: 'lifecycle',
  docs: {
    description: 'Let what starts an interval also end it',
    preset: 'recommended',
    requirements: ['000.worker-lifecycle', '002.goroutine-lifecycle'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    dropped:
      'Nobody keeps the handle of `{{callee}}`, so nothing can end it. It keeps the process alive at shutdown, and each further run of this code starts one more. Keep the handle and clear it where the owner is closed, or call `unref()`.',
    never:
      'The handle of `{{callee}}` is kept, but nothing clears it. It keeps the process alive at shutdown, and each further start adds one more. Clear it where the owner is closed, or call `unref()`.',
    onThrow:
      'When `{{risk}}` fails, the interval is never cleared and runs on until the process ends. Clear it in a `finally`.',
    onPath:
      'When the function is left by `{{risk}}`, the interval is never cleared and runs on. Clear it in a `finally`.',
    rescheduled:
      'This function starts itself again without end, and nobody keeps the handle of `{{callee}}`. It cannot be stopped: at shutdown it keeps the process alive. Keep the handle and clear it, or go on only while a signal is not aborted.',
    unref: 'Call `unref()`, so that it does not keep the process alive.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.call({ timer: true }, call => {
      const interval = intervalOf(call);
      if (!interval) return;
      const { node, kind } = interval;
      if (isForTests(node)) return;
      // What an entry file starts once lives as long as the process does.
      if (role === 'entry' && runsOnce(module, kind === 'interval' ? node : (node.parent as Node))) return;
      const end = timerEnd(world, module, node);
      if (end.state !== 'leaked' || (kind === 'rescheduled' && end.how !== 'dropped' && end.how !== 'never')) return;
      const { how } = end;
      report({
        node: calleeName(node),
        messageId: kind === 'rescheduled' ? kind : how === 'throw' ? 'onThrow' : how === 'path' ? 'onPath' : how,
        data: { callee: calleeText(call), risk: pathRisk(module, end.at) },
        ...(how === 'dropped' && {
          suggest: [{ messageId: 'unref', fix: fixer => fixer.insertTextAfter(node as never, '.unref()') }],
        }),
      });
    });
  },
});
