import type { World } from '../world.js';
import { classMember } from './class-member.js';
import { firstKnown } from './first-known.js';
import { interfaceMember } from './interface-member.js';
import { extend, functionMember, instanceMember, staticMember } from './library-member.js';
import { libraryExport, refToValue } from './library-values.js';
import { exportedValue } from './module-values.js';
import { objectMember } from './object-member.js';
import { anyOf, unknown, type Value } from './value.js';

/** What is known of `value.name`. */
export function member(world: World, value: Value, name: string, self: Value = value): Value {
  switch (value.kind) {
    case 'any-of':
      return anyOf(value.values.map(one => world.member(one, name)));
    case 'all-of':
      return firstKnown(value.values, one => world.member(one, name, self));
    case 'library-instance':
      return instanceMember(world, value, name, self);
    case 'library-class':
      return staticMember(world, value, name, self);
    case 'library-module':
      return libraryExport(world, value.library, name);
    case 'library-object': {
      const ref = value.members[name] ?? value.members['*'];
      return refToValue(world, value.library, ref, value.context, extend(value.addresses, `.${name}`));
    }
    case 'library-function':
      return functionMember(world, value.library, value.addresses, name);
    case 'class':
      return classMember(world, value, name, true, self);
    case 'instance':
      return classMember(world, value, name, false, self);
    case 'interface':
      return interfaceMember(world, value, name);
    case 'object':
      return objectMember(world, value.module, value.node, name);
    case 'module':
      return exportedValue(world, value.module, name);
    case 'container':
    case 'tuple':
      return { kind: 'container-method', of: value, name };
    default:
      return unknown;
  }
}
