import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { leakyMethods } from '../semantics/errors/unwrapped-driver-error.js';

export default defineRule({
  name: 'require-wrapped-driver-error',
  family: 'errors',
  docs: {
    description: "Let no driver's error leave an adapter as it is",
    preset: 'strict',
    requirements: ['000.repository-wrap', '003.wrapped-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    unwrapped:
      'Failures of `{{driver}}` leave `{{adapter}}` as they are, through {{methods}} of the port `{{port}}`. Callers have to know the driver to tell a conflict from an outage, and break when it is exchanged. Catch them here, in one place, and throw errors of your own with them as `cause`.',
  },
  create({ on, report }, program) {
    if (program.role !== 'service') return;
    const { world, module } = program;
    on.class(node => {
      const leaks = leakyMethods(world, module, node);
      const [first] = leaks;
      if (!first) return;
      const names = leaks.map(({ method }) =>
        method.key.type === 'Identifier' ? `\`${method.key.name}\`` : 'a method',
      );
      const { call, port } = first;
      report({
        node: node.id ?? first.method.key,
        messageId: 'unwrapped',
        data: {
          adapter: node.id?.name ?? 'this class',
          driver: call.entity?.name ?? calleeText(call),
          methods: names.length > 2 ? `${names[0] ?? ''} and ${names.length - 1} more members` : names.join(' and '),
          port,
        },
        trace: leaks.map(({ call: at }) => ({
          ...(at.module !== module && { file: at.module.file }),
          node: at.node,
          message: `${calleeText(at)} can fail here`,
        })),
      });
    });
  },
});
