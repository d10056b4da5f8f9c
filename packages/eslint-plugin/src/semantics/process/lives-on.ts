import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, type FunctionNode } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { callFacts } from '../entity.js';
import { calleeName } from '../errors/excusing-names.js';
import { logLevelOf } from '../errors/log-call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { reachedBy } from '../functions/reached.js';
import type { World } from '../world.js';
import { processEnd } from './ends-process.js';
import type { ProcessListener } from './process-listener.js';

/** What telling somebody is called where nobody knows the function. */
const telling =
  /^_*(?:add|alert|capture|count|emit|format|get|inc|increment|inspect|log|notify|print|record|report|send|serialize|stringify|to[A-Z]|track|warn|write)/;

/**
 * Whether the process certainly lives on after a listener has run: it neither ends the process nor throws, sets an exit code
 * or calls what might. `undefined` where nobody can tell.
 */
export function livesOn(world: World, { value }: ProcessListener): boolean | undefined {
  const functions = projectFunctions(value);
  // `process.on('uncaughtException', console.error)`
  if (functions.length === 0) return callFacts(world, value, false).logs !== undefined || undefined;
  const answers = functions.map(fn => survives(world, fn.module, fn.node));
  return answers.every(Boolean) ? true : answers.includes(false) ? false : undefined;
}

function survives(world: World, module: ModuleSyntax, fn: FunctionNode): boolean | undefined {
  if (throwsOrSetsCode(fn)) return false;
  let answer: boolean | undefined = true;
  for (const call of callsIn(world, module, fn)) {
    if (reachedBy(world, call, processEnd)) return false;
    if (!isHarmless(world, call)) answer = undefined;
  }
  return answer;
}

function isHarmless(world: World, call: Call): boolean {
  if (call.entity?.kind === 'library' || logLevelOf(world, call.module, call.node)) return true;
  const functions = projectFunctions(call.callee);
  if (functions.length > 0) return functions.every(fn => !throwsOrSetsCode(fn.node));
  if (call.node.type !== 'CallExpression') return call.node.type === 'NewExpression';
  const { callee } = call.node;
  // `String(reason)`
  if (callee.type === 'Identifier' && /^[A-Z]/.test(callee.name) && !call.module.bindingOf(callee)) return true;
  return call.callee.kind === 'container-method' || telling.test(calleeName(call.node));
}

function throwsOrSetsCode(fn: FunctionNode): boolean {
  let found = false;
  walk(fn.body, node => {
    if (node.type === 'ThrowStatement') found = true;
    else if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
      found ||= memberName(node.left) === 'exitCode';
    return !found;
  });
  return found;
}
