import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { unheardStreams } from '../semantics/emitters/pipe-chain.js';
import { calleeName } from '../syntax/callee-name.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'require-stream-error-handling',
  family: 'lifecycle',
  docs: {
    description: 'Handle the errors of every stream of a pipe',
    preset: 'recommended',
    requirements: ['002.no-mixed-async'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    unheard:
      'Nobody listens to the `error` of {{streams}}, and `pipe` passes none on. One failure (a missing file, a broken connection) ends the process, and the other streams stay open. Use `pipeline`, which reports every error and closes all of them.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    on.anyCall(call => {
      const streams = unheardStreams(world, call);
      if (streams.length === 0) return;
      const texts = streams.map(stream => `\`${sourceText(module, stream).replace(/\s+/g, ' ').slice(0, 40)}\``);
      report({ node: calleeName(call.node), messageId: 'unheard', data: { streams: texts.join(' and ') } });
    });
  },
});
