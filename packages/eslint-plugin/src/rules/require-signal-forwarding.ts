import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import type { Call } from '../semantics/call.js';
import { calleeText } from '../semantics/callee-text.js';
import { cutOff } from '../semantics/signals/cut-off.js';
import { forwardableSignal } from '../semantics/signals/forwardable-signal.js';
import { missingSignal } from '../semantics/signals/missing-signal.js';
import { passSignal } from '../semantics/signals/pass-signal.js';
import { wayText, wayTrace } from '../semantics/signals/signal-way.js';
import { signalsInScope } from '../semantics/signals/signals-in-scope.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'require-signal-forwarding',
  family: 'cancellation',
  docs: {
    description: 'Pass the signal that is in scope to every call that can take one',
    preset: 'recommended',
    requirements: [
      '000.repository-context',
      '002.cancellation-handled',
      '003.context-propagation',
      '004.context-first',
    ],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  yieldsTo: ['no-detached-signal'],
  messages: {
    notForwarded:
      '`{{callee}}` can take a signal and gets none, although `{{signal}}` is in scope. When the caller gives up, this work runs to its end for nobody. Pass `{{signal}}`{{place}}.',
    idleSignal:
      '`{{callee}}` can take a signal and gets none, and nothing else takes `{{signal}}`. Aborting it stops nothing. Pass `{{signal}}`{{place}}.',
    cutOff:
      '`{{callee}}` takes no signal, although it waits for what could be called off: `{{way}}`. When the caller of this function gives up, that work runs to its end for nobody. Let the functions on the way take a signal, and pass `{{signal}}`.',
    passSignal: 'Pass `{{signal}}`.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role) && role !== 'script') return;

    /** A function on the way takes no signal, so that those after it get none. */
    const reportCutOff = (call: Call): void => {
      if (call.callee.kind !== 'function') return;
      const inScope = signalsInScope(world, module, call.node).filter(
        ({ fromCaller, isOfRequest, isOfOptions }) => fromCaller && !isOfRequest && !isOfOptions,
      );
      const signal = inScope.length > 0 ? forwardableSignal(world, call, inScope) : undefined;
      const way = signal && cutOff(world, call);
      if (!way) return;
      report({
        node: calleeName(call.node),
        messageId: 'cutOff',
        data: { callee: calleeText(call), signal: signal.text, way: wayText(way) },
        trace: wayTrace(module, way),
      });
    };

    on.anyCall(call => {
      // Few calls take a signal; what each name around a call stands for is the dearer question.
      const missing = missingSignal(world, call);
      if (!missing) {
        reportCutOff(call);
        return;
      }
      const signal = forwardableSignal(world, call, signalsInScope(world, module, call.node));
      if (!signal) return;
      const { slot, taker } = missing;
      const { text } = signal;
      const edit = passSignal(call, slot, text);
      report({
        node: calleeName(call.node),
        messageId: signal.fromCaller ? 'notForwarded' : 'idleSignal',
        data: {
          callee: calleeText(call),
          signal: text,
          place: slot.property === undefined ? '' : ` as \`${slot.property}\``,
        },
        ...(edit && {
          suggest: [
            {
              messageId: 'passSignal',
              data: { signal: text },
              fix: fixer => fixer.insertTextAfterRange([0, edit.offset], edit.text),
            },
          ],
        }),
        ...(taker &&
          taker.module !== module && {
            trace: [{ file: taker.module.file, node: taker.node, message: 'The signal is taken here.' }],
          }),
      });
    });
  },
});
