import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { startWithoutShutdown } from '../semantics/servers/shutdown.js';

const lost = {
  server: 'requests under way are cut off',
  consumer: 'messages under way are left half done and come again',
  scheduler: 'jobs under way are left half done',
} as const;

export default defineRule({
  name: 'require-graceful-shutdown',
  family: 'lifecycle',
  docs: {
    description: 'Close what an entry file starts when the process is told to end',
    preset: 'strict',
    requirements: ['000.worker-lifecycle', '003.graceful-shutdown', '004.shutdown'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    missing:
      '`{{callee}}` starts a {{kind}}, and nothing that this entry file loads listens to SIGTERM. At each deployment the process is ended in the middle of its work: {{lost}}. Listen to SIGTERM, stop taking new work, finish what is under way, and close the connections.',
  },
  create({ report }, program) {
    const { world, module, role } = program;
    if (role !== 'entry') return;
    const start = startWithoutShutdown(world, module);
    if (!start) return;
    report({
      // The name of what is called is what the rules about a server's options point at.
      node: start.call.node,
      messageId: 'missing',
      data: { callee: calleeText(start.call), kind: start.kind, lost: lost[start.kind] },
      trace: start.way.map(call => ({ file: call.module.file, node: call.node, message: calleeText(call) })),
    });
  },
});
