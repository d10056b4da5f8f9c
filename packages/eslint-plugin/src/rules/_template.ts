import { defineRule } from '../define-rule.js';

export default defineRule({
  name: 'no-template',
  family: 'design',
  docs: {
    description: 'Say in one sentence, without a full stop, what the rule asks for',
    preset: 'strict',
    requirements: 'beyond',
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    found: '`{{name}}` does I/O here. Say what happens in production because of it. Say what to write instead.',
  },
  create({ on, report }) {
    on.call({ io: true }, ({ node, entity }) => {
      report({ node, messageId: 'found', data: { name: entity?.name ?? 'the call' } });
    });
  },
});
