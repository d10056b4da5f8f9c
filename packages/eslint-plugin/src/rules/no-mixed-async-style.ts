import { defineRule } from '../define-rule.js';
import { chainedAwait } from '../semantics/concurrency/chained-await.js';
import { mixedCompletion } from '../semantics/concurrency/mixed-completion.js';
import { sometimesPromise } from '../semantics/concurrency/sometimes-promise.js';
import { startOf, wrapped, type FunctionNode, type Node } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'no-mixed-async-style',
  family: 'concurrency',
  docs: {
    description: 'Answer in one way only: by a promise, by a callback, or at once',
    preset: 'strict',
    requirements: ['002.no-mixed-async'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    callbackAndPromise:
      'This function calls `{{callback}}` with its result and yields a promise as well. A failure arrives twice, or only where nobody listens: what throws after `{{callback}}` rejects the promise. Take no callback and return the result.',
    sometimesPromise:
      'This function returns a promise on one path and `{{value}}` itself on this one. A caller who chains on it fails here, and what follows runs in another order than on the other path. Mark the function `async`.',
    chained:
      'This expression awaits and chains at once: the statements in `then` run in a function of their own. A `return` or `throw` there does not do what it does in the lines around. Await the value first and go on in plain statements.',
    markAsync: 'Mark the function `async`.',
  },
  create({ on, report }, program) {
    if (['test', 'migration', 'generated'].includes(program.role)) return;
    const { world, module } = program;

    on.function(fn => {
      const callback = mixedCompletion(world, module, fn);
      if (callback) report({ node: callback, messageId: 'callbackAndPromise', data: { callback: callback.name } });
      const found = sometimesPromise(world, module, fn);
      if (!found) return;
      const at = asyncPlace(fn);
      report({
        node: found.bare,
        messageId: 'sometimesPromise',
        data: { value: sourceText(module, found.bare).replace(/\s+/g, ' ').slice(0, 40) },
        suggest: [{ messageId: 'markAsync', fix: fixer => fixer.insertTextBeforeRange([at, at], 'async ') }],
      });
    });
    on.anyCall(({ node }) => {
      const chained = chainedAwait(node);
      if (chained) report({ node: chained.property, messageId: 'chained' });
    });
  },
});

/** Where `async` goes: before a method's name, else before the function. */
function asyncPlace(fn: FunctionNode): number {
  const home: Node | undefined = wrapped(fn).parent;
  return startOf(home?.type === 'MethodDefinition' ? home.key : fn);
}
