import type { Fact, TypeRef, TypeStructure } from '@plimsoll/knowledge';
import type { World } from '../world.js';
import {
  allOf,
  anyOf,
  container,
  primitives,
  unknown,
  type Address,
  type Container,
  type FunctionRef,
  type LibraryContext,
  type LibraryFunction,
  type LibraryInstance,
  type Value,
} from './value.js';

const containers = new Set(['Promise', 'Array', 'Map', 'Set', 'Iterable', 'AsyncIterable']);
const noContext: LibraryContext = {};

/** The value of an export of a library, or of the whole module for `*`. */
export function libraryExport(world: World, library: string, name: string): Value {
  const whole: Value = { kind: 'library-module', library, addresses: [] };
  if (name === '*') return whole;
  const structure = world.knowledge.structure(library);
  const address: Address = { library, path: name };
  const ref = structure && Object.hasOwn(structure.exports, name) ? structure.exports[name] : undefined;
  if (ref !== undefined) return refToValue(world, library, ref, noContext, [address]);
  // A CommonJS module's default import is the module itself.
  if (name === 'default') return whole;
  const type = structure?.types[name];
  if (type) return { kind: 'library-class', library, type: name, addresses: [address] };
  return structure
    ? unknown
    : { kind: 'library-function', library, overloads: [], context: noContext, addresses: [address] };
}

/** A value of the type that a library exports under a name, for annotations. */
export function libraryType(world: World, library: string, name: string, args: readonly Value[]): Value {
  const structure = world.knowledge.structure(library);
  const local = structure?.typeExports?.[name] ?? name;
  if (structure?.types[local]) return refToValue(world, library, local, { arguments: args }, []);
  const exported = structure && Object.hasOwn(structure.exports, name) ? structure.exports[name] : undefined;
  if (Array.isArray(exported) && exported[0] === 'typeof') {
    return { kind: 'library-instance', library, type: String(exported[1]), arguments: args, addresses: [] };
  }
  // A type of mere data is in no structure, but something may be known of its members.
  for (const api of world.knowledge.facts(library).keys()) {
    if (api.startsWith(`${name}#`))
      return { kind: 'library-instance', library, type: name, arguments: args, addresses: [] };
  }
  return unknown;
}

function splitName(library: string, name: string): [library: string, type: string] {
  const hash = name.indexOf('#');
  return hash < 0 ? [library, name] : [name.slice(0, hash), name.slice(hash + 1)];
}

/** What a reference of the generated tables means, seen from inside a library's declaration. */
export function refToValue(
  world: World,
  library: string,
  ref: TypeRef | undefined,
  context: LibraryContext,
  addresses: readonly Address[],
  depth = 0,
): Value {
  if (ref === null || ref === undefined || depth > 20)
    return addresses.length > 0 ? opaque(library, addresses) : unknown;
  const inner = (one: TypeRef) => refToValue(world, library, one, context, [], depth + 1);
  if (typeof ref === 'string') {
    if (ref === 'this') return context.self ?? unknown;
    if (ref === 'string' || ref === 'number' || ref === 'boolean') return primitives[ref];
    return named(world, library, ref, depth === 0 ? (context.arguments ?? []) : [], addresses, depth);
  }
  const [head, ...rest] = ref as readonly [string, ...unknown[]];
  switch (head) {
    case '$':
      return context.arguments?.[rest[0] as number] ?? unknown;
    case '%':
      return context.own?.[rest[0] as number] ?? (rest[1] === undefined ? unknown : inner(rest[1] as TypeRef));
    case 'fn':
      return { kind: 'library-function', library, overloads: [ref as FunctionRef], context, addresses };
    case 'typeof': {
      const [home, type] = splitName(library, rest[0] as string);
      if (type === '*') return { kind: 'library-module', library: home, addresses: [] };
      return {
        kind: 'library-class',
        library: home,
        type,
        addresses: addresses.length > 0 ? addresses : [{ library: home, path: type }],
      };
    }
    case 'obj':
      return { kind: 'library-object', library, members: rest[0] as Record<string, TypeRef>, context, addresses };
    case '|': {
      const functions = (rest as TypeRef[]).filter((one): one is FunctionRef => Array.isArray(one) && one[0] === 'fn');
      if (functions.length === rest.length)
        return { kind: 'library-function', library, overloads: functions, context, addresses };
      return anyOf((rest as TypeRef[]).map(part => refToValue(world, library, part, context, addresses, depth + 1)));
    }
    case '&':
      return allOf((rest as TypeRef[]).map(part => refToValue(world, library, part, context, addresses, depth + 1)));
    default: {
      const args = (rest as TypeRef[]).map(inner);
      if (containers.has(head)) return container(head as Container['name'], ...args);
      return named(world, library, head, args, addresses, depth);
    }
  }
}

/** Something at a known address of which no structure is known. */
function opaque(library: string, addresses: readonly Address[]): LibraryFunction {
  return { kind: 'library-function', library, overloads: [], context: noContext, addresses };
}

function named(
  world: World,
  from: string,
  name: string,
  args: readonly Value[],
  addresses: readonly Address[],
  depth: number,
): Value {
  if (name === 'Error') return primitives.error;
  const [library, type] =
    name === 'AbortSignal' || name === 'AbortController' ? ['global', name] : splitName(from, name);
  const structure = typeStructure(world, library, type);
  if (structure?.alias !== undefined) {
    return refToValue(
      world,
      library,
      structure.alias,
      { arguments: withDefaults(world, library, structure, args) },
      addresses,
      depth + 1,
    );
  }
  return {
    kind: 'library-instance',
    library,
    type,
    arguments: structure ? withDefaults(world, library, structure, args) : args,
    addresses,
  };
}

/** A missing or unknown argument means the parameter's default, which may speak of the other parameters. */
function withDefaults(
  world: World,
  library: string,
  structure: TypeStructure,
  args: readonly Value[],
): readonly Value[] {
  if (!structure.defaults) return args;
  const complete = [...args];
  structure.defaults.forEach((ref, index) => {
    const given = complete[index];
    if (!given || given.kind === 'unknown')
      complete[index] = refToValue(world, library, ref, { arguments: complete }, [], 1);
  });
  return complete;
}

export function typeStructure(world: World, library: string, type: string): TypeStructure | undefined {
  return world.knowledge.structure(library)?.types[type];
}

/** The types that a library type inherits from, itself first, each as a library instance or a container. */
export function ancestors(world: World, instance: LibraryInstance): Value[] {
  const found: Value[] = [instance];
  for (let index = 0; index < found.length && found.length < 40; index++) {
    const at = found[index] as Value;
    if (at.kind === 'all-of' || at.kind === 'any-of') {
      found.push(...at.values);
      continue;
    }
    if (at.kind !== 'library-instance') continue;
    const structure = typeStructure(world, at.library, at.type);
    for (const ref of structure?.extends ?? []) {
      const base = refToValue(world, at.library, ref, { self: instance, arguments: at.arguments }, [], 1);
      if (base.kind !== 'unknown') found.push(base);
    }
  }
  return found;
}

/** The facts about a value that has addresses: those of the most specific address win. */
export function factsAt(world: World, addresses: readonly Address[], prefix = ''): Fact | undefined {
  let merged: Fact | undefined;
  for (const { library, path } of addresses) {
    const fact = world.knowledge.facts(library).get(prefix + path);
    if (fact) merged = { ...fact, ...merged };
  }
  return merged;
}
