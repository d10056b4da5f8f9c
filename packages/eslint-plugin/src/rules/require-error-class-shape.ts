import { innerLayer } from '../semantics/inner-layer.js';
import { defineRule } from '../define-rule.js';
import { hasCode } from '../semantics/errors/error-code.js';
import { shapeFlaws, type ShapeFlaw } from '../semantics/errors/error-shape.js';
import { isErrorClass } from '../semantics/errors/error-class.js';
import { endOf, startOf, type ClassNode } from '../syntax/node.js';

export default defineRule({
  name: 'require-error-class-shape',
  family: 'errors',
  docs: {
    description: 'Give error classes a name, a message, a cause and, between layers, a code',
    preset: 'strict',
    requirements: ['000.typed-errors', '002.custom-errors', '004.business-errors'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  yieldsTo: ['require-error-cause'],
  messages: {
    misnamed:
      '`{{name}}` is an error class and its name does not say so. In `catch` and `instanceof` nobody tells it from a value of the domain. Let its name end in `Error`.',
    nameless:
      '`{{name}}` does not set `name`, so that its instances call themselves `Error`. Logs and error trackers lump all of them together. Set `name`.',
    mute: '`{{name}}` hands `super` no message. Logs show an error without a word, and the stack begins with nothing. Pass a message.',
    closed:
      '`{{name}}` takes a message and nothing that brought the error about. Who wraps an error with it loses stack and code. Take `options?: ErrorOptions` and hand them to `super`.',
    exposed:
      '`{{property}}` is a field of its own here, and is written out wherever `{{name}}` becomes JSON: in answers to clients too. Hand the cause to `super` as `{ cause }`, make the field `#private`, or write a `toJSON`.',
    codeless:
      '`{{name}}` leaves the layer `{{layer}}` without a `code`. Callers and clients can only go by its text, which changes. Give it a constant `code` such as `ORDER_NOT_FOUND`.',
    setName: 'Set `name`.',
  },
  create({ on, report, source }, program) {
    const { world, module, place } = program;
    if (['test', 'generated', 'script', 'migration'].includes(place.role)) return;
    const layer = innerLayer(place);

    const mend = (node: ClassNode, { kind }: ShapeFlaw) => {
      if (kind !== 'nameless' || !node.id) return undefined;
      const isTypeScript = /\.[cm]?tsx?$/.test(module.file);
      const start = startOf(node.body) + 1;
      const gap = source.getText(node.body as never).length > 2 || endOf(node.body) - start > 1 ? '' : '\n';
      const text = `\n  ${isTypeScript ? 'override ' : ''}name = '${node.id.name}';${gap}`;
      return [
        {
          messageId: 'setName' as const,
          fix: (fixer: Parameters<import('../rule.js').Fix>[0]) => fixer.insertTextAfterRange([start, start], text),
        },
      ];
    };

    on.class(node => {
      const name = node.id?.name ?? 'This class';
      for (const flaw of shapeFlaws(world, module, node)) {
        const suggest = mend(node, flaw);
        report({
          node: flaw.node,
          messageId: flaw.kind,
          data: { name, property: flaw.property ?? '' },
          ...(suggest && { suggest }),
        });
      }
      if (!layer || !node.id || !node.superClass || !isErrorClass(world, module, node.superClass)) return;
      if (isExported(node) && !node.abstract && !hasCode(world, module, node))
        report({ node: node.superClass, messageId: 'codeless', data: { name, layer } });
    });
  },
});

function isExported(node: ClassNode): boolean {
  return node.parent?.type === 'ExportNamedDeclaration' || node.parent?.type === 'ExportDefaultDeclaration';
}
