import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName } from '../../syntax/node.js';
import { dependencyVersion, isAtLeast } from '../modules/dependency-version.js';
import { addressesOf } from '../entity.js';
import { member } from '../values/member.js';
import type { Address, ProjectInterface, Value } from '../values/value.js';
import type { World } from '../world.js';
import { isSignal } from './is-signal.js';

/** What libraries and platforms call the property of a request, an event or options that holds a signal. */
const usualNames = ['signal', 'abortSignal'];

/**
 * The property of a value that holds a signal; undefined where none is known to.
 * @param module where the value is used: the versions of libraries are those of its package.
 */
export function signalProperty(world: World, module: ModuleSyntax, value: Value): string | undefined {
  return namesIn(value).find(name => {
    const held = member(world, value, name);
    return isSignal(held) && addressesOf(held).every(address => isInVersion(world, module, address));
  });
}

function namesIn(value: Value): readonly string[] {
  switch (value.kind) {
    case 'interface':
      return [...usualNames, ...ownNames(value)];
    case 'all-of':
    case 'instance':
    case 'library-instance':
      return usualNames;
    default:
      return [];
  }
}

function ownNames({ node }: ProjectInterface): string[] {
  const members = node.type === 'TSTypeLiteral' ? node.members : node.body.body;
  return members.flatMap(item => (item.type === 'TSPropertySignature' ? (keyName(item.key, item.computed) ?? []) : []));
}

/** Whether the project's version of a library has what newer ones have; where nobody tells the version, it has not. */
function isInVersion(world: World, module: ModuleSyntax, { library, path }: Address): boolean {
  const since = world.knowledge.facts(library).get(path)?.since;
  if (since === undefined) return true;
  const version = dependencyVersion(module.file, since.package);
  return version !== undefined && isAtLeast(version, since.version);
}
