import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { storedSignals } from '../semantics/signals/stored-signal.js';

export default defineRule({
  name: 'no-stored-signal',
  family: 'cancellation',
  docs: {
    description: 'Do not keep the signal of one call in an object that serves many',
    preset: 'strict',
    requirements: ['004.context-first'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    call: 'The signal of one call is kept in `{{field}}`. The next call overwrites it, so that two calls at once stop each other or nobody. Pass the signal down as a parameter.',
    singleton:
      'The one instance of this class keeps a signal in `{{field}}`. Whoever uses it later works under a signal that may long be aborted. Take the signal as a parameter of the methods.',
  },
  create({ report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role) && role !== 'script') return;

    for (const { node, field, kind } of storedSignals(world, module)) {
      report({ node, messageId: kind, data: { field } });
    }
  },
});
