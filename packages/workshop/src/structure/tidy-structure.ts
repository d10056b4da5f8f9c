import type { LibraryStructure, TypeRef, TypeStructure } from '@plimsoll/knowledge';
import { inlineAliases } from './inline-aliases.js';
import { isLive, liveTypes } from './live-types.js';
import type { Draft } from './module-structure.js';
import { mapRef, namedRef, partsOf, same, visitRef } from './type-refs.js';
import { fullName, refsOf, usedParameters } from './used-parameters.js';

/**
 * Leaves out of drafts what tells nobody anything: data, type arguments that nothing depends on, types that nobody can
 * reach. Names are sorted, so that the same declarations give the same text.
 */
export function tidyStructures(drafts: ReadonlyMap<string, Draft>): LibraryStructure[] {
  inlineAliases(drafts);
  for (let round = 0; round < 2; round++) {
    const used = usedParameters(drafts);
    const live = liveTypes(drafts);
    for (const draft of drafts.values()) tidyDraft(draft, { drafts, used, live });
  }
  dropUnreachable(drafts);
  return [...drafts.values()].map(finish);
}

interface Findings {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly used: ReadonlyMap<string, ReadonlySet<number>>;
  readonly live: ReadonlySet<string>;
}

function tidyDraft(draft: Draft, findings: Findings): void {
  const { module } = draft;
  const tidy = (ref: TypeRef) => tidyRef(ref, module, findings);
  const keepLive = (members: Readonly<Record<string, TypeRef>> = {}) =>
    Object.fromEntries(
      Object.entries(members)
        .map(([name, ref]): [string, TypeRef] => [name, tidy(ref)])
        .filter(([name, ref]) => members[name] === null || isLive(ref, module, findings.live)),
    );
  for (const [name, ref] of Object.entries(draft.exports)) {
    const tidied = tidy(ref);
    if (tidied === null) delete draft.exports[name];
    else draft.exports[name] = tidied;
  }
  for (const [name, type] of Object.entries(draft.types)) {
    if (!findings.live.has(fullName(name, module))) {
      delete draft.types[name];
      draft.gone.add(name);
      continue;
    }
    const used = findings.used.get(fullName(name, module)) ?? new Set();
    const defaults = type.defaults?.map((ref, at) => (used.has(at) ? tidy(ref) : null));
    const construct = type.construct === undefined ? undefined : tidy(type.construct);
    draft.types[name] = {
      extends: (type.extends ?? []).map(tidy).filter(ref => ref !== null),
      parameters: type.parameters,
      defaults: defaults?.slice(0, defaults.findLastIndex(ref => ref !== null) + 1),
      members: keepLive(type.members),
      statics: keepLive(type.statics),
      call: type.call === undefined ? undefined : tidy(type.call),
      construct: construct !== undefined && isPlain(construct, name) ? undefined : construct,
      alias: type.alias === undefined ? undefined : tidy(type.alias),
    } as TypeStructure;
  }
}

function tidyRef(whole: TypeRef, module: string, { drafts, used, live }: Findings): TypeRef {
  const lives = (ref: TypeRef) => isLive(ref, module, live);
  return mapRef(whole, ref => {
    if (typeof ref === 'string') return isType(ref, module, drafts) && !lives(ref) ? null : ref;
    if (!Array.isArray(ref)) return ref;
    const [head, ...rest] = ref as [string, ...TypeRef[]];
    if (head === 'typeof') return lives(ref as TypeRef) ? (ref as TypeRef) : null;
    if (head === 'obj') return lives(ref as TypeRef) ? keepLiveMembers(ref as TypeRef, lives) : null;
    if (head === '|')
      return lives(ref as TypeRef) || rest.every(part => typeof part === 'string') ? (ref as TypeRef) : null;
    if (!isType(head, module, drafts)) return ref as TypeRef;
    if (!live.has(fullName(head, module))) return null;
    return withoutIdleArguments(head, rest, module, { drafts, used, live });
  });
}

function keepLiveMembers(ref: TypeRef, lives: (ref: TypeRef) => boolean): TypeRef {
  const members = (ref as readonly ['obj', Record<string, TypeRef>])[1];
  return ['obj', Object.fromEntries(Object.entries(members).filter(([, each]) => lives(each)))];
}

