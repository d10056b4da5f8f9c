import type { TypeRef, TypeStructure } from '@plimsoll/knowledge';
import type { Draft } from './module-structure.js';

/** All references that a type's description consists of, its parameters' defaults left out. */
export function refsOf(type: TypeStructure): TypeRef[] {
  return [
    ...(type.extends ?? []),
    ...Object.values(type.members ?? {}),
    ...Object.values(type.statics ?? {}),
    ...[type.call, type.construct, type.alias].filter(ref => ref !== undefined),
  ];
}

/** A name as seen from a module, with its module: `PoolClient` in `pg` is `pg#PoolClient`. */
export function fullName(name: string, module: string): string {
  return name.includes('#') ? name : `${module}#${name}`;
}

/**
 * For each type, by full name, which of its parameters its description depends on. An argument for any other parameter
 * need not be written.
 */
export function usedParameters(drafts: ReadonlyMap<string, Draft>): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  /** By type: [own parameter, the type it is handed to, that type's parameter]. */
  const handedOn: [string, number, string, number][] = [];
  for (const [module, draft] of drafts) {
    for (const [name, type] of Object.entries(draft.types)) {
      const self = fullName(name, module);
      const direct = new Set<number>();
      used.set(self, direct);
      for (const ref of refsOf(type)) {
        collect(ref, module, draft, (parameter, target) => {
          if (target) handedOn.push([self, parameter, ...target]);
          else direct.add(parameter);
        });
      }
    }
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [self, parameter, target, position] of handedOn) {
      if (used.get(self)?.has(parameter) || !(used.get(target)?.has(position) ?? true)) continue;
      used.get(self)?.add(parameter);
      changed = true;
    }
  }
  return used;
}

const notTypes = new Set(['|', '&', '...', 'Promise', 'Array', 'Map', 'Set', 'Iterable', 'AsyncIterable']);

/** Reports each `$` in a reference, with the argument position it stands in; in nested ones, the innermost. */
function collect(
  ref: TypeRef,
  module: string,
  draft: Draft,
  report: (parameter: number, target?: [string, number]) => void,
): void {
  if (!Array.isArray(ref)) return;
  const [head, ...rest] = ref as [string, ...TypeRef[]];
  if (head === '$') return report(rest[0] as unknown as number);
  if (head === 'fn' || head === 'obj' || head === 'typeof' || head === '%') {
    visitShallow(ref as TypeRef, part => collect(part, module, draft, report));
    return;
  }
  for (const [position, part] of rest.entries()) {
    const target: [string, number] | undefined = notTypes.has(head) ? undefined : [fullName(head, module), position];
    collect(part, module, draft, (parameter, inner) => report(parameter, inner ?? target));
  }
}

function visitShallow(ref: TypeRef, visit: (part: TypeRef) => void): void {
  if (!Array.isArray(ref)) return;
  if (ref[0] === 'fn') {
    for (const each of ref[1] as TypeRef[]) visit(each);
    visit(ref[2] as TypeRef);
  } else if (ref[0] === 'obj') for (const each of Object.values(ref[1] as Record<string, TypeRef>)) visit(each);
  else if (ref[0] === '%' && ref.length > 2) visit(ref[2] as TypeRef);
}
