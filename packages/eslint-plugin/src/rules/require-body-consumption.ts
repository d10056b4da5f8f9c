import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { bodyFate } from '../semantics/resources/body.js';
import { nameOf } from '../semantics/resources/landing.js';
import type { Node } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'require-body-consumption',
  family: 'lifecycle',
  docs: {
    description: 'Read or cancel the body of every response',
    preset: 'strict',
    requirements: ['002.pooling'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    dropped:
      'Nobody reads the body of the response that `{{callee}}` promises. A body that is not read keeps its connection busy until the garbage collector finds it, and under load connections run out. Read it, or end it with {{end}}.',
    never:
      'Nothing reads the body of `{{name}}`, only what stands before it. A body that is not read keeps its connection busy until the garbage collector finds it, and under load connections run out. Read it, or end it with {{end}}.',
    onPath:
      'When the function is left by `{{exit}}`, nobody has read the body of `{{name}}`. It keeps its connection busy until the garbage collector finds it, just when the other side is in trouble. Read it, or end it with {{end}} on that path too.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    const written = (node: Node | undefined): string =>
      node && !/Function|Program/.test(node.type)
        ? sourceText(module, node).replace(/\s+/g, ' ').slice(0, 48)
        : 'its end';

    on.anyCall(call => {
      const fate = bodyFate(world, call);
      if (fate?.release.state !== 'leaked') return;
      const { how, at, binding } = fate.release;
      const isDump = fate.readBy.includes('dump');
      report({
        // The call itself is what require-deadline points at.
        node: nameOf(module, call.node) ?? binding?.identifier ?? call.node,
        messageId: how === 'dropped' ? 'dropped' : how === 'never' ? 'never' : 'onPath',
        data: {
          callee: calleeText(call),
          name: binding?.name ?? calleeText(call),
          exit: written(at),
          end: isDump ? '`body.dump()`' : '`body.cancel()`',
        },
      });
    });
  },
});
