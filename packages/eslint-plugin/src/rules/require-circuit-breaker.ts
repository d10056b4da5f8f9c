import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { constantNumber } from '../semantics/durations/constant-number.js';
import { optionAt } from '../semantics/options.js';
import { guardable, otherServices } from '../semantics/resilience/guardable.js';
import { callsOneService } from '../semantics/resilience/called-service.js';
import { passesBreaker } from '../semantics/resilience/breaker-passage.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'require-circuit-breaker',
  family: 'resilience',
  docs: {
    description: 'Call other services through a circuit breaker that fails fast and tries again',
    preset: 'strict',
    requirements: ['000.circuit-breaker', '003.breakers', '003.cascading'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  options: {
    guard: {
      default: otherServices,
      description: 'Which calls must pass a breaker, by what they wait for.',
      schema: {
        type: 'array',
        items: { type: 'string', enum: [...guardable] },
        uniqueItems: true,
      },
    },
  },
  messages: {
    unguarded:
      '`{{callee}}` calls another service, and no call of this module passes a circuit breaker. While that service is slow every request here waits for it, and its overload becomes yours. Put the calls behind a breaker.',
    noTimeout:
      'The time limit of `{{callee}}` is switched off. A call that hangs is never counted as a failure, so the breaker stays closed while everybody waits. Give it a limit.',
    neverHalfOpen:
      'Once open, `{{callee}}` never tries again. After one outage the service stays cut off until it is restarted. Give it a time after which one call may pass.',
  },
  create({ on, options, report }, program) {
    const { world, role } = program;
    if (!isServingRole(role)) return;
    const guarded = new Set<unknown>(options.guard as readonly string[]);
    let isTold = false;

    on.call({ io: true }, call => {
      if (isTold || !guarded.has(call.facts.io) || call.facts.openEnded) return;
      if (!callsOneService(world, call) || passesBreaker(world, call) !== 'no') return;
      isTold = true;
      const [first] = call.node.type === 'TaggedTemplateExpression' ? [] : call.node.arguments;
      report({ node: first ?? call.node, messageId: 'unguarded', data: { callee: calleeText(call) } });
    });

    on.call({ breaker: true }, call => {
      const { timeout, reset } = call.facts.breaker ?? {};
      const data = { callee: calleeText(call) };
      const limit = timeout && optionAt(world, call, timeout);
      if (limit?.state === 'set' && limit.constant.known && timeout?.off.includes(limit.constant.value as never))
        report({
          node: limit.module === call.module ? limit.node : calleeName(call.node),
          messageId: 'noTimeout',
          data,
        });
      const wait = reset && optionAt(world, call, reset);
      if (wait?.state !== 'set') return;
      if (constantNumber(world, wait.module, wait.node) === Infinity)
        report({
          node: wait.module === call.module ? wait.node : calleeName(call.node),
          messageId: 'neverHalfOpen',
          data,
        });
    });
  },
});
