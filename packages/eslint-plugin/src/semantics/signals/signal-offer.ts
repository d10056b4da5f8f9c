import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { hasOwnSignature } from '../functions/own-signature.js';
import { projectFunctions } from '../functions/project-functions.js';
import { reached } from '../functions/reached.js';
import { isRunLater } from '../functions/run-later.js';
import { runnerOf } from '../functions/runner.js';
import { isExported } from '../servers/callers-of.js';
import type { World } from '../world.js';
import { deafWait } from './deaf-wait.js';
import { isCleanUpFunction } from './outlives-signal.js';
import { signalParameterOf } from './signal-parameter.js';
import { signalReach } from './signal-reach.js';
import { isWaitedFor } from './waited-for.js';

/**
 * The way from a public function that offers no place for a signal to a wait which could be called off by one. Undefined for
 * what a library runs or prescribes, and where another public function on the way is the one to take it first.
 */
export function unofferedWait(world: World, module: ModuleSyntax, fn: FunctionNode): readonly Call[] | undefined {
  if (isOfPage(module) || !isPublic(world, module, fn) || isCleanUpFunction(fn) || !hasOwnSignature(world, module, fn))
    return undefined;
  if (signalParameterOf(world, module, fn) || holdsSignal(world, module, fn) || isDecorated(fn)) return undefined;
  const way = reached(world, module, fn, deafWait);
  const goesOn = (one: Call) => isRunLater(world, one.module, one.node) || !isWaitedFor(one.node);
  if (!way || runnerOf(world, module, fn) || way.calls.some(goesOn)) return undefined;
  const isOthers = way.calls
    .slice(0, -1)
    .flatMap(({ callee }) => projectFunctions(callee))
    .some(one => isPublic(world, one.module, one.node));
  return isOthers ? undefined : way.calls;
}

/** A component of a page: React calls it off, not a caller. */
function isOfPage({ file }: ModuleSyntax): boolean {
  return /\.[jt]sx$/.test(file);
}

/** Exported, or a method that is not private of a class that is. */
function isPublic(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  const holder = wrapped(fn).parent as Node;
  if (holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition') {
    const owner = enclosingClass(holder);
    const isHidden =
      holder.key.type === 'PrivateIdentifier' ||
      holder.accessibility === 'private' ||
      holder.accessibility === 'protected';
    return owner !== undefined && !isHidden && isExportedName(world, module, owner, owner.id);
  }
  const id = fn.type === 'FunctionDeclaration' ? fn.id : holder.type === 'VariableDeclarator' ? holder.id : null;
  return isExportedName(world, module, fn, id);
}

function isExportedName(world: World, module: ModuleSyntax, node: Node, id: Node | null): boolean {
  if (node.parent?.type === 'ExportDefaultDeclaration') return true;
  const binding = id?.type === 'Identifier' ? module.scopeOf(module.program).findValue(id.name) : undefined;
  return binding !== undefined && binding.identifier === id && isExported(world, module, binding);
}

/** A request, a context: something with a signal in it. */
function holdsSignal(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  return fn.params.some(parameter => {
    if (parameter.type === 'RestElement') return true;
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return signalReach(world, module, world.evaluate(module, target)) !== undefined;
  });
}

function isDecorated(fn: FunctionNode): boolean {
  const holder = fn.parent;
  return holder.type === 'MethodDefinition' && (holder.decorators ?? []).length > 0;
}
