import type { TypeRef } from '@plimsoll/knowledge';
import type { Draft } from './module-structure.js';
import { mapRef } from './type-refs.js';
import { fullName } from './used-parameters.js';

const longestInlined = 160;

/** Replaces references to short aliases by what they stand for; the aliases stay for those who write their names. */
export function inlineAliases(drafts: ReadonlyMap<string, Draft>): void {
  const inlined = new Map<string, { readonly alias: TypeRef; readonly module: string }>();
  for (const [module, draft] of drafts) {
    for (const [name, { alias, members, statics, call }] of Object.entries(draft.types)) {
      if (alias === undefined || call !== undefined || Object.keys({ ...members, ...statics }).length > 0) continue;
      if (JSON.stringify(alias).length <= longestInlined) inlined.set(fullName(name, module), { alias, module });
    }
  }
  const expand = (ref: TypeRef, module: string, depth: number): TypeRef =>
    mapRef(ref, part => {
      const [name, args] =
        typeof part === 'string' ? [part, []] : Array.isArray(part) ? [part[0], part.slice(1)] : ['', []];
      const found = typeof name === 'string' && depth < 6 ? inlined.get(fullName(name, module)) : undefined;
      if (!found) return part;
      const local = found.module === module ? found.alias : renamed(found.alias, found.module, module);
      return expand(substitute(local, args as TypeRef[]), module, depth + 1);
    });
  for (const [module, draft] of drafts) {
    const all = (refs: Readonly<Record<string, TypeRef>> = {}) =>
      Object.fromEntries(Object.entries(refs).map(([name, ref]) => [name, expand(ref, module, 0)]));
    const one = (ref: TypeRef | undefined) => (ref === undefined ? undefined : expand(ref, module, 0));
    Object.assign(draft.exports, all(draft.exports));
    for (const [name, type] of Object.entries(draft.types)) {
      draft.types[name] = {
        ...type,
        extends: type.extends?.map(ref => expand(ref, module, 0)),
        defaults: type.defaults?.map(ref => expand(ref, module, 0)),
        members: all(type.members),
        statics: all(type.statics),
        call: one(type.call),
        construct: one(type.construct),
        alias: one(type.alias),
      } as Draft['types'][string];
    }
  }
}

function substitute(ref: TypeRef, args: readonly TypeRef[]): TypeRef {
  return mapRef(ref, part => (Array.isArray(part) && part[0] === '$' ? (args[part[1] as number] ?? null) : part));
}

const leaves = new Set(['fn', 'obj', '$', '%', '=']);

const unqualified = new Set([
  ...['string', 'number', 'boolean', 'this', 'Error', 'AbortSignal', 'AbortController', '|', '&', '...'],
  ...['Promise', 'Array', 'Map', 'Set', 'Iterable', 'AsyncIterable'],
]);

/** The same reference written in another module. */
function renamed(ref: TypeRef, from: string, to: string): TypeRef {
  const rename = (name: string) => {
    if (unqualified.has(name)) return name;
    const full = fullName(name, from);
    return full.startsWith(`${to}#`) ? full.slice(to.length + 1) : full;
  };
  return mapRef(ref, part => {
    if (typeof part === 'string') return rename(part);
    if (!Array.isArray(part)) return part;
    const [head, ...rest] = part as [string, ...TypeRef[]];
    if (head === 'typeof') return ['typeof', rename(String(rest[0]))];
    return leaves.has(head) ? (part as TypeRef) : [rename(head), ...rest];
  });
}
