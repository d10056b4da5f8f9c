import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type ClassNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { callFacts } from '../entity.js';
import { evaluate } from '../values/evaluate.js';
import { evaluateType } from '../values/evaluate-type.js';
import type { World } from '../world.js';

/** Where the constructor of an error class takes the error that brought the new one about. */
export interface CauseSlot {
  readonly at: number;
  /** The property, where the argument is an object of options. */
  readonly property?: string;
  /** Anything may be given, and not only an `Error`. */
  readonly takesAnything: boolean;
  /** The class, or one that it extends, is a framework's: such errors are answers to clients. */
  readonly isFrameworks?: true;
}

/** `none`: the class has no place for a cause; `unknown`: nobody can tell, or it is no error class. */
export type CauseSlotAnswer = CauseSlot | 'none' | 'unknown';

const builtIn: Readonly<Record<string, CauseSlot>> = Object.fromEntries([
  ...['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError'].map(name => [
    name,
    { at: 1, property: 'cause', takesAnything: true },
  ]),
  ['AggregateError', { at: 2, property: 'cause', takesAnything: true }],
]);
const causeName =
  /cause|err(?:or)?s?$|^(?:inner|original|previous|underlying|source|exception|reason|e)$|^(?:inner|original|previous|underlying)[A-Z]/i;

/** Answers where an error class, given as the callee of `new` or as what another extends, takes a cause. */
export function causeSlotOf(world: World, module: ModuleSyntax, callee: Node, depth = 0): CauseSlotAnswer {
  const target = unwrap(callee);
  if (target.type === 'Identifier' && !module.bindingOf(target)) return builtIn[target.name] ?? 'unknown';
  const value = evaluate(world, module, target);
  if (value.kind === 'class') return depth > 8 ? 'unknown' : classSlot(world, value.module, value.node, depth);
  if (value.kind !== 'library-class') return 'unknown';
  const { cause } = callFacts(world, value, true);
  return cause ? { ...cause, takesAnything: cause.property !== undefined, isFrameworks: true } : 'unknown';
}

function classSlot(world: World, module: ModuleSyntax, node: ClassNode, depth: number): CauseSlotAnswer {
  if (!node.superClass) return 'unknown';
  const base = causeSlotOf(world, module, node.superClass, depth + 1);
  const constructor = node.body.body.find(item => item.type === 'MethodDefinition' && item.kind === 'constructor');
  if (constructor?.type !== 'MethodDefinition') return base;
  if (base === 'unknown') return 'unknown';
  const parameters = constructor.value.params.map(plainParameter);
  const given = superArguments(constructor.value);
  let isClosed = true;
  for (const [at, parameter] of parameters.entries()) {
    if (parameter.type === 'RestElement') return given?.[at]?.type === 'SpreadElement' && at === 0 ? base : 'unknown';
    const slot = parameterSlot(world, module, parameter, at) ?? forwarded(base, given, parameter, at);
    if (slot) return slot;
    isClosed &&= isClosedType(module, (parameter as TSESTree.Identifier).typeAnnotation?.typeAnnotation);
  }
  return isClosed && given ? 'none' : 'unknown';
}

function plainParameter(parameter: TSESTree.Parameter): Node {
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  return inner.type === 'AssignmentPattern' ? inner.left : inner;
}

function superArguments(constructor: Node): readonly Node[] | undefined {
  let found: readonly Node[] | undefined;
  walk(constructor, node => {
    if (node.type === 'CallExpression' && node.callee.type === 'Super') found = node.arguments;
    return !found;
  });
  return found;
}

/** A parameter that by its name or type is an error, or options with one. */
function parameterSlot(world: World, module: ModuleSyntax, parameter: Node, at: number): CauseSlot | undefined {
  if (parameter.type === 'ObjectPattern') {
    const key = parameter.properties
      .flatMap(item => (item.type === 'Property' && item.key.type === 'Identifier' ? [item.key.name] : []))
      .find(name => causeName.test(name));
    return key === undefined ? undefined : { at, property: key, takesAnything: key === 'cause' };
  }
  if (parameter.type !== 'Identifier') return undefined;
  const type = parameter.typeAnnotation?.typeAnnotation;
  const isPlain = type !== undefined && isClosedType(module, type);
  if (type?.type === 'TSUnknownKeyword' || type?.type === 'TSAnyKeyword') return { at, takesAnything: true };
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    const { name } = type.typeName;
    if (name === 'ErrorOptions') return { at, property: 'cause', takesAnything: true };
    if (/Error$|Exception$/.test(name)) return { at, takesAnything: false };
  }
  const property = type && causeMember(world, module, type);
  if (property) return { at, property, takesAnything: property === 'cause' };
  return causeName.test(parameter.name) && !isPlain ? { at, takesAnything: type === undefined } : undefined;
}

/** The member of an object type that holds a cause. */
function causeMember(world: World, module: ModuleSyntax, type: TSESTree.TypeNode): string | undefined {
  const value = evaluateType(world, module, type);
  if (value.kind !== 'interface') return undefined;
  const members = value.node.type === 'TSTypeLiteral' ? value.node.members : value.node.body.body;
  return members
    .flatMap(item => (item.type === 'TSPropertySignature' && item.key.type === 'Identifier' ? [item.key.name] : []))
    .find(name => causeName.test(name));
}

/** `super(message, options)` hands the parameter to the place where the base class takes a cause. */
function forwarded(
  base: CauseSlotAnswer,
  given: readonly Node[] | undefined,
  parameter: Node,
  at: number,
): CauseSlot | undefined {
  if (typeof base !== 'object' || parameter.type !== 'Identifier') return undefined;
  const argument = given?.[base.at];
  return argument?.type === 'Identifier' && argument.name === parameter.name ? { ...base, at } : undefined;
}

/** A type of which no value is an error: texts, numbers, truth values, and lists and choices of them. */
function isClosedType(module: ModuleSyntax, type: TSESTree.TypeNode | undefined): boolean {
  switch (type?.type) {
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSUndefinedKeyword':
    case 'TSNullKeyword':
    case 'TSLiteralType':
    case 'TSTemplateLiteralType':
      return true;
    case 'TSUnionType':
      return type.types.every(one => isClosedType(module, one));
    case 'TSArrayType':
      return isClosedType(module, type.elementType);
    case 'TSTypeReference': {
      if (type.typeName.type !== 'Identifier') return false;
      return module.typeBindingOf(type.typeName.name, type)?.declaration.type === 'TSEnumDeclaration';
    }
    default:
      return false;
  }
}
