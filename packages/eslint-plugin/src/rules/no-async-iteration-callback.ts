import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../define-rule.js';
import { loopInstead } from '../semantics/concurrency/loop-instead.js';
import { unawaitedIteration } from '../semantics/concurrency/unawaited-iteration.js';
import { sourceText } from '../syntax/source-text.js';

const messageIds = { nothing: 'dropped', answer: 'truthy', order: 'unordered', accumulator: 'unchained' } as const;

export default defineRule({
  name: 'no-async-iteration-callback',
  family: 'concurrency',
  docs: {
    description: 'Give no async callback to an iteration that does not wait for it',
    preset: 'recommended',
    requirements: ['001.errgroup'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    dropped:
      '`{{method}}` does not wait for the promises of this callback. The code after it goes on before the work is done, and a failure ends the process or is lost. Use `for (const … of …)` with `await`, or `await Promise.all(….map(…))` with a limit.',
    truthy:
      'The callback of `{{method}}` answers with a promise, which always counts as true. `{{method}}` decides the same for every element. Await the answers first (`await Promise.all(….map(…))`), then use `{{method}}` on them.',
    unordered:
      'The comparator of `{{method}}` answers with a promise, which is no number. The order stays arbitrary. Load what you compare by first, then sort.',
    unchained:
      'This reducer yields a promise but uses `{{accumulator}}` as if it were the value. From the second element on it works on a promise, and the elements run all at once. Await `{{accumulator}}` first, or use `for (const … of …)`.',
    loop: 'Use `for (const … of …)`, which waits for each element.',
  },
  create({ on, report }, program) {
    const { world, module } = program;
    if (program.role === 'generated') return;
    on.anyCall(call => {
      const found = unawaitedIteration(world, call);
      if (!found) return;
      const loop = found.taken === 'nothing' ? loopInstead(module, found) : undefined;
      const [parameter] = (found.callback as Partial<TSESTree.ArrowFunctionExpression>).params ?? [];
      report({
        node: found.callee.property,
        messageId: messageIds[found.taken],
        data: {
          method: sourceText(module, found.callee.property),
          accumulator: parameter ? sourceText(module, parameter).replace(/:.*$/s, '') : 'its accumulator',
        },
        ...(loop && { suggest: [{ messageId: 'loop', fix: loop }] }),
      });
    });
  },
});
