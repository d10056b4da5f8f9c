import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { fallbackOf } from '../semantics/resilience/breaker-fallback.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'require-breaker-fallback',
  family: 'resilience',
  docs: {
    description: 'Say what is answered while a circuit breaker is open',
    preset: 'strict',
    requirements: ['000.circuit-breaker', '003.degradation'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    missing:
      '`{{callee}}` has no fallback, and nobody in the package knows the error that it throws while it is open. Every outage of the service behind it reaches users as an internal error. Give it a fallback, or answer its error with 503.',
  },
  create({ on, report }, program) {
    const { world, role } = program;
    if (!isServingRole(role)) return;
    on.call({ breaker: true }, call => {
      if (fallbackOf(world, call) !== 'missing') return;
      report({ node: calleeName(call.node), messageId: 'missing', data: { callee: calleeText(call) } });
    });
  },
});
