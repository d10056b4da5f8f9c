import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { onRetry } from '../semantics/resilience/on-retry.js';

export default defineRule({
  name: 'require-bounded-retries',
  family: 'resilience',
  docs: {
    description: 'Let every retry end after a number of attempts or a time',
    preset: 'recommended',
    requirements: ['003.retries'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    loop: 'This loop tries `{{work}}` again for as long as it fails. While the other side is down its caller never gets an answer, and all who wait pile up. Count the attempts, or stop at a deadline, and then let the failure through.',
    recursion:
      '`{{again}}` calls itself again for as long as `{{work}}` fails, with nothing that counts. While the other side is down the calls nest without end. Hand on how many attempts are left, and let the failure through when none are.',
    library:
      '`{{again}}` is told to go on without end. While the other side is down its caller never gets an answer. Give it a number of attempts.',
  },
  create({ on, report }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    onRetry(on, program, ({ by, bound, attempts, work, name }) => {
      if (attempts.state !== 'unbounded') return;
      const [first] = work;
      report({ node: bound, messageId: by, data: { again: name, work: first ? calleeText(first) : name } });
    });
  },
});
