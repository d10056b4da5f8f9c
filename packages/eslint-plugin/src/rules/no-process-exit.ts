import { defineRule } from '../define-rule.js';
import { endsProcess } from '../semantics/process/ends-process.js';
import { runsAsProgram } from '../semantics/process/runs-as-program.js';
import { isAskedFor, standsInShutdown } from '../semantics/process/shutdown-place.js';
import { calleeText } from '../semantics/callee-text.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'no-process-exit',
  family: 'errors',
  docs: {
    description: 'Leave the end of the process to entry points and the shutdown',
    preset: 'recommended',
    requirements: ['002.no-panic'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    exits:
      '`{{callee}}` ends the process from within. Requests under way are cut off, `finally` blocks and buffered logs are lost, and no caller or test can do anything about it. Throw an error, and let the entry point decide.',
  },
  create({ on, report }, program) {
    if (['test', 'migration', 'script', 'entry', 'generated'].includes(program.role)) return;
    const { world, module } = program;

    on.call({ exits: true }, call => {
      if (!endsProcess(world, call) || runsAsProgram(world, module)) return;
      if (standsInShutdown(world, module, call.node) || isAskedFor(module, call.node)) return;
      report({ node: calleeName(call.node), messageId: 'exits', data: { callee: calleeText(call) } });
    });
  },
});
