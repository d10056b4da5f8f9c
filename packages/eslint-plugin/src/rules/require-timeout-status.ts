import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { untoldTimeout } from '../semantics/cancellation/untold-timeout.js';
import { wayText, wayTrace } from '../semantics/signals/signal-way.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'require-timeout-status',
  family: 'cancellation',
  docs: {
    description: 'Answer a deadline that passes as a timeout',
    preset: 'strict',
    requirements: ['002.timeout-504'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    untold:
      'A deadline that passes in `{{way}}` is answered with {{status}}, like a fault of this service. Callers, balancers and alerts cannot tell a slow dependency from a bug. Answer 504 for a `TimeoutError` (499 where the client has gone), or leave it to a handler that does.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.catch(clause => {
      const untold = untoldTimeout(world, module, clause);
      if (!untold) return;
      const { answer, status, work } = untold;
      report({
        // What is wrong with an exception's making is said at its name.
        node: answer.node.type === 'NewExpression' ? answer.node : calleeName(answer.node),
        messageId: 'untold',
        data: { way: wayText(work), status },
        ...(work.length > 1 && { trace: wayTrace(module, work, 'has the deadline') }),
      });
    });
  },
});
