import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, memberName, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';

/** What a name may excuse. Names are no evidence of a fault, but they can say that a failure is expected. */
const resource =
  '(?:$|[A-Z]?(?:temp|tmp|file|dir|path|folder|listener|handler|timer|timeout|interval|lock|body|stream|reader|session|socket|connection|client|upload)s?)';
/** Giving something back, ending it or undoing it. */
const cleanupCall = new RegExp(
  `^_*(?:abort|clean|close|destroy|detach|dispose|disconnect|drain|flush|kill|quit|rmdir|rollback|shutdown|teardown|terminate|unlink|unlisten|unlock|unregister|unroute|unsubscribe|unwatch|delete_?(?:temp|tmp)|(?:cancel|clear|discard|dump|end|exit|leave|purge|release|remove|reset|revert|rm|stop)${resource})`,
  'i',
);
/** Functions that run when something is over. */
const cleanupFunction =
  /^_*(?:clean|close|destroy|dispose|disconnect|drain|exit|flush|graceful|forceful|quit|rollback|shutdown|stop|teardown|terminate|unsubscribe)|^on(?:Module|Application|Close|Shutdown|Destroy|Exit|Unload|Disconnect|Stop|Abort|End)/i;
/** Finding out whether something holds, or working at one's own risk: failing is one of the answers. */
const tentative =
  /^_*(?:try|maybe|attempt|safe(?:ly)?|optional(?:ly)?|ignore|silent(?:ly)?|quiet(?:ly)?|probe|ping|health|ready|alive|is|has|can|should|check|detect|supports|validate|verify|guess|peek|wait|poll|prefetch|preload|warm|prime)(?:$|[A-Z_])|(?:OrNull|OrUndefined|OrDefault|OrEmpty|IfExists|IfPossible|IfAvailable|Exists|Health|Healthy|Safe(?:ly)?|Silent(?:ly)?|Quiet(?:ly)?|Optional(?:ly)?)$/;
/** Watching the service, which must not disturb it. */
const telemetry =
  /^_*(?:track|instrument|measure|audit|heartbeat|beacon|captureException|captureMessage|captureEvent|reportError|log)(?:$|[A-Z_])|telemetry|analytics|metric/i;
const watcher = /Collector$|Metrics?$|Telemetry|Monitor(?:ing)?$|Watchdog/;
/** Reading a credential: what cannot be read does not hold. */
const credential = /jwt|verif|decod|decrypt|authenticat|password/i;

/** Whether the name of a function says that a failure in it is expected. */
export function excusesFunction(name: string): boolean {
  return tentative.test(name) || cleanupFunction.test(name) || telemetry.test(name);
}

/** Whether the name of a class says that it only watches the service. */
export function excusesClass(name: string): boolean {
  return watcher.test(name);
}

/** Whether all that the code does is to clean up or to watch. */
export function isCleanupWork(guarded: Node): boolean {
  return onlyCalls(guarded, name => cleanupCall.test(name) || telemetry.test(name));
}

/** Whether all that the code does is to find out whether something holds: `verifyToken()`, `isHealthy()`, `waitFor()`. */
export function isTentativeWork(guarded: Node): boolean {
  return onlyCalls(guarded, name => tentative.test(name) || credential.test(name));
}

/** The name that a function is known by: its own, or that of what holds it. */
export function nameOf(fn: FunctionNode): string {
  if (fn.id) return fn.id.name;
  const holder = fn.parent as Node;
  if (holder.type === 'VariableDeclarator') return holder.id.type === 'Identifier' ? holder.id.name : '';
  if (holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition' || holder.type === 'Property') {
    return holder.key.type === 'Identifier'
      ? holder.key.name
      : holder.key.type === 'PrivateIdentifier'
        ? holder.key.name
        : '';
  }
  return '';
}

/** Whether everything that the code calls as a statement, or awaits, has a name that excuses. */
function onlyCalls(guarded: Node, excuses: (name: string) => boolean): boolean {
  const names: string[] = [];
  walk(guarded, node => {
    if (isFunction(node)) return false;
    if (node.type !== 'CallExpression') return true;
    const user = wrapped(node).parent as Node;
    const isStatement =
      ['ExpressionStatement', 'AwaitExpression', 'UnaryExpression', 'ReturnStatement'].includes(user.type) ||
      node === unwrap(guarded);
    if (isStatement) names.push(calleeName(node));
    return true;
  });
  return names.length > 0 && names.every(excuses);
}

/** The last name by which a call says what it calls; empty where there is none. */
export function calleeName(node: TSESTree.CallExpression): string {
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression') return memberName(callee) ?? '';
  return callee.type === 'Identifier' ? callee.name : '';
}
