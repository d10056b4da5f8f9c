import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { type FunctionNode } from '../../syntax/node.js';
import { dependentSources, packageSources } from '../modules/package-sources.js';
import type { World } from '../world.js';
import { functionName } from './function-name.js';
import { registeredRunner } from './registered-runner.js';
import { registrationsIn } from './registrations.js';
import type { Runner } from './runner.js';
import { isSameFunction } from './is-same-function.js';

/** A name that more files mention is too common for anybody to follow. */
const mostFiles = 60;

/** What runs a function that another module hands to a library: a handler that the routes import. */
export function runnerElsewhere(world: World, home: ModuleSyntax, fn: FunctionNode): Runner | undefined {
  const known = world.answers<FunctionNode, Runner | null>(runnerElsewhere, home);
  let runner = known.get(fn);
  if (runner === undefined) known.set(fn, (runner = find(world, home, fn) ?? null));
  return runner ?? undefined;
}

function find(world: World, home: ModuleSyntax, fn: FunctionNode): Runner | undefined {
  const name = functionName(fn);
  if (name === undefined) return undefined;
  const mention = new RegExp(`(?<![\\w$])${name.replace(/[$#]/g, '\\$&')}(?![\\w$])`);
  const sources = [...packageSources(world, home.file), ...dependentSources(world, home.file)];
  const files = sources.filter(({ file, text }) => file !== home.file && mention.test(text));
  if (files.length > mostFiles) return undefined;
  for (const { file } of files) {
    const module = world.modules.load(file);
    if (!module) continue;
    for (const [given, registration] of registrationsIn(world, module)) {
      if (isSameFunction(registration.home, given, home, fn)) return registeredRunner(module, registration);
    }
  }
  return undefined;
}
