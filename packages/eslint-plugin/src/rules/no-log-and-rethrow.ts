import { defineRule } from '../define-rule.js';
import { errorInCatch, errorInRejection, type ErrorInHand } from '../semantics/errors/error-in-hand.js';
import { loggedAndRethrown } from '../semantics/errors/logged-and-rethrown.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'no-log-and-rethrow',
  family: 'errors',
  docs: {
    description: 'Handle an error once: log it or throw it, not both',
    preset: 'strict',
    requirements: ['003.wrapped-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    twice:
      'The error is logged here and then thrown. Each caller that does the same adds a line, and one failure looks like several on every graph and alert. Throw it with what you know (`cause`), and log where it is dealt with.',
  },
  create({ on, report, source }, program) {
    if (['test', 'migration', 'script', 'entry', 'generated'].includes(program.role)) return;
    const { world, module } = program;
    const judge = (inHand: ErrorInHand | undefined): void => {
      const log = inHand && loggedAndRethrown(world, module, inHand, source.getAllComments());
      if (log) report({ node: calleeName(log), messageId: 'twice' });
    };
    on.catch(clause => judge(errorInCatch(world, module, clause)));
    on.anyCall(call => judge(errorInRejection(world, call)));
  },
});
