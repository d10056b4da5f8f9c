import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import type { Call } from '../semantics/call.js';
import { calleeText } from '../semantics/callee-text.js';
import { reachedBy } from '../semantics/functions/reached.js';
import { addingCall } from '../semantics/resilience/adding-call.js';
import { callsGivenToRetry } from '../semantics/resilience/given-retry.js';
import { onRetry } from '../semantics/resilience/on-retry.js';
import type { Node } from '../syntax/node.js';

export default defineRule({
  name: 'no-retry-non-idempotent',
  family: 'resilience',
  docs: {
    description: 'Retry only what may be done twice',
    preset: 'strict',
    requirements: ['003.retries', '003.idempotency'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    request:
      '`{{callee}}` is tried again after a failure, and carries no key by which a repetition would be known. A request that was carried out but whose answer got lost is carried out twice: two charges, two mails. Send an idempotency key that stays the same over all attempts.',
    INSERT:
      '`{{callee}}` inserts a row, and is tried again after a failure. A statement that was carried out but whose answer got lost leaves the row twice. Insert under a key of your own with `ON CONFLICT`.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;
    const told = new Set<Node>();
    const check = (call: Call): void => {
      const way = call.module === module ? reachedBy(world, call, addingCall) : undefined;
      if (!way || told.has(call.node)) return;
      told.add(call.node);
      const last = way.calls.at(-1) as Call;
      report({
        // What is sent, where it is written: that is what is sent again.
        node: lastArgument(call) ?? call.node,
        messageId: way.found === 'INSERT' ? 'INSERT' : 'request',
        data: { callee: calleeText(last) },
        ...(way.calls.length > 1 && {
          trace: way.calls.map(step => ({
            file: step.module.file,
            node: step.node,
            message: `Calls \`${calleeText(step)}\`.`,
          })),
        }),
      });
    };
    onRetry(on, program, ({ work }) => work.forEach(check));
    on.anyCall(call => callsGivenToRetry(world, call).forEach(check));
  },
});

function lastArgument({ node }: Call): Node | undefined {
  return node.type === 'TaggedTemplateExpression' ? undefined : node.arguments.at(-1);
}
