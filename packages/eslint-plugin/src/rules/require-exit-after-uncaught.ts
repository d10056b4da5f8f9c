import { defineRule } from '../define-rule.js';
import { livesOn } from '../semantics/process/lives-on.js';
import { processListener } from '../semantics/process/process-listener.js';
import { commentsAbove, statementOf } from '../syntax/comments-above.js';
import type { Node } from '../syntax/node.js';

/** Events of which nobody knows what they leave behind. */
const lastResorts: readonly string[] = ['uncaughtException', 'unhandledRejection'];

/** A comment that says why the process goes on. */
const goingOn =
  /crash|alive|survive|keep (?:on|going|running|serving)|go(?:es)? on|not (?:exit|end|die)|n't (?:exit|end|die)/i;

export default defineRule({
  name: 'require-exit-after-uncaught',
  family: 'errors',
  docs: {
    description: 'End the process after an exception that nobody caught',
    preset: 'recommended',
    requirements: ['002.no-panic'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    livesOn:
      'After an `{{event}}` the process lives on here. Whatever was under way is left half done: locks stay taken, connections and transactions open, and the service answers from a state that nobody knows. Log it, then end the process (`process.exit(1)`), or begin the shutdown.',
  },
  create({ on, report, source }, program) {
    if (['test', 'generated'].includes(program.role)) return;
    const { world } = program;
    const saysWhy = (node: Node) =>
      commentsAbove(statementOf(node), source.getAllComments(), program.module.text).some(text => goingOn.test(text));
    const found: { event: string; node: Node }[] = [];
    const ended = new Set<string>();

    on.anyCall(call => {
      const listener = processListener(world, call);
      const events = listener?.events.filter(event => lastResorts.includes(event)) ?? [];
      if (!listener || events.length === 0 || saysWhy(call.node)) return;
      const answer = livesOn(world, listener);
      if (answer !== true) events.forEach(event => ended.add(event));
      const [event = ''] = events;
      if (answer === true && call.node.type === 'CallExpression')
        found.push({ event, node: call.node.arguments[0] as Node });
    });
    // Another listener of the same event may see to the end.
    on.end(() => {
      for (const { event, node } of found)
        if (!ended.has(event)) report({ node, messageId: 'livesOn', data: { event } });
    });
  },
});
