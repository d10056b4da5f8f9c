import { saysReason } from '@plimsoll/config';
import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { droppedPromise } from '../semantics/errors/dropped-promise.js';
import { catchHandler } from '../semantics/errors/failure-handler.js';
import { guardedCalls } from '../semantics/errors/guarded-work.js';
import { isExpectedFailure } from '../semantics/errors/expected-failure.js';
import { misspelt, suppressionIn } from '../semantics/errors/suppression.js';
import { endOf, startOf, type Node } from '../syntax/node.js';

export default defineRule({
  name: 'require-suppression-reason',
  family: 'design',
  docs: {
    description: 'Say why a finding, a failure or a promise may be dropped',
    preset: 'recommended',
    requirements: ['002.no-ignored-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  yieldsTo: ['no-swallowed-error'],
  hasSuggestions: true,
  options: {
    void: {
      default: true,
      description: 'Whether `void` before a promise needs a reason. Off where another rule reports each of them.',
      schema: { type: 'boolean' },
    },
  },
  messages: {
    directive:
      '`{{directive}}` switches off {{rules}} and does not say why. Whoever comes next can neither check the reason nor dare to remove it. Write ` -- ` and the reason after it.',
    misspelt:
      '`{{written}}` is no directive and switches nothing off. The finding that it was meant for comes back, or never was one. Write `{{meant}}`.',
    emptyCatch:
      'The comment in this `catch` names the act and not the reason. Nobody can tell a failure that may be lost from one that was forgotten. Say why nothing needs to be done.',
    dropped:
      '`void` drops the promise of `{{callee}}`, and with it every failure. Nobody learns that the work was not done. Await it, handle its rejection, or say in a comment why it may fail unseen.',
    correct: 'Write `{{meant}}`.',
  },
  create({ on, options, report, source }, program) {
    if (['generated', 'test', 'migration', 'script'].includes(program.role)) return;
    const { world, module } = program;
    const comments = source.getAllComments();

    const place = (comment: TSESTree.Comment) => comment as unknown as Node;
    for (const comment of comments) {
      const wrong = misspelt(comment);
      if (wrong) {
        const start = startOf(place(comment)) + 2 + comment.value.indexOf(wrong.written);
        report({
          node: place(comment),
          messageId: 'misspelt',
          data: { ...wrong },
          suggest: [
            {
              messageId: 'correct',
              data: { meant: wrong.meant },
              fix: fixer => fixer.replaceTextRange([start, start + wrong.written.length], wrong.meant),
            },
          ],
        });
      }
      const suppression = suppressionIn(comment);
      const ours = suppression?.rules.filter(name => name.startsWith('plimsoll/')) ?? [];
      const isOurs = suppression?.directive === 'plimsoll-ignore' || ours.length > 0;
      if (!suppression || !isOurs || saysReason(suppression.reason)) continue;
      const names = ours.length > 0 ? ours : suppression.rules;
      report({
        node: place(comment),
        messageId: 'directive',
        data: { directive: suppression.directive, rules: names.map(name => `\`${name}\``).join(', ') || 'a finding' },
      });
    }

    on.catch(clause => {
      const inside = comments.filter(
        one => startOf(place(one)) >= startOf(clause) && endOf(place(one)) <= endOf(clause),
      );
      if (clause.body.body.length > 0 || inside.length === 0 || inside.some(({ value }) => saysReason(value))) return;
      const handler = catchHandler(module, clause);
      const calls = guardedCalls(world, module, handler.guarded);
      // Text that cannot be read is left unread.
      if (calls.length > 0 && calls.every(({ facts }) => facts.parses)) return;
      if (!isExpectedFailure(handler)) report({ node: clause.param ?? clause, messageId: 'emptyCatch' });
    });
    // In the browser nobody can do anything about it either.
    if (!options.void || /\.[jt]sx$/.test(module.file)) return;
    on.anyCall(call => {
      const dropped = droppedPromise(world, call, comments);
      if (dropped) report({ node: dropped, messageId: 'dropped', data: { callee: calleeText(call) } });
    });
  },
});
