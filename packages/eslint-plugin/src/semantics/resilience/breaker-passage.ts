import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { packageSources } from '../modules/package-sources.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/** Words by which a wrapper that we do not know tells that it may be a breaker. For silence only. */
const guarding = /breaker|circuit|policy|policies|resilien|bulkhead/i;

/** Whether a call is made behind a breaker: surely, surely not, or out of sight. */
export function passesBreaker(world: World, call: Call): 'yes' | 'no' | 'unknown' {
  const { module } = call;
  for (let node: Node = call.node; node.parent; node = node.parent) {
    const outer = node.parent;
    if (outer.type === 'CallExpression' || outer.type === 'NewExpression') {
      const at = outer.arguments.indexOf(node as never);
      if (at >= 0 && guardedAt(resolveCall(world, module, outer)) === at) return 'yes';
      if (at >= 0 && guarding.test(sourceText(module, outer.callee))) return 'unknown';
    }
    if (isFunction(node) && isGuardedByName(world, module, node)) return 'yes';
  }
  if (guarding.test(module.text)) return 'unknown';
  return isNamedByGuards(world, call) ? 'unknown' : 'no';
}

/** Where a call takes a function that it runs behind a breaker. */
function guardedAt({ facts }: Call): number | undefined {
  return facts.breaker?.callback ?? facts.guards?.callback;
}

/** The function, or one that calls it, is given to a breaker of the module by its name. */
function isGuardedByName(world: World, module: ModuleSyntax, fn: FunctionNode): boolean {
  return module.tree.calls.some(node => {
    const outer = resolveCall(world, module, node as Call['node']);
    const at = guardedAt(outer);
    const given = at === undefined || node.type === 'TaggedTemplateExpression' ? undefined : outer.node;
    const argument = given && 'arguments' in given ? given.arguments[at as number] : undefined;
    if (!argument) return false;
    return projectFunctions(world.evaluate(module, unwrap(argument))).some(
      one =>
        one.node === fn ||
        callsIn(world, one.module, one.node).some(inner => projectFunctions(inner.callee).some(two => two.node === fn)),
    );
  });
}

/** Another file of the package that speaks of breakers names the module, and may put its functions behind one. */
function isNamedByGuards(world: World, { module }: Call): boolean {
  const name = /([^/\\]+)\.\w+$/.exec(module.file)?.[1] ?? module.file;
  return packageSources(world, module.file).some(
    ({ file, text }) => file !== module.file && /breaker|circuit/i.test(text) && text.includes(`/${name}`),
  );
}
