import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { startOf, type ClassNode, type Node } from '../../syntax/node.js';
import { servingOf } from '../functions/serving.js';
import { packageSources } from '../modules/package-sources.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/** A class whose name more files mention is too common for anybody to follow. */
const mostFiles = 60;

/**
 * Whether instances of a class surely live as long as the process: a framework makes one of it, or it is made only where code
 * runs once. False also where nobody knows.
 */
export function isLongLived(world: World, module: ModuleSyntax, owner: ClassNode): boolean {
  const known = world.answers<ClassNode, boolean>(isLongLived, module);
  let answer = known.get(owner);
  if (answer === undefined) {
    known.set(owner, false);
    known.set(owner, (answer = isSingle(world, module, owner) || isMadeOnce(world, module, owner)));
  }
  return answer;
}

function isSingle(world: World, module: ModuleSyntax, { decorators }: ClassNode): boolean {
  return decorators.some(({ expression }) => {
    if (expression.type !== 'CallExpression') return false;
    const call = resolveCall(world, module, expression);
    const { makesOne } = call.facts;
    return makesOne !== undefined && optionAt(world, call, makesOne.unless).state === 'absent';
  });
}

function isMadeOnce(world: World, home: ModuleSyntax, owner: ClassNode): boolean {
  const name = owner.id?.name;
  if (name === undefined) return false;
  const mention = new RegExp(`new\\s+(?:[\\w$.]+\\.)?${name.replace(/\$/g, '\\$')}(?![\\w$])`);
  const files = packageSources(world, home.file).filter(({ file, text }) => file !== home.file && mention.test(text));
  if (files.length > mostFiles) return false;
  const modules = [home, ...files.flatMap(({ file }) => world.modules.load(file) ?? [])];
  const makings = modules.flatMap(module => makingsIn(world, module, home, owner).map(node => ({ module, node })));
  return makings.length > 0 && makings.every(({ module, node }) => servingOf(world, module, node).state === 'once');
}

function makingsIn(world: World, module: ModuleSyntax, home: ModuleSyntax, owner: ClassNode): Node[] {
  return module.tree.calls.filter(node => {
    if (node.type !== 'NewExpression') return false;
    const made = world.evaluate(module, node.callee);
    if (made.kind !== 'class') return false;
    return made.node === owner || (made.module.file === home.file && startOf(made.node) === startOf(owner));
  });
}
