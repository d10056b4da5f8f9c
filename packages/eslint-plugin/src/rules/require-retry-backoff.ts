import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { onRetry } from '../semantics/resilience/on-retry.js';
import { waitsForStart } from '../semantics/resilience/waits-for-start.js';

export default defineRule({
  name: 'require-retry-backoff',
  family: 'resilience',
  docs: {
    description: 'Wait longer before each further attempt, up to a limit',
    preset: 'strict',
    requirements: ['003.retries'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  options: {
    fewest: {
      default: 3,
      description:
        'How many attempts a retry has at least to be asked for a growing wait. A single retry may come at once.',
      schema: { type: 'integer', minimum: 2 },
    },
  },
  messages: {
    none: '`{{work}}` is tried again at once after a failure. A peer that is overloaded gets all attempts within moments, from every caller, and stays down. Wait between attempts, longer each time, with some randomness.',
    fixed:
      '`{{work}}` is tried again after the same wait each time. Callers that failed together come back together, and a peer that recovers is hit by all of them at once. Let the wait grow with each attempt, up to a limit, with some randomness.',
    uncapped:
      'The wait before `{{work}}` is tried again grows without a limit. After an outage of some length nobody tries for hours. Cap it with `Math.min`.',
  },
  create({ on, options, report }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    onRetry(on, program, retry => {
      const { by, failure, attempts, delay, work, name, isConflict } = retry;
      if (isConflict || attempts.state === 'unknown') return;
      const count = attempts.state === 'bounded' ? attempts.count : Infinity;
      if (count !== undefined && count < options.fewest) return;
      const [first] = work;
      const data = { work: first && by !== 'library' ? calleeText(first) : name };
      if (delay.kind === 'none') report({ node: failure, messageId: 'none', data });
      else if (delay.kind === 'fixed' && !waitsForStart(program.world, retry))
        report({ node: delay.node, messageId: 'fixed', data });
      else if (delay.kind === 'growing' && !delay.isCapped && count === Infinity)
        report({ node: delay.node, messageId: 'uncapped', data });
    });
  },
});
