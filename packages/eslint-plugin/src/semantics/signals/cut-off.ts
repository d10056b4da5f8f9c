import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { isRunLater } from '../functions/run-later.js';
import { reached } from '../functions/reached.js';
import type { World } from '../world.js';
import { commandName } from './command-name.js';
import { deafWait } from './deaf-wait.js';
import { signalParameterOf } from './signal-parameter.js';
import { signalReach } from './signal-reach.js';
import { isWaitedFor } from './waited-for.js';

/**
 * The way from a call of a project function that takes no signal to a wait which could be called off by one: over modules,
 * methods and callbacks, this call first. Undefined where the function may get one by what it is given.
 */
export function cutOff(world: World, call: Call): readonly Call[] | undefined {
  const [fn, ...others] = projectFunctions(call.callee);
  if (!fn || others.length > 0 || call.node.type === 'TaggedTemplateExpression') return undefined;
  if (signalParameterOf(world, fn.module, fn.node) || mayBringOne(world, call)) return undefined;
  const way = reached(world, fn.module, fn.node, deafWait);
  const last = way?.calls.at(-1);
  // What writes at its end may be meant to be finished, whoever gives up.
  if (!way || !last || writesByCommand(last)) return undefined;
  const goesOn = (one: Call) => isRunLater(world, one.module, one.node) || !isWaitedFor(one.node);
  return way.calls.some(goesOn) ? undefined : [call, ...way.calls];
}

/** Whether a client is handed a command that does not read: `client.send(new PutObjectCommand(…))`. */
function writesByCommand({ node }: Call): boolean {
  const name = commandName(node);
  return name !== undefined && !/^(?:Get|Head|List|Query|Scan|Select|Describe|BatchGet|Receive)/.test(name);
}

/** Whether an argument holds a signal (a request, options, a context), or may. */
function mayBringOne(world: World, { node, module }: Call): boolean {
  if (node.type === 'TaggedTemplateExpression') return true;
  return node.arguments.some(argument => {
    if (argument.type === 'SpreadElement') return true;
    return signalReach(world, module, world.evaluate(module, argument)) !== undefined;
  });
}
