import { defineRule } from '../define-rule.js';
import type { Call } from '../semantics/call.js';
import { calleeText } from '../semantics/callee-text.js';
import { constantNumber } from '../semantics/durations/constant-number.js';
import { disorderedOptions, disorderedServer } from '../semantics/durations/disordered-options.js';
import { givenDurations } from '../semantics/durations/duration-slots.js';
import { outlivedLimit } from '../semantics/durations/outlived-limit.js';
import { timeLimits } from '../semantics/durations/time-limits.js';
import { serverTimeouts } from '../semantics/servers/server-timeouts.js';
import { calleeName } from '../syntax/callee-name.js';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { Node } from '../syntax/node.js';

export default defineRule({
  name: 'require-consistent-timeouts',
  family: 'resilience',
  docs: {
    description: 'Let timeouts agree with each other and with what the platform can count',
    preset: 'recommended',
    requirements: ['003.timeouts'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  options: {
    balancerIdleTimeout: {
      default: 0,
      description:
        'How long, in milliseconds, the load balancer in front keeps an idle connection. A server that is told to close idle connections sooner is reported. 0: not declared.',
      schema: { type: 'integer', minimum: 0 },
    },
  },
  messages: {
    overflow:
      '{{value}} ms is more than `{{callee}}` can count (2147483647, not quite 25 days). It runs out after 1 ms instead, and again and again if it repeats. Wait in steps, or leave it to a scheduler.',
    atOnce:
      '`AbortSignal.timeout({{value}})` is aborted before the call has begun. Every call with it fails. Give it the time that the call may take.',
    zero: '`{{name}}: 0` of `{{callee}}` does not mean at once: it switches the limit off. When the other side says nothing, the call hangs. Give it a number of milliseconds.',
    outlived:
      '`{{inner}}` of `{{callee}}` is {{innerValue}} ms, but what runs it gives up after {{outerValue}} ms. The work goes on unseen after its caller was told that it failed, and retries pile up on it. Make the inner limit the shorter one.',
    beside:
      '`{{longer}}` of {{longerValue}} ms never runs out: `{{shorter}}` ends the same call after {{shorterValue}} ms. Whoever reads the longer one is misled. Keep one of them.',
    disordered:
      '`{{shorter}}` is {{shorterValue}} and `{{longer}}` {{longerValue}}, so that the first never comes to bear. Make `{{shorter}}` the smaller one.',
    keepAlive:
      'Idle connections are closed after {{value}} ms, and the load balancer keeps them for {{balancer}} ms. A request that it sends into a connection that is being closed is answered with 502. Keep them longer than the balancer does.',
  },
  create({ on, options, report }, program) {
    const { world, module, role } = program;
    if (role === 'test' || role === 'generated') return;
    const placed = (call: Call, home: ModuleSyntax, node: Node): Node =>
      home === module ? node : calleeName(call.node);

    on.anyCall(call => {
      for (const { module: home, node, name, max, isLimit } of givenDurations(world, call)) {
        if (max === undefined && !isLimit) continue;
        const value = constantNumber(world, home, node);
        if (value === undefined) continue;
        const at = placed(call, home, node);
        const callee = calleeText(call);
        if (max !== undefined && value > max) report({ node: at, messageId: 'overflow', data: { value, callee } });
        else if (value <= 0 && callee === 'AbortSignal.timeout')
          report({ node: at, messageId: 'atOnce', data: { value } });
        else if (value === 0 && isLimit && !call.facts.server && !call.facts.pool && name !== undefined)
          report({ node: at, messageId: 'zero', data: { name, callee } });
      }

      const [shorter, longer] = timeLimits(world, call).sort((a, b) => a.ms - b.ms);
      if (
        shorter &&
        longer &&
        longer.ms > shorter.ms &&
        (shorter.name === 'AbortSignal.timeout' || longer.name === 'AbortSignal.timeout')
      ) {
        const data = { shorter: shorter.name, shorterValue: shorter.ms, longer: longer.name, longerValue: longer.ms };
        report({ node: placed(call, longer.module, longer.node), messageId: 'beside', data });
      }

      for (const { module: home, node, ...data } of [
        ...disorderedOptions(world, call),
        ...disorderedServer(world, call),
      ])
        report({ node: placed(call, home, node), messageId: 'disordered', data });

      const outlived = outlivedLimit(world, call);
      if (!outlived) return;
      const { outer, inner, calls } = outlived;
      const last = calls.at(-1) as Call;
      report({
        node: placed(call, outer.module, outer.node),
        messageId: 'outlived',
        data: { inner: inner.name, callee: calleeText(last), innerValue: inner.ms, outerValue: outer.ms },
        trace: calls.map(step => ({
          file: step.module.file,
          node: step.node,
          message: `Calls \`${calleeText(step)}\`.`,
        })),
      });
    });

    if (options.balancerIdleTimeout === 0) return;
    on.call({ server: true }, call => {
      for (const { kind, answer } of serverTimeouts(world, call)) {
        if (kind !== 'keepAlive' || answer.state !== 'set') continue;
        const value = constantNumber(world, answer.module, answer.node);
        if (value === undefined || value >= options.balancerIdleTimeout) continue;
        const data = { value, balancer: options.balancerIdleTimeout };
        report({ node: placed(call, answer.module, answer.node), messageId: 'keepAlive', data });
      }
    });
  },
});
