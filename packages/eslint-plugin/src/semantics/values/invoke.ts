import type { TypeRef } from '@plimsoll/knowledge';
import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walkOwn } from '../../syntax/walk.js';
import type { World } from '../world.js';
import { containerCallback, containerElement, containerResult } from './containers.js';
import { evaluate } from './evaluate.js';
import { evaluateBinding } from './evaluate-binding.js';
import { evaluateType } from './evaluate-type.js';
import { ancestors, factsAt, refToValue, typeStructure } from './library-values.js';
import { member } from './member.js';
import {
  anyOf,
  container,
  unknown,
  type FunctionRef,
  type LibraryFunction,
  type TypeArguments,
  type Value,
} from './value.js';

/** A call, construction or tagged template, for what its arguments tell. */
export interface CallPlace {
  readonly module: ModuleSyntax;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;
}

export function argumentsOf(place: CallPlace): readonly Node[] {
  return place.node.type === 'TaggedTemplateExpression' ? [] : place.node.arguments;
}

/** What a call of `callee` yields. */
export function call(world: World, callee: Value, place?: CallPlace): Value {
  switch (callee.kind) {
    case 'any-of':
      return anyOf(callee.values.map(one => call(world, one, place)));
    case 'all-of':
      return firstOf(callee.values, one => call(world, one, place));
    case 'library-function':
      return libraryResult(world, callee, place);
    case 'library-instance':
    case 'library-class': {
      const signature = typeStructure(world, callee.library, callee.type)?.call;
      const context = callee.kind === 'library-instance' ? { arguments: callee.arguments } : {};
      const fn =
        signature === undefined ? undefined : refToValue(world, callee.library, signature, context, callee.addresses);
      return fn?.kind === 'library-function'
        ? libraryResult(world, fn, place)
        : madeBy(world, callee.library, factsAt(world, callee.addresses));
    }
    case 'function':
      return functionResult(world, callee.module, callee.node, place);
    case 'function-type': {
      const returned = callee.node.returnType;
      return returned ? evaluateType(world, callee.module, returned.typeAnnotation, callee.types) : unknown;
    }
    case 'interface': {
      const signature = callSignature(callee.node);
      return signature?.returnType
        ? evaluateType(world, callee.module, signature.returnType.typeAnnotation, callee.types)
        : unknown;
    }
    case 'container-method':
      return containerResult(world, callee, place);
    default:
      return unknown;
  }
}

/** What a function value returns, whatever it is given. */
export function resultOf(world: World, fn: Value): Value {
  return call(world, fn);
}

function firstOf(values: readonly Value[], ask: (value: Value) => Value): Value {
  for (const value of values) {
    const answer = ask(value);
    if (answer.kind !== 'unknown') return answer;
  }
  return unknown;
}

function callSignature(
  node: TSESTree.TSInterfaceDeclaration | TSESTree.TSTypeLiteral,
): TSESTree.TSCallSignatureDeclaration | undefined {
  const members = node.type === 'TSTypeLiteral' ? node.members : node.body.body;
  return members.find(
    (item): item is TSESTree.TSCallSignatureDeclaration => item.type === 'TSCallSignatureDeclaration',
  );
}

function madeBy(world: World, library: string, fact: { makes?: string; resolvesTo?: string } | undefined): Value {
  if (fact?.resolvesTo) return container('Promise', refToValue(world, library, fact.resolvesTo, {}, []));
  return fact?.makes ? refToValue(world, library, fact.makes, {}, []) : unknown;
}

function libraryResult(world: World, callee: LibraryFunction, place: CallPlace | undefined): Value {
  const facts = factsAt(world, callee.addresses);
  const wrapped = facts?.wraps && place ? argumentsOf(place)[facts.wraps.at] : undefined;
  if (wrapped && place) return evaluate(world, place.module, wrapped);
  const byHand = madeBy(world, callee.addresses[0]?.library ?? callee.library, facts);
  if (byHand.kind !== 'unknown') return byHand;
  return anyOf(
    fitting(callee, place).map(overload => {
      const own = place || callee.context.isStatic ? inferOwn(world, callee, overload, place) : undefined;
      return refToValue(world, callee.library, overload[2], own ? { ...callee.context, own } : callee.context, []);
    }),
  );
}

/** The overloads that take as many arguments as the call gives; the first that fits wins as it does in TypeScript. */
function fitting(callee: LibraryFunction, place: CallPlace | undefined): readonly FunctionRef[] {
  if (!place || callee.overloads.length < 2) return callee.overloads;
  const given = argumentsOf(place);
  const fit = callee.overloads.filter(
    ([, parameters]) =>
      (given.length <= parameters.length || isRest(parameters.at(-1))) &&
      given.every((argument, index) => !isFunction(argument) || acceptsFunction(parameters, index)),
  );
  const exact = fit.filter(([, parameters]) => parameters.length === given.length);
  return exact.length > 0 ? exact : fit.length > 0 ? fit : callee.overloads;
}

function isRest(parameter: TypeRef | undefined): boolean {
  return Array.isArray(parameter) && parameter[0] === '...';
}

