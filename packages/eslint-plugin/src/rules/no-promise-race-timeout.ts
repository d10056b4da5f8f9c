import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { timedRace } from '../semantics/cancellation/timed-race.js';
import { isTimerEnded } from '../semantics/cancellation/timer-ended.js';
import { missingSignal } from '../semantics/signals/missing-signal.js';
import { calleeName } from '../syntax/callee-name.js';
import { unwrap } from '../syntax/node.js';
import type { Call } from '../semantics/call.js';

export default defineRule({
  name: 'no-promise-race-timeout',
  family: 'cancellation',
  docs: {
    description: 'Do not race work against a timer without cancelling the loser',
    preset: 'recommended',
    requirements: ['001.timeout'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    workGoesOn:
      'When the timer wins this race, `{{work}}` goes on for nobody, although it can take a signal. A slow dependency then gets ever more work that nobody waits for. Pass it `AbortSignal.timeout(…)` instead of racing it.',
    timerGoesOn:
      'When the work wins this race, its timer runs on: nothing clears it. Under load such timers pile up and hold up the shutdown. Clear the timer in a `finally`, or give the work `AbortSignal.timeout(…)` instead of a race.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.anyCall(call => {
      const race = timedRace(world, call);
      if (!race) return;
      const node = calleeName(call.node);
      const trace =
        race.timer.module === module
          ? undefined
          : [{ file: race.timer.module.file, node: race.timer.node, message: 'The timer is started here.' }];
      const deaf = race.work
        .map(unwrap)
        .filter(work => work.type === 'CallExpression')
        .map((work): Call => program.call(work))
        .find(work => missingSignal(world, work));
      if (deaf) report({ node, messageId: 'workGoesOn', data: { work: calleeText(deaf) } });
      else if (!isTimerEnded(world, race.timer, call))
        report({ node, messageId: 'timerGoesOn', ...(trace && { trace }) });
    });
  },
});
