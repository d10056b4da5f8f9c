import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { accumulation, type Accumulation } from '../semantics/signals/accumulation.js';
import { calleeName } from '../syntax/callee-name.js';
import { sourceText } from '../syntax/source-text.js';

/** What each layer is added by, for messages. */
const rounds: Readonly<Record<Accumulation['by'], string>> = {
  loop: 'each round of the loop',
  elements: 'each element',
  runner: 'each run of this function',
};

export default defineRule({
  name: 'no-signal-accumulation',
  family: 'cancellation',
  docs: {
    description: 'Do not derive a signal, logger or context from itself again and again',
    preset: 'recommended',
    requirements: ['002.cancellation-handled'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    grows:
      '`{{target}}` is derived from itself by `{{callee}}`: {{round}} adds a layer that stays for ever. Memory and the cost of each use grow until the process is restarted. Derive it from the original into a `const` of its own each time.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role) && role !== 'script') return;

    on.call({ derives: true }, call => {
      const grown = accumulation(world, call);
      if (!grown) return;
      report({
        node: calleeName(call.node),
        messageId: 'grows',
        data: {
          target: sourceText(module, grown.target).slice(0, 48),
          callee: calleeText(call),
          round: rounds[grown.by],
        },
      });
    });
  },
});
