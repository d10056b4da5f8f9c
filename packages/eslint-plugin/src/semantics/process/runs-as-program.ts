import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, memberName, unwrap, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { standsInShutdown } from './shutdown-place.js';

const known = new WeakMap<ModuleSyntax, boolean>();

/**
 * Whether a module is one that a process is started with, by what stands in it: a `#!` line, no exports, its own function called at top
 * level (`main().catch(…)`), a question whether it is the main module, the arguments of the command line, workers of a cluster
 * that it starts, or an end with success, which is how commands are over and failures are not.
 */
export function runsAsProgram(world: World, module: ModuleSyntax): boolean {
  let answer = known.get(module);
  if (answer === undefined)
    known.set(
      module,
      (answer =
        module.text.startsWith('#!') ||
        exportsNothing(module) ||
        startsItself(world, module) ||
        readsCommandLine(module) ||
        startsWorkers(world, module) ||
        endsWell(world, module)),
    );
  return answer;
}

function startsItself(world: World, module: ModuleSyntax): boolean {
  return module.program.body.some(statement => {
    const expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    return expression !== undefined && isOwnCall(world, module, expression);
  });
}

/** `main()`, `void main()`, `await main().catch(…)`, `(async () => { … })()`. */
function isOwnCall(world: World, module: ModuleSyntax, node: Node): boolean {
  const target = unwrap(node);
  if (target.type === 'AwaitExpression' || target.type === 'UnaryExpression')
    return isOwnCall(world, module, target.argument);
  if (target.type !== 'CallExpression') return false;
  const callee = unwrap(target.callee);
  if (isFunction(callee)) return true;
  if (callee.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(memberName(callee) ?? '')) return true;
  if (callee.type !== 'Identifier') return false;
  return projectFunctions(world.evaluate(module, callee)).some(fn => fn.module === module);
}

/** `process.argv`, `require.main === module`, `import.meta.main`. */
function readsCommandLine(module: ModuleSyntax): boolean {
  const named = (name: string) =>
    module.references.get(name)?.some(one => module.bindingOf(one) === undefined) === true;
  if (!named('process') && !named('require') && !module.text.includes('import.meta')) return false;
  let found = false;
  walk(module.program, node => {
    if (node.type !== 'MemberExpression') return !found;
    const { object } = node;
    const name = memberName(node);
    found ||=
      (name === 'argv' && object.type === 'Identifier' && object.name === 'process') ||
      (name === 'main' &&
        (object.type === 'MetaProperty' || (object.type === 'Identifier' && object.name === 'require')));
    return !found;
  });
  return found;
}

/** `cluster.fork()` */
function startsWorkers(world: World, module: ModuleSyntax): boolean {
  return module.tree.calls.some(node => resolveCall(world, module, node as Call['node']).facts.forks === true);
}

/** `process.exit()`, `process.exit(0)` outside of a shutdown. */
function endsWell(world: World, module: ModuleSyntax): boolean {
  return module.tree.calls.some(node => {
    if (node.type !== 'CallExpression') return false;
    const { facts, entity } = resolveCall(world, module, node);
    const [status] = node.arguments;
    const isWell = !status || (status.type === 'Literal' && status.value === 0);
    const isExit = facts.exits === true && /\bexit$/.test(entity?.name ?? '');
    return isExit && isWell && !standsInShutdown(world, module, node);
  });
}

/** Nobody can import anything from it. */
function exportsNothing(module: ModuleSyntax): boolean {
  const { body } = module.program;
  if (body.some(({ type }) => type.startsWith('Export') || type === 'TSExportAssignment')) return false;
  return !['exports', 'module'].some(name => module.references.get(name)?.some(one => !module.bindingOf(one)));
}
