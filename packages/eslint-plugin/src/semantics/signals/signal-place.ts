import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, type FunctionNode, type Node } from '../../syntax/node.js';
import { hasOwnSignature } from '../functions/own-signature.js';
import { reachedIo } from '../functions/reached-io.js';
import { returnedNodes } from '../values/returned-nodes.js';
import type { World } from '../world.js';
import { signalParameterOf } from './signal-parameter.js';

/** Where a function takes its signal, and under what name. */
export interface SignalPlace {
  /** The parameter, or the property in its pattern. */
  readonly node: Node;
  readonly name: string;
  /** `first` and `last` may both be true. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** It is a property of an options object. */
  readonly isOption: boolean;
}

/** Where a function that chooses its parameters itself takes a signal; undefined for what others prescribe, or without one. */
export function signalPlace(world: World, module: ModuleSyntax, fn: FunctionNode): SignalPlace | undefined {
  const parameter = signalParameterOf(world, module, fn);
  if (!parameter || !hasOwnSignature(world, module, fn)) return undefined;
  // What is about signals, and waits for nothing, takes them like any other value.
  if (!fn.async && !reachedIo(world, module, fn) && !returnsPromise(world, module, fn)) return undefined;
  const { at, property, node } = parameter;
  const target = node.type === 'AssignmentPattern' ? node.left : node;
  const isRequired = node.type !== 'AssignmentPattern' && !(node.type === 'Identifier' && node.optional);
  const isLast = fn.params.slice(at + 1).every(after => mayFollow(after, isRequired));
  const place = { isFirst: at === 0, isLast };
  if (property === undefined) {
    return target.type === 'Identifier' ? { ...place, node: target, name: target.name, isOption: false } : undefined;
  }
  // What stands beside the signal in a parameter of a type from elsewhere is not the function's to name.
  const declared = target.type === 'ObjectPattern' && target.typeAnnotation?.typeAnnotation.type === 'TSTypeLiteral';
  if (!declared) return undefined;
  const item = target.properties.find(one => one.type === 'Property' && keyName(one.key, one.computed) === property);
  return item && { ...place, node: item, name: property, isOption: true };
}

/** Callbacks come last of all, and what may be left out can only come after what may not. */
function mayFollow(parameter: FunctionNode['params'][number], isRequired: boolean): boolean {
  if (parameter.type === 'RestElement' || parameter.type === 'AssignmentPattern')
    return isRequired || parameter.type === 'RestElement';
  if (parameter.type === 'TSParameterProperty') return false;
  if (isRequired && parameter.optional) return true;
  return parameter.typeAnnotation?.typeAnnotation.type === 'TSFunctionType';
}

function returnsPromise(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  return returnedNodes(fn).some(node => {
    const value = world.evaluate(module, node);
    return value.kind === 'container' && value.name === 'Promise';
  });
}
