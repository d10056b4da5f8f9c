import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { workerFault } from '../semantics/emitters/worker-fault.js';
import { nameOf } from '../semantics/resources/landing.js';

export default defineRule({
  name: 'require-worker-lifecycle',
  family: 'lifecycle',
  docs: {
    description: 'Look after what runs apart: hear its errors and its end, and bound its life',
    preset: 'strict',
    requirements: ['000.worker-lifecycle', '002.goroutine-lifecycle'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    noError:
      'Nobody listens to the `error` of the {{kind}} that `{{callee}}` starts. When it cannot start, or throws, the error ends this process too. Listen to `error` and `exit`, and settle there what waits for it.',
    noExit:
      'Nobody hears when the {{kind}} that `{{callee}}` starts ends. When it is killed or gives up, what waits for its answer waits for ever. Listen to `exit`, and settle there what waits for it, or start another.',
    unbounded:
      'Nothing ever ends the thread that `{{callee}}` starts each time that this function runs. When its work hangs, threads add up until memory runs out. Terminate it after a time limit, or use a pool with one.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.anyCall(call => {
      const found = workerFault(world, call);
      if (!found) return;
      report({
        // The call itself is what require-deadline points at.
        node: nameOf(module, call.node) ?? call.node,
        messageId: found.fault,
        data: { callee: calleeText(call), kind: found.kind },
      });
    });
  },
});
