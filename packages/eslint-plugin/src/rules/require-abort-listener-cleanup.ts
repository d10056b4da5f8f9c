import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { listenerEnd, listenerOf } from '../semantics/resources/listener.js';
import { pathRisk } from '../semantics/resources/path-risk.js';
import { waitsAfter } from '../semantics/resources/waits-after.js';
import { isLongLivedSignal } from '../semantics/signals/long-lived-signal.js';
import { calleeName } from '../syntax/callee-name.js';
import { endOf } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'require-abort-listener-cleanup',
  family: 'cancellation',
  docs: {
    description: 'Take abort listeners off a signal that outlives the function',
    preset: 'recommended',
    requirements: ['002.cancellation-handled'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    never:
      'Nothing takes this listener off `{{signal}}`, which outlives the call. Each call adds one more, with all that it closes over, until the signal is gone. Pass `{ once: true }` and remove it when the work is done, or pass `{ signal }` of a controller of your own.',
    onThrow:
      'When `{{risk}}` fails, this listener stays on `{{signal}}`, which outlives the call. Each failure adds one more, with all that it closes over. Remove it in a `finally`.',
    onPath:
      'When the function is left by `{{risk}}`, this listener stays on `{{signal}}`, which outlives the call. Each such call adds one more. Remove it in a `finally`.',
    once: 'Pass `{ once: true }`.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.call({ listens: true }, call => {
      const listener = listenerOf(world, call);
      if (listener?.event !== 'abort' || !waitsAfter(module, call.node)) return;
      if (!isLongLivedSignal(world, module, listener.target)) return;
      const end = listenerEnd(world, listener);
      if (end.state !== 'leaked') return;
      const { node } = listener;
      const { how } = end;
      const last = node.arguments.length === 2 && node.arguments[1];
      report({
        node: calleeName(node),
        messageId:
          end.how === 'throw' && end.at?.type !== 'ThrowStatement'
            ? 'onThrow'
            : end.how === 'throw' || how === 'path'
              ? 'onPath'
              : 'never',
        data: { signal: sourceText(module, listener.target).slice(0, 48), risk: pathRisk(module, end.at) },
        ...(how === 'never' &&
          last && {
            suggest: [
              { messageId: 'once', fix: fixer => fixer.insertTextAfterRange([0, endOf(last)], ', { once: true }') },
            ],
          }),
      });
    });
  },
});
