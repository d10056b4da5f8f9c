import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingClass, enclosingFunction, type FunctionNode, type Node } from '../../syntax/node.js';
import { nameOf } from '../errors/excusing-names.js';
import { runnerOf } from '../functions/runner.js';
import type { World } from '../world.js';

/** What names of functions say of ending a service; a name can only excuse. */
const ending =
  /shut_?down|graceful|terminat|teardown|^_*(?:exit|quit|stop|die|bail|abort|close)(?:$|[A-Z_])|^on_?(?:sig|exit|signal|uncaught|unhandled|fatal|crash)|signalHandler|handleSignal|killAll/i;

/** Whether code stands in what runs when the process is told to end, or has failed for good. */
export function standsInShutdown(world: World, module: ModuleSyntax, node: Node): boolean {
  for (let fn: FunctionNode | undefined = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    if (ending.test(nameOf(fn))) return true;
    const on = runnerOf(world, module, fn)?.on;
    if (on === 'process' || on === 'stop') return true;
  }
  return /shut_?down|terminat/i.test(enclosingClass(node)?.id?.name ?? '');
}
