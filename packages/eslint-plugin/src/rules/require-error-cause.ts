import { defineRule } from '../define-rule.js';
import {
  errorInCallback,
  errorInCatch,
  errorInRejection,
  type ErrorInHand,
} from '../semantics/errors/error-in-hand.js';
import { lostCauses, type LostCause } from '../semantics/errors/lost-cause.js';
import { passCause } from '../semantics/errors/pass-cause.js';
import { isClass, type Node } from '../syntax/node.js';

export default defineRule({
  name: 'require-error-cause',
  family: 'errors',
  docs: {
    description: 'Hand a new error the one that brought it about',
    preset: 'recommended',
    requirements: ['000.repository-wrap', '001.wrap-errors', '002.propagate-errors', '003.wrapped-errors', '004.wrap'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    lost: '`{{type}}` leaves here without the error that brought it about. Logs will show that something failed, but neither what nor where. Pass that error on{{how}}.',
    textOnly:
      '`{{type}}` takes over only the text of the error that brought it about. Its stack, code and own cause are lost to logs and to callers. Pass the error itself on{{how}}.',
    noSlot:
      '`{{type}}` is thrown in place of other errors but its constructor has no place for them. Their stack and code are lost. Let it take `options?: ErrorOptions` and hand them to `super`.',
    addCause: 'Pass the error on{{how}}.',
  },
  create({ on, report, source }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    const { world, module } = program;
    const reportedClasses = new Set<Node>();

    const reportClass = ({ created }: LostCause, type: string): void => {
      const value = world.evaluate(created.constructionModule, created.construction.callee);
      // A class of another module is reported where that module throws it.
      if (value.kind !== 'class' || value.module !== module || !isClass(value.node) || reportedClasses.has(value.node))
        return;
      reportedClasses.add(value.node);
      report({ node: value.node.id ?? value.node, messageId: 'noSlot', data: { type } });
    };

    const judge = (inHand: ErrorInHand): void => {
      for (const lost of lostCauses(world, module, inHand, source.getAllComments())) {
        const { created, slot, keepsText } = lost;
        const { callee } = created.node;
        const type = source.getText(callee as never).replace(/\s+/g, ' ');
        if (slot === 'none') {
          reportClass(lost, type);
          continue;
        }
        const how = slot.property === undefined ? '' : ` as \`${slot.property}\``;
        const fix = passCause(module, inHand, lost);
        report({
          node: callee,
          messageId: keepsText ? 'textOnly' : 'lost',
          data: { type, how },
          ...(fix && { suggest: [{ messageId: 'addCause' as const, data: { how }, fix }] }),
        });
      }
    };

    on.catch(clause => judge(errorInCatch(world, module, clause)));
    on.anyCall(call => {
      const rejection = errorInRejection(world, call);
      if (rejection) judge(rejection);
      else errorInCallback(world, call).forEach(judge);
    });
  },
});
