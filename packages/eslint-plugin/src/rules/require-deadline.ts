import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import type { Call } from '../semantics/call.js';
import { calleeText } from '../semantics/callee-text.js';
import { boundingOptions } from '../semantics/cancellation/bounding-options.js';
import { callDeadline } from '../semantics/cancellation/call-deadline.js';
import { clientDeadline } from '../semantics/cancellation/client-deadline.js';
import { passSignal } from '../semantics/signals/pass-signal.js';
import { signalSlot } from '../semantics/signals/signal-slot.js';
import { calleeName } from '../syntax/callee-name.js';

/** What leaves the process over a network; a child process is the matter of `require-worker-lifecycle`. */
const outbound = new Set<unknown>([
  'http',
  'database',
  'cache',
  'queue',
  'rpc',
  'socket',
  'mail',
  'object-store',
  'dns',
]);

export default defineRule({
  name: 'require-deadline',
  family: 'cancellation',
  docs: {
    description: 'Give every outbound call, or the client that makes it, a signal or a time limit',
    preset: 'recommended',
    requirements: [
      '000.repository-context',
      '001.timeout',
      '002.context-everywhere',
      '002.timeout-504',
      '003.timeouts',
    ],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  // A signal in scope that is passed on bounds the call as well.
  yieldsTo: ['require-pool-limits', 'require-grpc-deadline', 'require-signal-forwarding'],
  messages: {
    noDeadline:
      '`{{callee}}` has neither a signal nor a time limit here. When the other side accepts the connection and then says nothing, this call and all that waits for it hang for minutes or for ever. Give it {{options}}.',
    noClientDeadline:
      '`{{callee}}` makes a client without a time limit. When the other side accepts a connection and then says nothing, every call through it hangs. Set {{options}}.',
    addTimeout: 'Pass `AbortSignal.timeout(10_000)`.',
  },
  create({ on, report }, program) {
    const { world, role } = program;
    if (!isServingRole(role)) return;

    on.call({ deadline: true }, call => {
      if (!outbound.has(call.facts.io)) return;
      const { deadline, client } = callDeadline(world, call);
      if (deadline !== 'unbounded' || client) return;
      const slot = signalSlot(call);
      const edit = slot && passSignal(call, slot, 'AbortSignal.timeout(10_000)');
      report({
        node: calleeName(call.node),
        messageId: 'noDeadline',
        data: data(call),
        ...(edit && {
          suggest: [{ messageId: 'addTimeout', fix: fixer => fixer.insertTextAfterRange([0, edit.offset], edit.text) }],
        }),
      });
    });

    on.call({ clientDeadline: true }, call => {
      // A pool's time limits are asked for together with its size; a single connection's are not.
      if (call.facts.pool?.statement || call.facts.pool?.limit || clientDeadline(world, call) !== 'unbounded') return;
      report({ node: calleeName(call.node), messageId: 'noClientDeadline', data: data(call) });
    });
  },
});

function data(call: Call): Record<string, string> {
  return { callee: calleeText(call), options: boundingOptions(call).join(' or ') };
}
