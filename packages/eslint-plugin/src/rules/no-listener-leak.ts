import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { accumulatingListener, type Accumulation } from '../semantics/emitters/accumulating-listener.js';
import { calleeName } from '../syntax/callee-name.js';
import { sourceText } from '../syntax/source-text.js';

const occasions: Readonly<Record<Accumulation['each'], string>> = {
  request: 'Each request',
  message: 'Each message',
  job: 'Each job',
  connection: 'Each connection',
  event: 'Each event',
  timer: 'Each tick of the timer',
  round: 'Each round of the loop',
  promise: 'Each promise',
};

export default defineRule({
  name: 'no-listener-leak',
  family: 'lifecycle',
  docs: {
    description: 'Take away the listeners that are added to what lives on',
    preset: 'strict',
    requirements: ['002.goroutine-lifecycle'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    leak: '{{each}} adds one more listener to `{{emitter}}`, which lives on, and nothing takes it away. All of them run at each event, and hold what they close over until the process ends. Use `once`, a `signal`, or take it away when its work is done.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.call({ runs: true }, call => {
      const found = accumulatingListener(world, call);
      if (!found) return;
      const emitter = sourceText(module, found.emitter).replace(/\s+/g, '');
      report({ node: calleeName(call.node), messageId: 'leak', data: { each: occasions[found.each], emitter } });
    });
  },
});
