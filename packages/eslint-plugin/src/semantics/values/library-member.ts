import type { TypeRef } from '@plimsoll/knowledge';
import type { World } from '../world.js';
import { construct } from './construct.js';
import { ancestors, libraryExport, refToValue, typeStructure } from './library-values.js';
import { unknown, type Address, type LibraryClass, type LibraryInstance, type Value } from './value.js';

export function extend(addresses: readonly Address[], suffix: string): Address[] {
  return addresses.map(({ library, path }) => ({ library, path: path + suffix }));
}

export function instanceMember(world: World, value: LibraryInstance, name: string, self: Value): Value {
  const byPath = extend(value.addresses, `.${name}`);
  const line = ancestors(world, value);
  const typed: Address[] = [];
  for (const at of line) {
    if (at.kind === 'container') {
      if (name === 'then' || name === 'catch' || name === 'finally') return { kind: 'container-method', of: at, name };
      continue;
    }
    if (at.kind !== 'library-instance') continue;
    typed.push({ library: at.library, path: `${at.type}#${name}` });
    const members = typeStructure(world, at.library, at.type)?.members;
    const ref = ownRef(members, name);
    if (ref === undefined) continue;
    // Facts may stand at the type that inherits, at the one that declares, or at any further base.
    for (const base of line.slice(line.indexOf(at) + 1)) {
      if (base.kind === 'library-instance') typed.push({ library: base.library, path: `${base.type}#${name}` });
    }
    return refToValue(world, at.library, ref, { self, arguments: at.arguments }, [...byPath, ...typed]);
  }
  // No declaration has it: an index signature answers, or a hand-written fact knows the address.
  for (const at of line) {
    if (at.kind !== 'library-instance') continue;
    const wildcard = typeStructure(world, at.library, at.type)?.members?.['*'];
    if (wildcard !== undefined) return refToValue(world, at.library, wildcard, { self, arguments: at.arguments }, []);
  }
  return knownToFacts(world, [...byPath, ...typed]);
}

/** A record's own entry: `constructor` and `toString` must not come from `Object.prototype`. */
function ownRef(members: Readonly<Record<string, TypeRef>> | undefined, name: string): TypeRef | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

function knownToFacts(world: World, addresses: readonly Address[]): Value {
  const first = addresses.find(({ library, path }) => world.knowledge.facts(library).has(path));
  return first ? { kind: 'library-function', library: first.library, overloads: [], context: {}, addresses } : unknown;
}

export function staticMember(world: World, value: LibraryClass, name: string, self: Value): Value {
  const byPath = extend(value.addresses, `.${name}`);
  let at: LibraryClass | undefined = value;
  for (let steps = 0; at && steps < 20; steps++) {
    const structure = typeStructure(world, at.library, at.type);
    const own = { library: at.library, path: `${at.type}.${name}` };
    const addresses = byPath.some(one => one.path === own.path && one.library === own.library)
      ? byPath
      : [...byPath, own];
    const ref = ownRef(structure?.statics, name);
    if (ref !== undefined)
      return refToValue(world, at.library, ref, { self: construct(world, self), isStatic: true }, addresses);
    const base = structure?.extends?.[0];
    const baseValue: Value = base === undefined ? unknown : refToValue(world, at.library, base, {}, [], 1);
    if (baseValue.kind !== 'library-instance') break;
    at = { kind: 'library-class', library: baseValue.library, type: baseValue.type, addresses: [] };
  }
  // A function with members is declared as an interface: its members are those of the type itself.
  const members = typeStructure(world, value.library, value.type)?.members;
  const ref = typeStructure(world, value.library, value.type)?.construct ? undefined : ownRef(members, name);
  if (ref !== undefined && !typeStructure(world, value.library, value.type)?.statics)
    return refToValue(world, value.library, ref, { self }, byPath);
  return functionMember(world, value.library, value.addresses, name);
}

/** A member of an exported function or object that the tables name by its path: `default.create`. */
export function functionMember(world: World, library: string, addresses: readonly Address[], name: string): Value {
  const known = knownToFacts(world, extend(addresses, `.${name}`));
  if (known.kind !== 'unknown' || !addresses.some(({ path }) => path === 'default')) return known;
  // A CommonJS package whose default export is also its namespace: `import IORedis from 'ioredis'; new IORedis.Redis()`.
  return world.knowledge.structure(library)?.exports[name] === undefined
    ? unknown
    : libraryExport(world, library, name);
}
