import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import type { Node } from '../../syntax/node.js';
import type { World } from '../world.js';
import { libraryExport, libraryType, refToValue } from './library-values.js';
import { unknown, type Value } from './value.js';

/** The module that a specifier means in another module: a namespace of the project, or a library. */
export function importedModule(world: World, from: ModuleSyntax, specifier: string): Value {
  return importedValue(world, from, specifier, '*', true);
}

/**
 * What an import of `name` (`*`: the namespace) from `specifier` is.
 * @param isRequire the import is `require()`: a module that replaces its exports answers with the replacement.
 */
export function importedValue(
  world: World,
  from: ModuleSyntax,
  specifier: string,
  name: string,
  isRequire = false,
): Value {
  const library = specifier.startsWith('.') ? undefined : world.knowledge.canonical(specifier);
  if (library !== undefined) {
    world.trail?.push(`imported from ${specifier}`);
    const value = libraryExport(world, library, name);
    if (!(isRequire && name === '*')) return value;
    const made = world.knowledge.facts(library).get('module.exports')?.makes;
    if (made) return refToValue(world, library, made, {}, [{ library, path: 'default' }]);
    const whole = libraryExport(world, library, 'module.exports');
    return whole.kind === 'unknown' || whole.kind === 'library-function' ? value : whole;
  }
  const module = projectModule(world, from, specifier);
  if (!module) return unknown;
  world.trail?.push(`imported from ${specifier} (${module.file})`);
  const { commonJs } = world.modules.exports(module);
  if (name === '*') return commonJs && isRequire ? world.evaluate(module, commonJs) : { kind: 'module', module };
  return exportedValue(world, module, name);
}

export function projectModule(world: World, from: ModuleSyntax, specifier: string): ModuleSyntax | undefined {
  const resolution = world.modules.resolve(specifier, from.file);
  return resolution.kind === 'project' ? world.modules.load(resolution.file) : undefined;
}

/** The module behind an `export *`, if it may be the one that a name comes from. */
function starModule(world: World, star: Star, name: string): ModuleSyntax | undefined {
  return star.file !== undefined && world.modules.mayExport(star.file, name)
    ? world.modules.load(star.file)
    : undefined;
}

/** What an `export *` leads to. */
interface Star {
  readonly library: string | undefined;
  readonly file: string | undefined;
}

function starsOf(world: World, module: ModuleSyntax): readonly Star[] {
  const answers = world.answers<ModuleSyntax, readonly Star[]>(starsOf, module);
  let stars = answers.get(module);
  if (!stars) {
    stars = world.modules.exports(module).stars.map(source => {
      const library = source.startsWith('.') ? undefined : world.knowledge.canonical(source);
      const resolution = library === undefined ? world.modules.resolve(source, module.file) : undefined;
      return { library, file: resolution?.kind === 'project' ? resolution.file : undefined };
    });
    answers.set(module, stars);
  }
  return stars;
}

/** The value that a module of the project exports under a name. */
export function exportedValue(world: World, module: ModuleSyntax, name: string): Value {
  return world.values.get(module, exportKey(module, `value ${name}`), () => findValue(world, module, name, new Set()));
}

/** What stands for an export in the memory of values: a barrel of a thousand modules is searched once for each name. */
function exportKey(module: ModuleSyntax, name: string): object {
  const all = module.memory.answers<ModuleSyntax, Map<string, object>>(exportKey);
  let keys = all.get(module);
  if (!keys) all.set(module, (keys = new Map()));
  let key = keys.get(name);
  if (!key) keys.set(name, (key = { name }));
  return key;
}

function findValue(world: World, module: ModuleSyntax, name: string, seen: Set<ModuleSyntax>): Value {
  if (seen.has(module)) return unknown;
  seen.add(module);
  const exports = world.modules.exports(module);
  const found = exports.named.get(name);
  if (found) {
    switch (found.kind) {
      case 'node':
        return world.evaluate(module, found.node);
      case 'from':
        return importedValue(world, module, found.source, found.name);
      case 'local': {
        const binding = module.scopeOf(found.at).findValue(found.name);
        return binding ? world.evaluateBinding(module, binding) : unknown;
      }
    }
  }
  if (exports.commonJs) {
    const whole = world.evaluate(module, exports.commonJs);
    const part = name === 'default' ? whole : world.member(whole, name);
    if (part.kind !== 'unknown') return part;
  }
  if (name === 'default' || exports.stars.length === 0) return unknown;
  for (const star of starsOf(world, module)) {
    const { library } = star;
    if (library !== undefined) {
      if (world.knowledge.structure(library)?.exports[name] !== undefined) return libraryExport(world, library, name);
      continue;
    }
    const next = starModule(world, star, name);
    const value = next ? findValue(world, next, name, seen) : unknown;
    if (value.kind !== 'unknown') return value;
  }
  return unknown;
}

/** The type that an import of `name` from `specifier` is, as a value of that type. */
export function importedType(
  world: World,
  from: ModuleSyntax,
  specifier: string,
  name: string,
  args: readonly Value[],
): Value {
  const library = specifier.startsWith('.') ? undefined : world.knowledge.canonical(specifier);
  if (library !== undefined) {
    world.trail?.push(`type ${name} of ${specifier}`);
    return libraryType(world, library, name, args);
  }
  const module = projectModule(world, from, specifier);
  return module ? exportedType(world, module, name, args) : unknown;
}

/** The type that a module of the project exports under a name, as a value of that type. */
export function exportedType(world: World, module: ModuleSyntax, name: string, args: readonly Value[]): Value {
  const find = () => findType(world, module, name, args, new Set());
  return args.length > 0
    ? world.values.guard(exportKey(module, `type ${name}<>`), find)
    : world.values.get(module, exportKey(module, `type ${name}`), find);
}

function findType(
  world: World,
  module: ModuleSyntax,
  name: string,
  args: readonly Value[],
  seen: Set<ModuleSyntax>,
): Value {
  if (seen.has(module)) return unknown;
  seen.add(module);
  const exports = world.modules.exports(module);
  const found = exports.named.get(name);
  if (found?.kind === 'from') return importedType(world, module, found.source, found.name, args);
  const local = found?.kind === 'local' ? found.name : name;
  const at: Node = found?.kind === 'local' ? found.at : module.program;
  const binding = found || exports.stars.length === 0 ? module.typeBindingOf(local, at) : undefined;
  if (binding) return world.evaluateTypeBinding(module, binding, args);
  if (exports.stars.length === 0) return unknown;
  for (const star of starsOf(world, module)) {
    const { library } = star;
    const next = library === undefined ? starModule(world, star, name) : undefined;
    const value =
      library !== undefined
        ? libraryType(world, library, name, args)
        : next
          ? findType(world, next, name, args, seen)
          : unknown;
    if (value.kind !== 'unknown') return value;
  }
  return unknown;
}
