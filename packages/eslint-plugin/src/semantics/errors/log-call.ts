import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

const byName: Readonly<Record<string, LogLevel>> = {
  silly: 'trace',
  trace: 'trace',
  verbose: 'debug',
  debug: 'debug',
  log: 'info',
  info: 'info',
  notice: 'info',
  warn: 'warn',
  warning: 'warn',
  error: 'error',
  critical: 'error',
  alert: 'fatal',
  fatal: 'fatal',
};
const logObject = /^(?:_|#|\$)*\w*(?:log(?:ger|ging)?|console)$/i;

/**
 * The level at which a call logs; undefined where it does not. Besides what the library tables state, what looks like a
 * project's own logger counts: whoever asks wants to know what else a failure handler does, and a line in a log is not it.
 */
export function logLevelOf(world: World, module: ModuleSyntax, node: Node): LogLevel | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const known = resolveCall(world, module, node as Call['node']).facts.logs;
  if (known) return known;
  const callee = unwrap(node.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const level = byName[memberName(callee) ?? ''];
  return level && logObject.test(lastName(callee.object) ?? '') ? level : undefined;
}

/** The name by which an object is reached: `logger` in `this.logger`, `log` in `request.log.child({})`. */
function lastName(node: Node): string | undefined {
  const target = unwrap(node);
  if (target.type === 'Identifier') return target.name;
  if (target.type === 'MemberExpression') return memberName(target);
  if (target.type !== 'CallExpression') return undefined;
  const callee = unwrap(target.callee);
  if (callee.type !== 'MemberExpression') return lastName(callee);
  return lastName(callee.object) !== undefined && logObject.test(lastName(callee.object) ?? '')
    ? lastName(callee.object)
    : memberName(callee);
}
