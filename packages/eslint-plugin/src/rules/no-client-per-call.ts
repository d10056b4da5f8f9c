import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { madePerCall, type MadePerCall } from '../semantics/functions/made-per-call.js';

const consequences: Readonly<Record<MadePerCall['kind'], string>> = {
  pool: 'Each brings connections of its own, so that the limit of a pool limits nothing, and the server runs out of them',
  client: 'Each connects anew, and its connections stay open until the other side has no more to give',
  agent: 'Each has connections of its own, so that none is used twice and every request pays for a handshake',
  queue: 'Each connects anew, and its connections stay open until the store has no more to give',
  breaker: 'Each begins to count failures at nought, so that none ever opens',
  logger: 'Each opens its files and streams anew, and nobody closes them',
};

export default defineRule({
  name: 'no-client-per-call',
  family: 'lifecycle',
  docs: {
    description: 'Make clients, pools and agents once, not in each call',
    preset: 'strict',
    requirements: ['002.pooling', '003.resources', '004.pools'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    perCall:
      '`{{callee}}` makes {{kind}} anew {{when}}. {{consequence}}. Make it once, in the module or where the service is put together, and hand it in.',
  },
  create({ on, report }, program) {
    const { world, role } = program;
    if (!isServingRole(role)) return;

    on.call({ madeOnce: true }, call => {
      const found = madePerCall(world, call);
      if (!found) return;
      const { kind, repetition } = found;
      const when =
        repetition?.by === 'runner'
          ? `for each ${repetition.runner?.on === 'timer' ? 'tick' : repetition.runner?.on}`
          : repetition
            ? 'in each round'
            : 'each time that this function runs';
      report({
        // The constructor's name is what the rules about its options point at.
        node: call.node,
        messageId: 'perCall',
        data: {
          callee: calleeText(call),
          kind: kind === 'agent' ? 'an agent' : `a ${kind}`,
          when,
          consequence: consequences[kind],
        },
      });
    });
  },
});