/** Drops arguments that nothing depends on, and those at the end that are what would be assumed anyway. */
function withoutIdleArguments(name: string, given: readonly TypeRef[], module: string, findings: Findings): TypeRef {
  const full = fullName(name, module);
  const [owner = '', type = ''] = full.split('#');
  const { defaults = [] } = findings.drafts.get(owner)?.types[type] ?? {};
  const used = findings.used.get(full);
  const kept = given.map((ref, at) => {
    const isData = typeof ref === 'string' && !isLive(ref, module, findings.live);
    return !used?.has(at) || isData ? null : ref;
  });
  const isAssumed = (ref: TypeRef, at: number) =>
    ref === null || same(relocate(ref, module), relocate(defaults[at] ?? null, owner));
  return namedRef(name, kept.slice(0, kept.findLastIndex((ref, at) => !isAssumed(ref, at)) + 1));
}

/** The reference with every name in full, so that references of two modules can be compared. */
function relocate(ref: TypeRef, module: string): string {
  return JSON.stringify(ref)?.replace(/"([A-Za-z_][^"#]*)"/g, (_, name: string) => `"${module}#${name}"`) ?? '';
}

function isType(name: string, module: string, drafts: ReadonlyMap<string, Draft>): boolean {
  const [owner = '', type = ''] = fullName(name, module).split('#');
  const draft = drafts.get(owner);
  return draft !== undefined && (type in draft.types || name.includes('#') || draft.gone.has(type));
}

/** Whether `new` needs no telling: no parameter matters, and what it makes is the type. */
function isPlain(construct: TypeRef, name: string): boolean {
  const functions = partsOf(construct, '|');
  return functions.every(each => {
    if (!Array.isArray(each) || each[0] !== 'fn') return false;
    const [, parameters, made] = each as ['fn', TypeRef[], TypeRef];
    const isItself = made === name || (Array.isArray(made) && made[0] === name);
    return isItself && !JSON.stringify(parameters).match(/[A-Z$%]/);
  });
}

function dropUnreachable(drafts: ReadonlyMap<string, Draft>): void {
  const reached = new Set<string>();
  const pending: [TypeRef, string][] = [];
  const reach = (name: string, module: string) => {
    const full = fullName(name, module);
    const [owner = '', type = ''] = full.split('#');
    const found = drafts.get(owner)?.types[type];
    if (!found || reached.has(full)) return;
    reached.add(full);
    for (const ref of [...refsOf(found), ...(found.defaults ?? [])]) pending.push([ref, owner]);
  };
  for (const [module, draft] of drafts) {
    for (const name of draft.public) reach(name, module);
    for (const ref of Object.values(draft.exports)) pending.push([ref, module]);
  }
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [ref, module] = next;
    visitRef(ref, part => {
      if (typeof part === 'string') reach(part, module);
      else if (Array.isArray(part)) reach(String(part[0] === 'typeof' ? part[1] : part[0]), module);
    });
  }
  for (const [module, draft] of drafts) {
    for (const name of Object.keys(draft.types)) if (!reached.has(fullName(name, module))) delete draft.types[name];
  }
}

function finish({ module, version, exports, typeExports, types }: Draft): LibraryStructure {
  const renamed = Object.entries(typeExports).filter(([, name]) => name in types);
  const finished = Object.entries(types).map(([name, type]): [string, TypeStructure] => [name, withoutEmpty(type)]);
  return {
    module,
    version,
    exports: sorted(Object.entries(exports)),
    ...(renamed.length > 0 ? { typeExports: sorted(renamed) } : {}),
    types: sorted(finished),
  };
}

function withoutEmpty(type: TypeStructure): TypeStructure {
  const entries = Object.entries(type as Record<string, unknown>).filter(
    ([, value]) =>
      value !== undefined && value !== null && (typeof value !== 'object' || Object.keys(value).length > 0),
  );
  const plain = entries.map(([key, value]) =>
    key === 'members' || key === 'statics' ? [key, sorted(Object.entries(value as object))] : [key, value],
  );
  return Object.fromEntries(plain) as TypeStructure;
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