function acceptsFunction(parameters: readonly TypeRef[], index: number): boolean {
  const parameter = parameterRef(parameters, index);
  return parameter !== 'string' && parameter !== 'number' && parameter !== 'boolean';
}

function parameterRef(parameters: readonly TypeRef[], index: number): TypeRef {
  if (index < parameters.length - 1) return parameters[index] as TypeRef;
  const last = parameters.at(-1);
  if (isRest(last)) return (last as readonly [string, TypeRef])[1];
  return index < parameters.length ? (last ?? null) : null;
}

/** What the type parameters of the function itself stand for in this call: taken from arguments, or from `this`. */
function inferOwn(
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
    else if (head === 'Array' || head === 'Iterable') learn(first as TypeRef, () => element(world, value()));
    else if (head === 'fn') learn((ref as unknown as FunctionRef)[2], () => awaited(world, call(world, value())));
  };
  if (place) {
    argumentsOf(place).forEach((argument, index) =>
      learn(parameterRef(overload[1], index), () => evaluate(world, place.module, argument)),
    );
  }
  const { isStatic, self } = callee.context;
  if (isStatic && self && own[0] === undefined) own[0] = self;
  return own.length > 0 ? own : undefined;
}

/** What a project function returns: by annotation, else by what its return statements have. */
function functionResult(world: World, module: ModuleSyntax, node: FunctionNode, place: CallPlace | undefined): Value {
  if (node.generator) return unknown;
  if (node.returnType) {
    const types = place && node.typeParameters ? inferTypes(world, module, node, place) : undefined;
    const declared = evaluateType(world, module, node.returnType.typeAnnotation, types);
    if (declared.kind !== 'unknown') return declared;
  }
  return world.values.get(node, () => {
    const returned = anyOf(returnedNodes(node).map(one => evaluate(world, module, one)));
    return node.async ? container('Promise', awaited(world, returned)) : returned;
  });
}

/** The expressions that a function returns. */
export function returnedNodes(node: FunctionNode): Node[] {
  if (node.body.type !== 'BlockStatement') return [node.body];
  const returned: Node[] = [];
  walkOwn(node.body, child => {
    if (child.type === 'ReturnStatement' && child.argument) returned.push(child.argument);
  });
  return returned;
}

/** What a generic project function's type parameters stand for in a call, as far as the arguments tell. */
function inferTypes(
  world: World,
  module: ModuleSyntax,
  node: FunctionNode,
  place: CallPlace,
): TypeArguments | undefined {
  const types = new Map<Binding, Value>();
  const learn = (annotation: Node | undefined, value: () => Value): void => {
    if (annotation?.type === 'TSTypeReference' && annotation.typeName.type === 'Identifier') {
      const binding = module.typeBindingOf(annotation.typeName.name, annotation);
      if (binding?.kind === 'typeParameter') {
        const known = value();
        if (known.kind !== 'unknown' && !types.has(binding)) types.set(binding, known);
      } else if (annotation.typeName.name === 'Promise')
        learn(annotation.typeArguments?.params[0], () => awaited(world, value()));
    } else if (annotation?.type === 'TSUnionType') annotation.types.forEach(part => learn(part, value));
    else if (annotation?.type === 'TSFunctionType')
      learn(annotation.returnType?.typeAnnotation, () => call(world, value()));
    else if (annotation?.type === 'TSArrayType') learn(annotation.elementType, () => element(world, value()));
  };
  argumentsOf(place).forEach((argument, index) => {
    const parameter = node.params[index] as TSESTree.Identifier | undefined;
    learn(parameter?.typeAnnotation?.typeAnnotation, () => evaluate(world, place.module, argument));
  });
  return types.size > 0 ? types : undefined;
}

/** What `new callee(…)` yields; also the instance that a class value stands for in a type. */
export function construct(world: World, callee: Value, place?: CallPlace): Value {
  switch (callee.kind) {
    case 'class':
      return { kind: 'instance', module: callee.module, node: callee.node };
    case 'library-class': {
      const structure = typeStructure(world, callee.library, callee.type);
      if (structure?.construct !== undefined) {
        const signature = refToValue(world, callee.library, structure.construct, { self: callee }, callee.addresses);
        const made = signature.kind === 'library-function' ? libraryResult(world, signature, place) : unknown;
        if (made.kind !== 'unknown') return made;
      }
      const byHand = madeBy(
        world,
        callee.library,
        factsAt(world, [...callee.addresses, { library: callee.library, path: callee.type }], 'new '),
      );
      if (byHand.kind !== 'unknown') return byHand;
      return { kind: 'library-instance', library: callee.library, type: callee.type, arguments: [], addresses: [] };
    }
    case 'library-instance': {
      const signature = typeStructure(world, callee.library, callee.type)?.construct;
      const fn =
        signature === undefined
          ? unknown
          : refToValue(world, callee.library, signature, { arguments: callee.arguments }, callee.addresses);
      return fn.kind === 'library-function' ? libraryResult(world, fn, place) : unknown;
    }
    case 'library-function':
      return callee.overloads.length > 0
        ? libraryResult(world, callee, place)
        : madeBy(world, callee.library, factsAt(world, callee.addresses, 'new '));
    case 'any-of':
      return anyOf(callee.values.map(one => construct(world, one, place)));
    case 'all-of':
      return firstOf(callee.values, one => construct(world, one, place));
    default:
      return unknown;
  }
}

