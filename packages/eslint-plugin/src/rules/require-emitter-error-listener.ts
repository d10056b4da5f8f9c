import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { unheardEmitter } from '../semantics/emitters/unheard-emitter.js';
import { nameOf } from '../semantics/resources/landing.js';

export default defineRule({
  name: 'require-emitter-error-listener',
  family: 'lifecycle',
  docs: {
    description: 'Listen to the errors of what ends the process when nobody does',
    preset: 'strict',
    requirements: ['003.resources', '003.queues'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  yieldsTo: ['require-release'],
  messages: {
    unheard:
      'Nobody listens to the `error` that what `{{callee}}` makes emits when its connection breaks, between requests too. Node then throws it where nobody can catch it, and the process ends. Add a listener where it is made, and log there.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.anyCall(call => {
      if (!unheardEmitter(world, call)) return;
      // The construction itself is what the rules about its options point at.
      report({
        node: nameOf(module, call.node) ?? call.node,
        messageId: 'unheard',
        data: { callee: calleeText(call) },
      });
    });
  },
});
