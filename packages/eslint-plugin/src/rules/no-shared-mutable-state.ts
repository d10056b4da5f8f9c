import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { processWrites } from '../semantics/state/process-write.js';

export default defineRule({
  name: 'no-shared-mutable-state',
  family: 'concurrency',
  docs: {
    description: 'Keep what one request, message or job writes out of variables that all of them share',
    preset: 'strict',
    requirements: ['000.guarded-state', '002.race-detector'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  yieldsTo: ['no-race-across-await'],
  messages: {
    shared:
      '`{{name}}` belongs to the whole process, and every {{occasion}} writes it here. What one leaves behind another reads, and a second instance of the service has a truth of its own. Pass it on as an argument, keep it in the context of the {{occasion}}, or in a store.',
  },
  create({ report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;
    for (const { state, write, serving } of processWrites(world, module)) {
      report({
        node: write.reference,
        messageId: 'shared',
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
