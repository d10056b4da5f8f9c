import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { addressesOf } from '../entity.js';
import { member } from '../values/member.js';
import { isController, isSignal } from './is-signal.js';
import { signalProperty } from './signal-property.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/** How a signal is reached from a value. */
export interface SignalReach {
  /** `''` for a signal itself, `.signal` for a controller, a request or options that hold one. */
  readonly path: string;
  /** The value is a request as a server receives it. */
  readonly isOfRequest: boolean;
  /** The value is options of a library, of which a signal is one of many: `init.signal`. */
  readonly isOfOptions: boolean;
}

/** Library types that are options of an outgoing call. */
const options = /(?:Init|Options|Config|Params)$/;

/** Whether an address is that of a member of a library's type: of options, or of anything else. */
function isMemberOf(path: string, ofOptions: boolean): boolean {
  const [type = '', name] = path.split('#');
  return name !== undefined && options.test(type) === ofOptions;
}

/** How a signal is reached from a value; undefined where none is known to be there. */
export function signalReach(world: World, module: ModuleSyntax, value: Value): SignalReach | undefined {
  if (isSignal(value)) return { path: '', isOfRequest: false, isOfOptions: false };
  if (isController(value)) return { path: '.signal', isOfRequest: false, isOfOptions: false };
  const name = signalProperty(world, module, value);
  if (name === undefined) return undefined;
  const addresses = addressesOf(member(world, value, name));
  return {
    path: `.${name}`,
    isOfRequest: addresses.some(({ path }) => isMemberOf(path, false)),
    isOfOptions: addresses.some(({ path }) => isMemberOf(path, true)),
  };
}
