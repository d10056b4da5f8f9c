import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap, type FunctionNode } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import type { World } from '../world.js';
import { unitOf } from './unit-of.js';
import { givenDurations, type GivenDuration } from './duration-slots.js';
import type { TimeUnit } from './time-unit.js';
import { unitOfName } from './unit-of-name.js';

/**
 * The times that a call gives to a function of the project whose parameter states its unit, by its name or because it goes
 * straight to where a library takes a time: `const sleep = (n: number) => new Promise(done => setTimeout(done, n))`.
 * @param ofAnyUnit asks for values as well whose own unit is not known.
 */
export function parameterDurations(world: World, call: Call, ofAnyUnit = false): GivenDuration[] {
  const { node } = call;
  if (node.type === 'TaggedTemplateExpression' || node.arguments.length === 0) return [];
  const [fn, ...others] = projectFunctions(call.callee);
  if (!fn || others.length > 0) return [];
  return node.arguments.flatMap((argument, index): GivenDuration[] => {
    if (argument.type === 'SpreadElement' || node.arguments.slice(0, index).some(one => one.type === 'SpreadElement'))
      return [];
    const parameter = nameOfParameter(fn.node, index);
    // What a function does with its parameters is the dearer question.
    if (!parameter || (!ofAnyUnit && unitOf(world, call.module, argument) === undefined)) return [];
    const named = unitOfName(parameter.name);
    const expected = named?.unit ?? unitByUse(world, fn, parameter);
    return expected ? [{ module: call.module, node: argument, expected, name: parameter.name, isLimit: false }] : [];
  });
}

function nameOfParameter(fn: FunctionNode, index: number): TSESTree.Identifier | undefined {
  const parameter = fn.params[index];
  const target = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  return target?.type === 'Identifier' ? target : undefined;
}

/** The unit in which the library reads it to which the function hands a parameter as it is. */
function unitByUse(
  world: World,
  { module, node }: ReturnType<typeof projectFunctions>[number],
  parameter: TSESTree.Identifier,
): TimeUnit | undefined {
  const binding = module.scopeOf(node.body).findValue(parameter.name);
  if (!binding || module.assignmentsTo(binding).length > 0) return undefined;
  for (const call of callsIn(world, module, node)) {
    for (const given of givenDurations(world, call)) {
      const target = unwrap(given.node);
      if (given.module === module && target.type === 'Identifier' && module.bindingOf(target) === binding)
        return given.expected;
    }
  }
  return undefined;
}
