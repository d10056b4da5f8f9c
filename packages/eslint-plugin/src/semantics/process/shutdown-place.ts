import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, enclosingFunction, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import { nameOf } from '../errors/excusing-names.js';
import { runnerOf } from '../functions/runner.js';
import type { World } from '../world.js';

/** What names of functions say of ending a service; a name can only excuse. */
const ending =
  /shut_?down|graceful|terminat|teardown|^_*(?:exit|quit|stop|die|bail|abort|close|kill|fatal|panic)(?:$|[A-Z_])|^on_?(?:sig|exit|signal|uncaught|unhandled|fatal|crash)|signalHandler|handleSignal/i;

/** Whether code stands in what runs when the process is told to end, or has failed for good. */
export function standsInShutdown(world: World, module: ModuleSyntax, node: Node): boolean {
  for (let fn: FunctionNode | undefined = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (ending.test(nameOf(fn))) return true;
    const on = runnerOf(world, module, fn)?.on;
    if (on === 'process' || on === 'stop') return true;
  }
  return /shut_?down|terminat/i.test(enclosingClass(node)?.id?.name ?? '');
}

/** `if (exitOnFailure) process.exit(1)`: the caller has asked for it. */
export function isAskedFor(module: ModuleSyntax, node: Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type !== 'IfStatement' && parent.type !== 'LogicalExpression') continue;
    const test = parent.type === 'IfStatement' ? parent.test : parent.left;
    let found = false;
    walk(test, inner => {
      found ||=
        inner.type === 'Identifier' && /exit/i.test(inner.name) && module.bindingOf(inner)?.kind === 'parameter';
      return !found;
    });
    if (found) return true;
  }
  return false;
}