/** What awaiting a value gives. */
export function awaited(world: World, value: Value): Value {
  switch (value.kind) {
    case 'container':
      return value.name === 'Promise' ? awaited(world, value.arguments[0] ?? unknown) : value;
    case 'any-of':
      return anyOf(value.values.map(one => awaited(world, one)));
    case 'library-instance': {
      const promise = ancestors(world, value).find(one => one.kind === 'container' && one.name === 'Promise');
      return promise ? awaited(world, promise) : value;
    }
    default:
      return value;
  }
}

/** What iterating over a value, or indexing it (by `index`, if constant), gives. */
export function element(world: World, value: Value, index?: number): Value {
  switch (value.kind) {
    case 'tuple':
      return index === undefined || Number.isNaN(index) ? anyOf(value.elements) : (value.elements[index] ?? unknown);
    case 'container':
      return containerElement(value);
    case 'any-of':
      return anyOf(value.values.map(one => element(world, one, index)));
    case 'library-instance': {
      const iterable = ancestors(world, value).find(one => one.kind === 'container' && one.name !== 'Promise');
      if (iterable) return element(world, iterable, index);
      return index === undefined ? unknown : member(world, value, String(index));
    }
    default:
      return unknown;
  }
}

/** What a callable expects as, or is given as, its parameter at `index` (0-based). */
export function parameterOf(world: World, fn: Value, index: number): Value {
  switch (fn.kind) {
    case 'any-of':
      return anyOf(fn.values.map(one => parameterOf(world, one, index)));
    case 'all-of':
      return firstOf(fn.values, one => parameterOf(world, one, index));
    case 'library-function':
      return anyOf(
        fn.overloads.map(([, parameters]) =>
          refToValue(world, fn.library, parameterRef(parameters, index), fn.context, []),
        ),
      );
    case 'library-instance': {
      const signature = typeStructure(world, fn.library, fn.type)?.call;
      return signature === undefined
        ? unknown
        : parameterOf(world, refToValue(world, fn.library, signature, { arguments: fn.arguments }, []), index);
    }
    case 'library-class': {
      const structure = typeStructure(world, fn.library, fn.type);
      const signature = structure?.call ?? structure?.construct;
      return signature === undefined
        ? unknown
        : parameterOf(world, refToValue(world, fn.library, signature, {}, []), index);
    }
    case 'function': {
      const parameter = fn.node.params[index];
      const binding =
        parameter?.type === 'Identifier' ? fn.module.scopeOf(fn.node).values.get(parameter.name) : undefined;
      if (binding) return evaluateBinding(world, fn.module, binding);
      return annotationOf(world, fn.module, parameter);
    }
    case 'function-type':
      return annotationOf(world, fn.module, fn.node.params[index], fn.types);
    case 'interface': {
      const signature = callSignature(fn.node);
      return signature ? annotationOf(world, fn.module, signature.params[index], fn.types) : unknown;
    }
    case 'class': {
      const constructor = fn.node.body.body.find(
        item => item.type === 'MethodDefinition' && item.kind === 'constructor',
      );
      const parameter = constructor?.type === 'MethodDefinition' ? constructor.value.params[index] : undefined;
      return annotationOf(
        world,
        fn.module,
        parameter?.type === 'TSParameterProperty' ? parameter.parameter : parameter,
      );
    }
    default:
      return unknown;
  }
}

function annotationOf(world: World, module: ModuleSyntax, parameter: Node | undefined, types?: TypeArguments): Value {
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  const annotation = (target as TSESTree.Identifier | undefined)?.typeAnnotation;
  return annotation ? evaluateType(world, module, annotation.typeAnnotation, types) : unknown;
}

/** What a call expects as its argument at `index`, in the overloads that fit it. */
export function argumentValue(world: World, callee: Value, place: CallPlace, index: number): Value {
  if (callee.kind === 'container-method') return containerCallback(world, callee);
  if (callee.kind === 'library-function')
    return parameterOf(world, { ...callee, overloads: fitting(callee, place) }, index);
  if (callee.kind === 'function' && callee.node.typeParameters) {
    const parameter = callee.node.params[index] as TSESTree.Identifier | undefined;
    const annotation = parameter?.typeAnnotation;
    const types = inferTypes(world, callee.module, callee.node, { ...place, node: withoutFunctions(place.node) });
    return annotation ? evaluateType(world, callee.module, annotation.typeAnnotation, types) : unknown;
  }
  return parameterOf(world, callee, index);
}

/** The call without its callbacks, whose own parameters are what is being asked for. */
function withoutFunctions(node: CallPlace['node']): CallPlace['node'] {
  if (node.type === 'TaggedTemplateExpression') return node;
  const kept = node.arguments.map(argument =>
    isFunction(argument) ? ({ type: 'Literal', value: null, raw: 'null' } as never) : argument,
  );
  return { ...node, arguments: kept };
}
