import { defineRule } from '../define-rule.js';
import { errorInCallback, errorInCatch, errorInRejection, type ErrorInHand } from '../semantics/errors/error-in-hand.js';
import { lostCauses } from '../semantics/errors/lost-cause.js';

export default defineRule({
  name: 'require-error-cause',
  family: 'errors',
  docs: {
    description: 'Hand a new error the one that brought it about',
    preset: 'recommended',
    requirements: ['000.repository-wrap', '004.wrap'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    lost: 'LOST {{cls}}',
    textOnly: 'TEXT {{cls}}',
    noSlot: 'NOSLOT {{cls}}',
  },
  create({ on, report, source }, program) {
    if (['test', 'migration', 'script', 'generated'].includes(program.role)) return;
    const { world, module } = program;
    const judge = (inHand: ErrorInHand): void => {
      for (const { created, slot, keepsText } of lostCauses(world, module, inHand)) {
        const cls = source.getText(created.construction.callee as never);
        report({ node: created.node.callee, messageId: slot === 'none' ? 'noSlot' : keepsText ? 'textOnly' : 'lost', data: { cls } });
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
