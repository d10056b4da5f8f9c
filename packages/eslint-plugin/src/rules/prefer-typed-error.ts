import { defineRule } from '../define-rule.js';
import { isInvariant } from '../semantics/errors/invariant.js';
import { untypedErrors } from '../semantics/errors/untyped-error.js';
import { innerLayer } from '../semantics/inner-layer.js';

export default defineRule({
  name: 'prefer-typed-error',
  family: 'errors',
  docs: {
    description: 'Throw errors of a class of your own from the domain and the use cases',
    preset: 'strict',
    requirements: ['000.typed-errors', '004.business-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    untyped:
      'The layer `{{layer}}` throws a bare `{{type}}` here. Callers cannot tell this failure from a bug but by its text, so that clients get 500 for what is their own mistake. Throw an exported error class with a `code`.',
  },
  create({ on, report }, program) {
    const layer = innerLayer(program.place);
    if (layer === undefined) return;
    const { world, module } = program;
    const judge = (escaping: Parameters<typeof untypedErrors>[2]): void => {
      for (const { node, type } of untypedErrors(world, module, escaping)) {
        if (!isInvariant(node)) report({ node, messageId: 'untyped', data: { layer, type } });
      }
    };
    on.node('ThrowStatement', ({ argument }) => judge(argument));
    on.anyCall(({ node }) => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
      const { object, property } = node.callee;
      const isReject =
        object.type === 'Identifier' &&
        object.name === 'Promise' &&
        property.type === 'Identifier' &&
        property.name === 'reject';
      if (isReject && node.arguments[0]) judge(node.arguments[0]);
    });
  },
});
