import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingClass, enclosingFunction, endOf, isFunction, memberName, startOf, unwrap, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk, walkOwn } from '../../syntax/walk.js';
import type { FailureHandler } from './failure-handler.js';

/** Verbs of giving something back, ending it or undoing it. */
const cleanup =
  /^_*(?:abort|cancel|clean|clear|close|delete_?temp|destroy|detach|dispose|disconnect|drain|end|exit|flush|kill|leave|logout|quit|release|remove|reset|revert|rm|rmdir|rollback|shutdown|stop|teardown|terminate|unlink|unlisten|unlock|unregister|unroute|unsubscribe|unwatch|discard|dump|purge|stopping|graceful|forceful|on(?:Module|Application|Close|Shutdown|Destroy|Exit|Unload|Disconnect|Stop|Abort|End))/i;
/** Names that say that failing is one of the answers, or that nobody depends on the outcome. */
const tentative =
  /^_*(?:try|maybe|attempt|safe|safely|best|optional|optionally|ignore|silent|quiet|probe|ping|health|ready|alive|is[A-Z_]|has[A-Z_]|can[A-Z_]|should[A-Z_]|check|detect|supports|validate|verify|guess|peek|wait|poll|prefetch|preload|warm|prime)|OrNull$|OrUndefined$|OrDefault$|OrEmpty$|IfExists$|IfPossible$|IfAvailable$|Exists$|Health|Healthy$|Safe(?:ly)?$|Silent(?:ly)?$|Quiet(?:ly)?$|Optional(?:ly)?$/;
/** Names of what watches the service and must not disturb it. */
const telemetry = /^_*(?:track|telemetry|analytic|metric|measure|record|report|capture|instrument|log|audit|trace|heartbeat|beacon)|Telemetry|Analytics|Metrics?$|Event$/i;
/** Reading a credential: what cannot be read does not hold. */
const credential = /jwt|verif|decod|decrypt|authenticat|password/i;
const watcher = /Collector$|Metrics?$|Telemetry|Monitor(?:ing)?$|Watchdog/;

/**
 * Whether the place says that failing is expected there and nothing hangs on it: cleaning up, also after another failure;
 * asking whether something can be done; measuring. Decides by the code around, and by names, which can only excuse.
 */
export function isExpectedFailure(handler: FailureHandler): boolean {
  const { site, home, guarded } = handler;
  return (
    standsInCleanup(site) ||
    functionsAround(site).some(fn => tentative.test(nameOf(fn)) || cleanup.test(nameOf(fn)) || telemetry.test(nameOf(fn))) ||
    classesAround(site).some(name => watcher.test(name)) ||
    onlyCalls(guarded, name => cleanup.test(name) || telemetry.test(name)) ||
    isTentativeWork(guarded) ||
    isStoredPromise(handler) ||
    isTriedAgain(handler) ||
    isAnswered(handler) ||
    resultIsTested(home, handler)
  );
}

/** Whether all that the code does is to find out whether something holds: `verifyToken()`, `isHealthy()`, `waitFor()`. */
export function isTentativeWork(guarded: Node): boolean {
  return onlyCalls(guarded, name => tentative.test(name) || credential.test(name));
}

/** In `finally`, in another failure's handler, or in a listener for a signal, an abort or a closing. */
function standsInCleanup(site: Node): boolean {
  for (let at = site; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'IfStatement' && parent.consequent === at && isAboutFailure(parent.test)) return true;
    if (parent.type === 'CatchClause' || (parent.type === 'TryStatement' && parent.finalizer === at)) return true;
    if (!isFunction(at) || parent.type !== 'CallExpression') continue;
    const callee = unwrap(parent.callee);
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (method === 'catch' || method === 'finally') return true;
    if ((method === 'on' || method === 'once' || method === 'addEventListener') && /close|exit|sig|abort|end|error|finish|shutdown|disconnect/i.test(textOf(parent.arguments[0]))) return true;
  }
  return false;
}

/** `if (error)`, `if (result.failed)`, `if (!ok)`: what follows is done about another failure. */
function isAboutFailure(test: Node): boolean {
  let found = false;
  walk(test, node => {
    found ||= node.type === 'Identifier' && /err$|error$|fail/i.test(node.name);
    return !found;
  });
  return found;
}

function textOf(node: Node | undefined): string {
  return node?.type === 'Literal' ? String(node.value) : '';
}

function functionsAround(site: Node): FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let fn = enclosingFunction(site); fn; fn = enclosingFunction(fn)) found.push(fn);
  return found;
}

function classesAround(site: Node): string[] {
  const found: string[] = [];
  for (let at = enclosingClass(site); at; at = enclosingClass(at)) found.push(at.id?.name ?? '');
  return found;
}

