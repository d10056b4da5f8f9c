import { expect, it, vi } from 'vitest';
import { ByBinding } from './by-binding.js';
import type { Node } from './node.js';
import type { Binding } from './scope.js';

it('looks at each mention of a name once, however many bindings share the name', () => {
  const bindings = Array.from(
    { length: 200 },
    (_, id) => ({ name: 'result', identifier: { id } }) as unknown as Binding,
  );
  const mentions = bindings.map(binding => ({ binding }) as unknown as Node);
  const bindingOf = vi.fn((node: Node) => (node as unknown as { binding: Binding }).binding);
  const sorted = new ByBinding(bindingOf, new Map([['result', mentions]]));
  expect(bindings.map(binding => sorted.of(binding))).toEqual(mentions.map(mention => [mention]));
  expect(bindingOf).toHaveBeenCalledTimes(200);
});

it('leaves the declaration out', () => {
  const binding = { name: 'x', identifier: { type: 'Identifier' } } as unknown as Binding;
  const sorted = new ByBinding(() => binding, new Map([['x', [binding.identifier, { at: 1 } as unknown as Node]]]));
  expect(sorted.of(binding)).toEqual([{ at: 1 }]);
});
