import { defineRule } from '../define-rule.js';
import { functionName } from '../semantics/functions/function-name.js';
import { unofferedWait } from '../semantics/signals/signal-offer.js';
import { wayText, wayTrace } from '../semantics/signals/signal-way.js';
import { wrapped, type FunctionNode, type Node } from '../syntax/node.js';

/** The name under which a function is declared, else its first token's node. */
function nameNode(fn: FunctionNode): Node {
  const holder = wrapped(fn).parent as Node;
  if (fn.id) return fn.id;
  if (holder.type === 'VariableDeclarator') return holder.id;
  return holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition' ? holder.key : fn;
}

export default defineRule({
  name: 'require-signal-parameter',
  family: 'cancellation',
  docs: {
    description: 'Let exported functions that wait for others take a signal',
    preset: 'strict',
    requirements: ['000.service-interface', '002.context-everywhere'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    noParameter:
      '`{{function}}` waits for `{{way}}`, which a signal could call off, but offers no way to pass one. When the caller gives up, this work runs to its end for nobody. Take a `signal`, and pass it on.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (role !== 'service') return;

    on.function(fn => {
      const way = unofferedWait(world, module, fn);
      if (!way) return;
      report({
        node: nameNode(fn),
        messageId: 'noParameter',
        data: { function: functionName(fn) ?? 'default', way: wayText(way) },
        trace: wayTrace(module, way),
      });
    });
  },
});