/** The name that a function is known by: its own, or that of what holds it. */
export function nameOf(fn: FunctionNode): string {
  if (fn.id) return fn.id.name;
  const holder = fn.parent as Node;
  if (holder.type === 'VariableDeclarator') return holder.id.type === 'Identifier' ? holder.id.name : '';
  if (holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition' || holder.type === 'Property') {
    return holder.key.type === 'Identifier' ? holder.key.name : holder.key.type === 'PrivateIdentifier' ? holder.key.name : '';
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
    const isStatement = ['ExpressionStatement', 'AwaitExpression', 'UnaryExpression', 'ReturnStatement'].includes(user.type) || node === unwrap(guarded);
    if (isStatement) names.push(calleeName(node));
    return true;
  });
  return names.length > 0 && names.every(excuses);
}

function calleeName(node: TSESTree.CallExpression): string {
  const callee = unwrap(node.callee);
  if (callee.type === 'MemberExpression') return memberName(callee) ?? '';
  return callee.type === 'Identifier' ? callee.name : '';
}

/** `pending.catch(() => {})` on a promise that has a name: it only keeps the process from ending, others await it. */
function isStoredPromise({ kind, guarded, site }: FailureHandler): boolean {
  let target = unwrap(guarded);
  while (target.type === 'CallExpression' && /^(?:then|finally)$/.test(calleeName(target))) target = unwrap((unwrap(target.callee) as TSESTree.MemberExpression).object);
  if (kind !== 'rejection' || target.type === 'CallExpression' || target.type === 'NewExpression') return false;
  return wrapped(site).parent?.type === 'ExpressionStatement' || wrapped(site).parent?.type === 'UnaryExpression';
}

/** In a loop that counts or waits (`for (;;)`, `while`), what failed is tried again; a `for…of` goes on to the next thing. */
function isTriedAgain({ site }: FailureHandler): boolean {
  for (let at = site.parent; at && !isFunction(at); at = at.parent) {
    if (at.type === 'ForStatement' || at.type === 'WhileStatement' || at.type === 'DoWhileStatement') return true;
    if (at.type === 'ForOfStatement' || at.type === 'ForInStatement') return false;
  }
  return false;
}

/** `try { …; return true } catch { return false }`: the result says whether it worked. */
function isAnswered({ kind, guarded, body, site }: FailureHandler): boolean {
  if (kind !== 'catch') return false;
  const failed = booleansReturned(body)[0] ?? constantAfter(site);
  const worked = booleansReturned(guarded);
  return typeof failed === 'boolean' && worked.length > 0 && worked.every(one => typeof one === 'boolean') && worked.includes(!failed);
}

/** What the statements of a block return: constants, or undefined for anything else. */
function booleansReturned(block: Node): unknown[] {
  const found: unknown[] = [];
  walkOwn(block, node => {
    if (node.type === 'ReturnStatement') found.push(node.argument?.type === 'Literal' ? node.argument.value : undefined);
  });
  return found;
}

function constantAfter(site: Node): unknown {
  const list = site.parent?.type === 'BlockStatement' ? site.parent.body : [];
  const next = list[list.indexOf(site as TSESTree.Statement) + 1];
  return next?.type === 'ReturnStatement' && next.argument?.type === 'Literal' ? next.argument.value : undefined;
}

const deciding = new Set(['IfStatement', 'ConditionalExpression', 'WhileStatement', 'SwitchStatement']);

/** Whether the outer variable that the code sets, or the result that it leaves, is looked at afterwards: `if (!user) …`. */
function resultIsTested(module: ModuleSyntax, { kind, site, guarded }: FailureHandler): boolean {
  const names = new Set<string>();
  if (kind === 'catch') {
    walk(guarded, node => {
      if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier') names.add(node.left.name);
      return !isFunction(node);
    });
  } else {
    const holder = wrapped(site).parent;
    const declarator = holder?.type === 'AwaitExpression' ? wrapped(holder).parent : holder;
    if (declarator?.type === 'VariableDeclarator' && declarator.id.type === 'Identifier') names.add(declarator.id.name);
    if (declarator?.type === 'AssignmentExpression' && declarator.left.type === 'Identifier') names.add(declarator.left.name);
  }
  return [...names].some(name => {
    const binding = module.scopeOf(site).findValue(name);
    if (!binding || contains(guarded, binding.identifier)) return false;
    return module.referencesTo(binding).some(reference => startOf(reference) >= endOf(site) && decides(reference));
  });
}

function decides(reference: Node): boolean {
  for (let at: Node = reference; at.parent; at = at.parent) {
    const { parent } = at;
    if (deciding.has(parent.type)) return (parent as TSESTree.IfStatement).test === at || (parent as TSESTree.SwitchStatement & Node as { discriminant?: Node }).discriminant === at;
    if (parent.type === 'LogicalExpression') return true;
    if (parent.type === 'MemberExpression' && parent.optional) return true;
    if (parent.type.endsWith('Statement') || isFunction(parent)) return false;
  }
  return false;
}
