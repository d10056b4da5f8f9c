import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { startsForEach } from '../concurrency/starts-for-each.js';
import type { SharedState } from './shared-state.js';

/**
 * The variables of functions that an async callback writes which is started for each element of a list at once:
 * `items.map(async item => { total += await price(item); })`.
 */
export function capturedStates(module: ModuleSyntax): SharedState[] {
  const found = new Map<Binding, SharedState>();
  for (const assignment of [...module.assignments.values()].flat()) {
    const { left } = assignment;
    const binding = left.type === 'Identifier' ? module.bindingOf(left) : undefined;
    if (binding?.kind !== 'variable' || !binding.scope.parent || found.has(binding)) continue;
    const fn = enclosingFunction(assignment);
    if (!fn?.async || !startsForEach(fn) || enclosingFunction(binding.identifier) === fn) continue;
    const { name, identifier } = binding;
    found.set(binding, {
      kind: 'captured',
      module,
      name,
      declaration: identifier,
      references: module.referencesTo(binding),
    });
  }
  return [...found.values()];
}
