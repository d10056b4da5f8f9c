import type { TypeRef } from '@plimsoll/knowledge';
import ts from 'typescript';
import { isFunction, unionRef } from './type-refs.js';

const mostKeys = 60;
const mostOverloads = 24;

/**
 * The type parameter of a signature that stands for one of a few names, `on<E extends keyof Events>(event: E, …)`, with
 * the names; only where another parameter depends on it.
 */
export function keyedParameter(signature: ts.Signature): { parameter: ts.Type; keys: readonly string[] } | undefined {
  const [first, ...others] = signature.parameters;
  const declaration = signature.declaration;
  if (!first || !declaration || others.length === 0) return undefined;
  for (const parameter of signature.typeParameters ?? []) {
    const node = declaration.parameters[0];
    const isFirst = node && ts.isParameter(node) && node.type?.getText() === parameter.symbol.name;
    const names = new RegExp(`\\[${parameter.symbol.name}\\]|<[^>]*\\b${parameter.symbol.name}\\b`);
    const isNeeded = declaration.parameters
      .slice(1)
      .some(each => ts.isParameter(each) && names.test(each.type?.getText() ?? ''));
    const keys = isFirst && isNeeded ? literals(parameter.getConstraint()) : undefined;
    if (keys && keys.length > 1 && keys.length <= mostKeys) return { parameter, keys };
  }
  return undefined;
}

/** The names that a parameter is one of, as `['=', …names]`. */
export function keysOf(type: ts.Type, keys: ReadonlyMap<ts.Type, string> = new Map()): TypeRef | undefined {
  const key = keys.get(type);
  const names = key === undefined ? literals(type) : [key];
  return names && names.length > 0 && names.length <= mostKeys ? (['=', ...names] as TypeRef) : undefined;
}

/** What a type is once the key is known: `Events[E]` is a property's type, `E extends …` is decided. */
export function settleKeys(checker: ts.TypeChecker, type: ts.Type, keys?: ReadonlyMap<ts.Type, string>): ts.Type {
  if (!keys || keys.size === 0) return type;
  if (type.flags & ts.TypeFlags.IndexedAccess) {
    const { objectType, indexType } = type as ts.IndexedAccessType;
    const key = keys.get(indexType);
    const member = key === undefined ? undefined : checker.getPropertyOfType(objectType, key);
    return member ? settleKeys(checker, checker.getTypeOfSymbol(member), keys) : type;
  }
  if (type.flags & ts.TypeFlags.Conditional) {
    const conditional = type as ts.ConditionalType;
    const key = keys.get(conditional.checkType);
    if (key === undefined) return type;
    checker.typeToTypeNode(conditional, undefined, ts.NodeBuilderFlags.InTypeAlias);
    const isTrue = checker.isTypeAssignableTo(checker.getStringLiteralType(key), conditional.extendsType);
    const branch = isTrue ? conditional.resolvedTrueType : conditional.resolvedFalseType;
    return branch ? settleKeys(checker, branch, keys) : type;
  }
  return type;
}

/** Makes one overload of those that differ in nothing but the name, and spells no names where all are alike. */
export function mergeByKey(overloads: readonly TypeRef[]): TypeRef[] {
  const groups = new Map<
    string,
    { first: readonly ['fn', readonly TypeRef[], TypeRef]; names: Set<string>; isAny: boolean }
  >();
  const others: TypeRef[] = [];
  for (const overload of overloads) {
    if (!isFunction(overload)) {
      others.push(overload);
      continue;
    }
    const [, [first = null, ...rest], given] = overload;
    const isKeyed = Array.isArray(first) && first[0] === '=';
    if (!isKeyed && first !== 'string') {
      others.push(overload);
      continue;
    }
    const id = JSON.stringify([rest, given]);
    const group = groups.get(id) ?? { first: overload, names: new Set<string>(), isAny: false };
    if (isKeyed) for (const name of first.slice(1) as string[]) group.names.add(name);
    else group.isAny = true;
    groups.set(id, group);
  }
  const keyed = [...groups.values()].sort((a, b) => Number(a.isAny) - Number(b.isAny));
  const isPointless = keyed.length === 1 || keyed.length > mostOverloads;
  const merged = keyed.map(({ first, names, isAny }): TypeRef => {
    const [, [, ...rest], given] = first;
    const name: TypeRef = isAny || isPointless ? 'string' : (['=', ...[...names].sort()] as TypeRef);
    return ['fn', [name, ...rest], given];
  });
  const collapsed = keyed.length > mostOverloads ? [collapse(merged)] : merged;
  return [...collapsed, ...others];
}

/** One function for very many, with the union of their parameters and results. */
function collapse(overloads: readonly TypeRef[]): TypeRef {
  const functions = overloads.filter(isFunction);
  const length = Math.max(...functions.map(fn => fn[1].length));
  const at = (index: number) => unionRef(functions.map(fn => fn[1][index] ?? null));
  return ['fn', Array.from({ length }, (_, index) => at(index)), unionRef(functions.map(fn => fn[2]))];
}

function literals(type: ts.Type | undefined): string[] | undefined {
  if (!type) return undefined;
  const parts = (type.isUnion() ? type.types : [type]).filter(part => !(part.flags & ts.TypeFlags.Undefined));
  return parts.length > 0 && parts.every(part => part.isStringLiteral())
    ? parts.map(part => (part as ts.StringLiteralType).value)
    : undefined;
}
