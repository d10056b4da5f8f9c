import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { unboundedGrowths } from '../semantics/state/unbounded-growth.js';

export default defineRule({
  name: 'no-unbounded-cache',
  family: 'concurrency',
  docs: {
    description: 'Bound every collection that grows with requests',
    preset: 'strict',
    requirements: ['001.caching'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    grows:
      '`{{name}}` lives as long as the process, grows with every {{occasion}}, and nothing ever takes anything out. In time it fills the memory and the process is killed. Use a cache with a maximum or a lifetime, or delete what is over.',
  },
  create({ report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;
    for (const { state, access, serving } of unboundedGrowths(world, module)) {
      report({
        node: access.reference,
        messageId: 'grows',
        data: { name: state.name, occasion: serving.runner.on },
        trace: serving.calls.map(site => ({
          ...(site.module !== module && { file: site.module.file }),
          node: site.node,
          message: 'is called here',
        })),
      });
    }
  },
});
