import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { startsForEach } from '../semantics/concurrency/starts-for-each.js';
import { servingOf } from '../semantics/functions/serving.js';
import { capturedStates } from '../semantics/state/captured-state.js';
import { isLongLived } from '../semantics/state/long-lived.js';
import { isClaimed, isProtected } from '../semantics/state/protected.js';
import { sharedStates } from '../semantics/state/shared-state.js';
import { staleWrites, type StaleWrite } from '../semantics/state/stale-write.js';

export default defineRule({
  name: 'no-race-across-await',
  family: 'concurrency',
  docs: {
    description: 'Write shared state by what it is, not by what it was before an await',
    preset: 'strict',
    requirements: ['000.guarded-state', '002.race-detector'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    lost: '`{{name}}` is written here by what it was before the function waited. What others wrote meanwhile is lost. Read it after the last `await`, or let only one run at a time get here.',
    twice:
      '`{{name}}` was looked at before the function waited, and others may have found the same meanwhile. All of them do the work, and the last one wins. Keep the promise instead of its result, and set it before the first `await`.',
  },
  create({ report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    /** Whether two runs of the function may be under way at once and share the variable. */
    const isShared = ({ state, fn, write, kind }: StaleWrite): boolean => {
      if (state.kind === 'captured') return kind === 'lost' && startsForEach(fn);
      const serving = servingOf(world, module, write.node);
      if (serving.state !== 'served' && (kind === 'twice' || serving.state === 'once')) return false;
      return state.kind !== 'field' || (state.owner !== undefined && isLongLived(world, module, state.owner));
    };

    for (const state of [...sharedStates(module), ...capturedStates(module)]) {
      for (const stale of staleWrites(state)) {
        const { fn, read, write, kind } = stale;
        if (!isShared(stale) || isProtected(world, module, fn, read)) continue;
        if (kind === 'twice' && isClaimed(world, module, fn, write.node)) continue;
        report({ node: write.reference, messageId: kind, data: { name: state.name } });
      }
    }
  },
});
