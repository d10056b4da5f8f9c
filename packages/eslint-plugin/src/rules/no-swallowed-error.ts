import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../define-rule.js';
import { catchHandler, rejectionHandler, type FailureHandler } from '../semantics/errors/failure-handler.js';
import { rethrowInstead } from '../semantics/errors/rethrow-instead.js';
import { swallowedFailure, type SwallowedFailure } from '../semantics/errors/swallowed-failure.js';
import { unreadCallbackError } from '../semantics/errors/unread-callback-error.js';
import { memberName, unwrap, type Node } from '../syntax/node.js';

export default defineRule({
  name: 'no-swallowed-error',
  family: 'errors',
  docs: {
    description: 'Let no failure end where nobody learns of it',
    preset: 'recommended',
    requirements: ['001.validation', '002.handle-errors', '002.no-ignored-errors', '003.handle-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    ignored:
      'A failure of {{work}} ends here: it is neither logged nor passed on. In production nobody can tell that it happened. Let it through, return an error, catch only what you expect, or say in a comment why it may be lost.',
    replaced:
      'A failure of {{work}} turns into `{{result}}` here, and nothing is logged. Callers take an outage for an answer. Let it through, return an error result, or catch only what you expect.',
    reasonless:
      'The log says that {{work}} failed but not why: the error is not in it. Whoever is on call has nothing to go on. Log the error too, or rethrow it.',
    loggedOnly:
      'A failure of {{work}} is logged and then turns into `{{result}}`. Callers take an outage for an empty answer. Rethrow it, or return an error result.',
    quiet:
      'A failure of {{work}} is only logged as `{{level}}`, and the code carries on. No alert sees it and callers believe that it worked. Rethrow it, return an error result, or log it as a warning if it may be lost.',
    unfinished:
      'The failure is logged here, but `{{completion}}` is never called. Whoever waits for this function waits until a timeout. Call `{{completion}}` with the error.',
    unreadCallback:
      'Nobody looks at `{{error}}`, the failure of {{work}}. After a failure the code goes on without data, or stops without a trace. Check `{{error}}` first and pass it on.',
    rethrow: 'Rethrow the error instead.',
  },
  create({ on, report, source }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    const { world, module } = program;

    const named = (node: Node): string =>
      `\`${source
        .getText(node as never)
        .replace(/\s+/g, ' ')
        .slice(0, 60)}\``;
    const nameOf = ({ call }: SwallowedFailure['work']): string => {
      if (!call) return 'this code';
      if (call.entity?.kind === 'library') return `\`${call.entity.name}\``;
      const callee = call.node.type === 'TaggedTemplateExpression' ? call.node.tag : call.node.callee;
      const target = unwrap(callee);
      return target.type === 'MemberExpression' && memberName(target) ? `\`${memberName(target)}\`` : named(target);
    };

    const judge = (handler: FailureHandler): void => {
      const found = swallowedFailure(world, handler, source.getAllComments());
      if (!found) return;
      const { how, work, fate, completion = '' } = found;
      const [value] = fate.results;
      const result = value ? source.getText((value.type === 'ReturnStatement' ? value.argument : value) as never) : '';
      const fix = rethrowInstead(handler, found);
      report({
        node: placeOf(handler),
        messageId: how,
        data: { work: nameOf(work), result, level: fate.logs[0]?.level ?? '', completion },
        ...(fix && { suggest: [{ messageId: 'rethrow' as const, fix }] }),
      });
    };

    on.catch(clause => judge(catchHandler(module, clause)));
    on.anyCall(call => {
      const handler = rejectionHandler(world, call);
      if (handler) judge(handler);
      const error = unreadCallbackError(call);
      if (error)
        report({
          node: error,
          messageId: 'unreadCallback',
          data: { error: error.name, work: nameOf({ kind: 'outside', call }) },
        });
    });
  },
});

/** The caught name or the `catch` clause; for `promise.catch(…)` the method's name. */
function placeOf({ kind, node, site }: FailureHandler): Node {
  if (kind === 'catch') return (node as TSESTree.CatchClause).param ?? node;
  return (unwrap((site as TSESTree.CallExpression).callee) as TSESTree.MemberExpression).property;
}
