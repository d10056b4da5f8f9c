import type { Fact } from '@plimsoll/knowledge';
import type { ModuleSyntax } from '../syntax/module-syntax.js';
import type { ClassNode, FunctionNode, Node } from '../syntax/node.js';
import { factsAt, typeStructure } from './values/library-values.js';
import type { Address, Value } from './values/value.js';
import type { World } from './world.js';

/** What a callee or a type is: an address in a library, or a declaration of the project. */
export type Entity =
  | {
      readonly kind: 'library';
      readonly library: string;
      readonly path: string;
      /** For messages: `pg Pool#query`, `fetch`. */
      readonly name: string;
    }
  | {
      readonly kind: 'project';
      readonly module: ModuleSyntax;
      readonly node: FunctionNode | ClassNode | Node;
      readonly name: string;
    };

const noFacts = Object.freeze({ api: '' }) as Fact;

/** The addresses that name a value; for an instance, its type. */
export function addressesOf(value: Value): readonly Address[] {
  switch (value.kind) {
    case 'library-function':
    case 'library-class':
      return value.addresses;
    case 'library-instance':
      return value.addresses.length > 0 ? value.addresses : [{ library: value.library, path: value.type }];
    case 'all-of':
      return value.values.map(addressesOf).find(addresses => addresses.length > 0) ?? [];
    case 'any-of': {
      // One of several is only named where all go by the same name: `query` of a pool or of its client.
      const all = value.values.map(addressesOf);
      const names = new Set(all.map(([first]) => first?.path.split(/[#.]/).at(-1)));
      return names.size === 1 ? (all[0] ?? []) : [];
    }
    default:
      return [];
  }
}

/** What is known of calling (or, with `isNew`, constructing) a value. Of several possible callees all must agree. */
export function callFacts(world: World, callee: Value, isNew: boolean, depth = 0): Fact {
  if (callee.kind === 'any-of') return agreeing(callee.values.map(one => callFacts(world, one, isNew)));
  const addresses = [...addressesOf(callee)];
  if (isNew && callee.kind === 'library-class') addresses.push({ library: callee.library, path: callee.type });
  const direct = withTypeFacts(
    world,
    factsAt(world, addresses, isNew ? 'new ' : ''),
    isNew ? [] : callableTypes(callee),
  );
  if (direct || !isNew || callee.kind !== 'class') return direct ?? noFacts;
  return inheritedConstructor(world, callee, depth) ?? noFacts;
}

/** What is known of a callee by its address wins over what is known of every value of its type. */
function withTypeFacts(world: World, direct: Fact | undefined, types: readonly Address[]): Fact | undefined {
  const ofType = factsAt(world, types, '');
  return direct && ofType ? { ...ofType, ...direct } : (direct ?? ofType);
}

/** The types of which a callee is a callable value: `app.get` is an `IRouterMatcher`. */
function callableTypes(callee: Value): Address[] {
  if (callee.kind === 'all-of') return callee.values.flatMap(callableTypes);
  return callee.kind === 'library-instance' ? [{ library: callee.library, path: callee.type }] : [];
}

/** A project class without a constructor of its own is made as its library base is. */
function inheritedConstructor(
  world: World,
  callee: Extract<Value, { kind: 'class' }>,
  depth: number,
): Fact | undefined {
  const hasOwn = callee.node.body.body.some(item => item.type === 'MethodDefinition' && item.kind === 'constructor');
  if (hasOwn || !callee.node.superClass || depth > 20) return undefined;
  const base = world.evaluate(callee.module, callee.node.superClass);
  return base.kind === 'library-class' || base.kind === 'class' ? callFacts(world, base, true, depth + 1) : undefined;
}

/** The facts on which all agree. */
function agreeing(all: readonly Fact[]): Fact {
  const [first = noFacts, ...others] = all;
  const shared: Record<string, unknown> = { api: first.api };
  for (const [key, value] of Object.entries(first)) {
    if (others.every(other => JSON.stringify(other[key as keyof Fact]) === JSON.stringify(value))) shared[key] = value;
  }
  return shared as unknown as Fact;
}

/** The facts about every value of a library type, its ancestors' included; what is said of the type itself wins. */
export function typeFacts(world: World, library: string, type: string, seen = 0): Fact | undefined {
  let facts = world.knowledge.facts(library).get(type);
  if (seen > 12) return facts;
  for (const base of typeStructure(world, library, type)?.extends ?? []) {
    const name = typeof base === 'string' ? base : Array.isArray(base) ? String(base[0]) : undefined;
    if (name === undefined) continue;
    const [home, local] = name.includes('#') ? (name.split('#') as [string, string]) : [library, name];
    const inherited = typeFacts(world, home, local, seen + 1);
    if (inherited) facts = { ...inherited, ...facts } as Fact;
  }
  return facts;
}

/** The entity that a value is, where it is one thing. */
export function entityOf(world: World, value: Value): Entity | undefined {
  switch (value.kind) {
    case 'function':
    case 'class':
    case 'instance':
      return { kind: 'project', module: value.module, node: value.node, name: declaredName(value.node) };
    default: {
      const addresses = addressesOf(value);
      const known =
        declaring(world, addresses) ??
        addresses.find(({ library, path }) => world.knowledge.facts(library).has(path)) ??
        addresses[0];
      return known && { kind: 'library', library: known.library, path: known.path, name: displayName(known) };
    }
  }
}

/** The address under which the library declares the member: the one whose type has it. */
function declaring(world: World, addresses: readonly Address[]): Address | undefined {
  return addresses.find(({ library, path }) => {
    const [type = '', member] = path.split('#');
    return member !== undefined && Object.hasOwn(typeStructure(world, library, type)?.members ?? {}, member);
  });
}

function displayName({ library, path }: Address): string {
  if (library === 'global') return path;
  return path === 'default' ? library : `${library} ${path.replace(/^default\./, '')}`;
}

function declaredName(node: Node): string {
  const id = (node as { id?: { name?: string } | null }).id?.name;
  if (id) return id;
  const parent = node.parent as { type: string; id?: { name?: string }; key?: { name?: string } } | undefined;
  return parent?.id?.name ?? parent?.key?.name ?? 'function';
}
