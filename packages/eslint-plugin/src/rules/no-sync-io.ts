import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { servingOf } from '../semantics/functions/serving.js';
import { isMemoised } from '../semantics/state/memoised.js';
import { calleeName } from '../syntax/callee-name.js';
import { enclosingFunction, type Node } from '../syntax/node.js';

export default defineRule({
  name: 'no-sync-io',
  family: 'concurrency',
  docs: {
    description: 'Block the event loop for no file, process, archive or key while others wait',
    preset: 'recommended',
    requirements: ['002.no-mixed-async'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    served:
      '`{{callee}}` holds up the whole process until it is done, and it runs on every {{occasion}}. Meanwhile no other request is answered and no timer fires. Use the asynchronous form and await it, or do it once at start-up.',
    inAsync:
      '`{{callee}}` takes long by design and holds up the whole process meanwhile, inside an async function. No other request is answered and no timer fires. Use the asynchronous form and await it.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (role !== 'service' && role !== 'composition-root') return;
    const reported = new Set<Node | undefined>();
    on.call({ sync: true }, call => {
      // A look at an entry costs less than the call that awaits it.
      if (call.facts.brief) return;
      // An embedded database has no asynchronous form. A function that reads three files is mended once.
      const fn = enclosingFunction(call.node);
      if (call.facts.io === 'database' || reported.has(fn) || isMemoised(module, call.node)) return;
      const serving = servingOf(world, module, call.node);
      // Async functions also prepare a start, where files may be read in whatever way; nobody derives keys there.
      if (serving.state !== 'served' && !(serving.state === 'async' && call.facts.slow)) return;
      reported.add(fn);
      report({
        node: calleeName(call.node),
        messageId: serving.state === 'served' ? 'served' : 'inAsync',
        data: {
          callee: calleeText(call),
          occasion: serving.state === 'served' ? serving.runner.on : '',
        },
        trace: serving.calls.map(site => ({
          ...(site.module !== module && { file: site.module.file }),
          node: site.node,
          message: 'is called here',
        })),
      });
    });
  },
});
