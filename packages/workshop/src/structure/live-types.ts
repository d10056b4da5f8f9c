import type { TypeRef } from '@plimsoll/knowledge';
import type { Draft } from './module-structure.js';
import { visitRef } from './type-refs.js';
import { fullName, refsOf } from './used-parameters.js';

const alwaysLive = new Set(['AbortSignal', 'AbortController', 'Error']);

/** Whether a reference leads to something that can be called or cancelled. */
export function isLive(ref: TypeRef, module: string, live: ReadonlySet<string>): boolean {
  let found = false;
  visitRef(ref, part => {
    if (typeof part === 'string') found ||= part === 'this' || alwaysLive.has(part) || live.has(fullName(part, module));
    else if (Array.isArray(part)) {
      const [head, first] = part as readonly [string, unknown];
      found ||= head === 'fn' || head === '$' || head === '%';
      found ||= head === 'typeof' && (String(first).endsWith('#*') || live.has(fullName(String(first), module)));
      found ||= live.has(fullName(head, module));
    }
  });
  return found;
}

/**
 * The types, by full name, that lead to something that can be called or cancelled. The rest is data, of which nobody
 * asks what it is.
 */
export function liveTypes(drafts: ReadonlyMap<string, Draft>): Set<string> {
  const live = new Set<string>();
  const waiting: [string, string, readonly TypeRef[]][] = [];
  for (const [module, draft] of drafts) {
    const classes = new Set<string>();
    for (const ref of Object.values(draft.exports)) {
      if (Array.isArray(ref) && ref[0] === 'typeof') classes.add(fullName(String(ref[1]), module));
    }
    for (const [name, type] of Object.entries(draft.types)) {
      const self = fullName(name, module);
      if (classes.has(self) || type.call !== undefined || type.construct !== undefined) live.add(self);
      else waiting.push([self, module, refsOf(type)]);
    }
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const [self, module, refs] of waiting) {
      if (live.has(self) || !refs.some(ref => isLive(ref, module, live))) continue;
      live.add(self);
      changed = true;
    }
  }
  return live;
}
