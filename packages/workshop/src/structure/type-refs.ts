import type { TypeRef } from '@plimsoll/knowledge';

const operators = new Set(['fn', 'obj', 'typeof', '$', '%', '=']);

/** Whether a reference is a named type with arguments, a container, a union, or a rest parameter. */
export function hasArguments(ref: TypeRef): ref is readonly [string, ...TypeRef[]] {
  return Array.isArray(ref) && !operators.has(ref[0] as string);
}

/** Rebuilds a reference from its parts, innermost first. `change` gets each part with its own parts changed already. */
export function mapRef(ref: TypeRef, change: (ref: TypeRef) => TypeRef): TypeRef {
  if (ref === null || typeof ref === 'string') return change(ref);
  const [head, ...rest] = ref as readonly [string, ...TypeRef[]];
  if (head === '$' || head === 'typeof' || head === '=') return change(ref);
  if (head === '%')
    return change(rest.length > 1 ? parameterRef(rest[0] as never, mapRef(rest[1] ?? null, change)) : ref);
  if (head === 'fn') {
    const [parameters, result] = rest as unknown as [readonly TypeRef[], TypeRef];
    return change(['fn', parameters.map(each => mapRef(each, change)), mapRef(result, change)]);
  }
  if (head === 'obj') {
    const members = rest[0] as unknown as Readonly<Record<string, TypeRef>>;
    return change(objectRef(Object.entries(members).map(([name, each]) => [name, mapRef(each, change)])));
  }
  const parts = rest.map(each => mapRef(each, change));
  if (head === '|') return change(unionRef(parts));
  if (head === '&') return change(intersectionRef(parts));
  return change(namedRef(head, parts));
}

/** Visits a reference and all of its parts, outermost first. */
export function visitRef(ref: TypeRef, visit: (ref: TypeRef) => void): void {
  visit(ref);
  if (ref === null || typeof ref === 'string') return;
  const [head, ...rest] = ref as readonly [string, ...TypeRef[]];
  if (head === '$' || head === 'typeof' || head === '=') return;
  if (head === 'fn') {
    const [parameters, result] = rest as unknown as [readonly TypeRef[], TypeRef];
    for (const each of parameters) visitRef(each, visit);
    visitRef(result, visit);
  } else if (head === 'obj') {
    for (const each of Object.values(rest[0] as unknown as Record<string, TypeRef>)) visitRef(each, visit);
  } else if (head === '%') {
    if (rest.length > 1) visitRef(rest[1] ?? null, visit);
  } else for (const each of rest) visitRef(each, visit);
}

/** The parts of `['|', …]` or `['&', …]`; of anything else, itself. */
export function partsOf(ref: TypeRef, operator: '|' | '&'): readonly TypeRef[] {
  return Array.isArray(ref) && ref[0] === operator ? (ref.slice(1) as TypeRef[]) : [ref];
}

const mostAlternatives = 6;
const mostOverloads = 24;
const longestMerged = 160;

/** A union without doubles; one type with different arguments is written once. */
export function unionRef(refs: readonly TypeRef[]): TypeRef {
  let parts: TypeRef[] = [];
  for (const part of refs.flatMap(ref => partsOf(ref, '|'))) {
    if (part === null || parts.some(each => same(each, part))) continue;
    const alike = parts.findIndex(each => nameOf(each) !== undefined && nameOf(each) === nameOf(part));
    if (alike < 0) parts.push(part);
    else parts[alike] = mergeArguments(parts[alike] ?? null, part);
  }
  const functions = parts.filter(isFunction);
  if (functions.length > mostOverloads)
    parts = parts.filter(part => !isFunction(part) || functions.indexOf(part) < mostOverloads);
  const primitive = (part: TypeRef) => part === 'string' || part === 'number' || part === 'boolean';
  if (parts.filter(part => !isFunction(part) && !primitive(part)).length > mostAlternatives) return null;
  return parts.length < 2 ? (parts[0] ?? null) : ['|', ...parts];
}

/** An intersection without doubles and without what nothing is known of. */
export function intersectionRef(refs: readonly TypeRef[]): TypeRef {
  const parts: TypeRef[] = [];
  for (const part of refs.flatMap(ref => partsOf(ref, '&'))) {
    if (part !== null && !parts.some(each => same(each, part))) parts.push(part);
  }
  return parts.length < 2 ? (parts[0] ?? null) : ['&', ...parts];
}

/** An anonymous object; `null` if no member matters. */
export function objectRef(members: Iterable<readonly [string, TypeRef]>): TypeRef {
  const kept = [...members].filter(([, ref]) => ref !== null);
  return kept.length === 0 ? null : ['obj', Object.fromEntries(kept)];
}

/** A named type with its arguments, without those that say nothing at the end. */
export function namedRef(name: string, refs: readonly TypeRef[]): TypeRef {
  const last = refs.findLastIndex(ref => ref !== null);
  if (last < 0) return name in containers ? [name, ...refs.map(() => null)] : name === '...' ? ['...', null] : name;
  return [name, ...refs.slice(0, name in containers ? refs.length : last + 1)];
}

const containers: Readonly<Record<string, true>> = {
  Promise: true,
  Array: true,
  Map: true,
  Set: true,
  Iterable: true,
  AsyncIterable: true,
};

/** A type parameter of a function, with what to assume when nobody says what it is. */
export function parameterRef(index: number, fallback: TypeRef): TypeRef {
  return fallback === null ? ['%', index] : ['%', index, fallback];
}

export function isFunction(ref: TypeRef): ref is readonly ['fn', readonly TypeRef[], TypeRef] {
  return Array.isArray(ref) && ref[0] === 'fn';
}

export function same(a: TypeRef, b: TypeRef): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function nameOf(ref: TypeRef): string | undefined {
  if (typeof ref === 'string') return ref;
  return hasArguments(ref) && ref[0] !== '|' && ref[0] !== '&' && ref[0] !== '...' ? ref[0] : undefined;
}

function mergeArguments(a: TypeRef, b: TypeRef): TypeRef {
  const name = nameOf(a) ?? '';
  const [left, right] = [a, b].map(ref => (hasArguments(ref) ? ref.slice(1) : []));
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  const merged = Array.from({ length }, (_, at) => {
    const [one, other] = [left?.[at] ?? null, right?.[at] ?? null] as [TypeRef, TypeRef];
    if (same(one, other)) return one;
    const both = unionRef([one, other]);
    return name in containers || JSON.stringify(both).length <= longestMerged ? both : null;
  });
  return namedRef(name, merged);
}
