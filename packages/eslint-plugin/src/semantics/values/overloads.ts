import type { TypeRef } from '@plimsoll/knowledge';
import { isFunction, type Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { awaited } from './awaited.js';
import { argumentsOf, type CallPlace } from './call-place.js';
import { type FunctionRef, type LibraryFunction, type Value } from './value.js';

/** The overloads that take as many arguments as the call gives; the first that fits wins as it does in TypeScript. */
export function fitting(callee: LibraryFunction, place: CallPlace | undefined): readonly FunctionRef[] {
  if (!place || callee.overloads.length < 2) return callee.overloads;
  const given = argumentsOf(place);
  const fit = named(callee.overloads, given).filter(
    ([, parameters]) =>
      (given.length <= parameters.length || isRest(parameters.at(-1))) &&
      given.every((argument, index) => !isFunction(argument) || acceptsFunction(parameters, index)),
  );
  const exact = fit.filter(([, parameters]) => parameters.length === given.length);
  return exact.length > 0 ? exact : fit.length > 0 ? fit : callee.overloads;
}

/** Of overloads that an event's or hook's name tells apart, those for the name that the call gives. */
function named(overloads: readonly FunctionRef[], given: readonly Node[]): readonly FunctionRef[] {
  const [first] = given;
  if (first?.type !== 'Literal' || typeof first.value !== 'string') return overloads;
  const names = ([, [parameter]]: FunctionRef) =>
    Array.isArray(parameter) && parameter[0] === '=' ? parameter : undefined;
  const forName = overloads.filter(overload => names(overload)?.includes(first.value as string, 1));
  return forName.length > 0 ? forName : overloads.filter(overload => !names(overload));
}

function isRest(parameter: TypeRef | undefined): boolean {
  return Array.isArray(parameter) && parameter[0] === '...';
}

function acceptsFunction(parameters: readonly TypeRef[], index: number): boolean {
  const parameter = parameterRef(parameters, index);
  return parameter !== 'string' && parameter !== 'number' && parameter !== 'boolean';
}

export function parameterRef(parameters: readonly TypeRef[], index: number): TypeRef {
  if (index < parameters.length - 1) return parameters[index] as TypeRef;
  const last = parameters.at(-1);
  if (isRest(last)) return (last as readonly [string, TypeRef])[1];
  return index < parameters.length ? (last ?? null) : null;
}

/** What the type parameters of the function itself stand for in this call: taken from arguments, or from `this`. */
export function inferOwn(
  world: World,
  callee: LibraryFunction,
  overload: FunctionRef,
  place: CallPlace | undefined,
): Value[] | undefined {
  const own: Value[] = [];
  const learn = (ref: TypeRef, value: () => Value): void => {
    if (!Array.isArray(ref)) return;
    const [head, first] = ref as readonly [string, unknown, unknown?];
    if (head === '%') own[first as number] ??= value();
    else if (head === '|') for (const part of ref.slice(1)) learn(part as TypeRef, value);
    else if (head === 'Promise') learn(first as TypeRef, () => awaited(world, value()));
    else if (head === 'Array' || head === 'Iterable') learn(first as TypeRef, () => world.element(value()));
    else if (head === 'fn') learn((ref as unknown as FunctionRef)[2], () => awaited(world, world.call(value())));
  };
  if (place) {
    argumentsOf(place).forEach((argument, index) =>
      learn(parameterRef(overload[1], index), () => world.evaluate(place.module, argument)),
    );
  }
  const { isStatic, self } = callee.context;
  if (isStatic && self && own[0] === undefined) own[0] = self;
  return own.length > 0 ? own : undefined;
}
