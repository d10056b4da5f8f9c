import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, isFunction, keyName, memberName, wrapped, type FunctionNode, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { commandName } from './command-name.js';
import { isWaitedFor, lastName } from './waited-for.js';

/** Functions that put things away: they must run to their end, cancelled or not. For silence only. */
const cleaning =
  /^(?:_|#|on|handle|graceful|run|do)*(?:close|stop|shut_?down|dispose|clean_?up|destroy|tear_?down|roll_?back|revert|undo|release|unlock|drain|terminate|disconnect|abort|cancel|finali[sz]e)/i;
/** What a function does that takes something away. Inside one that does something else it is clean-up. */
const removing = /^(?:delete|remove|purge|clear|unlink|evict)/i;
/** Functions whose callbacks run later or elsewhere, on nobody's behalf who could cancel them. For silence only. */
const detaching =
  /^(?:on|once|addListener|addEventListener|prependListener|setTimeout|setInterval|setImmediate|nextTick|queueMicrotask|waitUntil|after|defer|catch|finally|use|get|post|put|patch|delete|all|route|register|schedule|cron|subscribe|process|work|onClose|addHook)$/;
/** What a comment says of work that must go on. */
const saysSo =
  /fire[ -]?(?:and|&|n)[ -]?forget|background|outlive|best[ -]effort|do(?:es)? not (?:cancel|abort|wait)|(?:must|should) ?n[o']t be (?:cancel|abort)|regardless|even (?:if|when|after)|detached/i;

/**
 * Whether a call may well be meant to go on after the signal of the function `owner` is aborted: clean-up, what answers an
 * abort or a failure, what nobody waits for, what a callback does that runs later.
 */
export function outlivesSignal(call: Call, owner: FunctionNode): boolean {
  if (!isWaitedFor(call.node)) return true;
  const called = commandName(call.node) ?? lastName(call.node);
  if (cleaning.test(called) || (removing.test(called) && !removing.test(nameOf(owner)))) return true;
  for (let node: Node = call.node; node !== owner; node = node.parent as Node) {
    const parent: Node | undefined = node.parent;
    if (!parent) return true;
    if (parent.type === 'CatchClause' || (parent.type === 'TryStatement' && parent.finalizer === node)) return true;
    if (parent.type === 'IfStatement' && parent.consequent === node && isAfterAbort(call.module, parent.test))
      return true;
    if (isStatement(node) && saysSo.test(commentBefore(call.module, node))) return true;
    if (isFunction(node) && (cleaning.test(nameOf(node)) || !runsAtOnce(call.module, node, owner))) return true;
  }
  return isCleanUpFunction(owner);
}

/** Whether a function puts things away, by its name: it must run to its end, cancelled or not. */
export function isCleanUpFunction(fn: FunctionNode): boolean {
  return cleaning.test(nameOf(fn));
}

/** Whether a function inside another runs while the other does: a callback, or a local function that is only called. */
function runsAtOnce(module: ModuleSyntax, fn: FunctionNode, owner: FunctionNode): boolean {
  const outer = wrapped(fn);
  const { parent } = outer;
  if (parent?.type === 'CallExpression') {
    if (parent.callee === outer) return true;
    const name = lastName(parent);
    return name !== '' && !detaching.test(name);
  }
  if (parent?.type === 'NewExpression') return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise';
  const name =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
        ? parent.id
        : undefined;
  const binding = name ? module.scopeOf(fn.parent).findValue(name.name) : undefined;
  if (!binding) return false;
  return module.referencesTo(binding).every(({ parent: use }, index, all) => {
    const reference = all[index] as Node;
    return use.type === 'CallExpression' && use.callee === reference && contains(owner, reference);
  });
}

function isAfterAbort(module: ModuleSyntax, test: Node): boolean {
  return /(?:^|[^!\w.])[\w.?]*\.aborted\b/.test(sourceText(module, test));
}

function isStatement({ type }: Node): boolean {
  return type.endsWith('Statement') || type === 'VariableDeclaration';
}

/** The comment lines just above a statement. */
function commentBefore({ text }: ModuleSyntax, node: Node): string {
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const start = (node.range ? node.range[0] : (node as unknown as { start: number }).start) + shift;
  const lines = text
    .slice(Math.max(0, start - 400), start)
    .split('\n')
    .slice(0, -1);
  const comment: string[] = [];
  for (let line = lines.pop()?.trim(); line && /^(?:\/\/|\/\*|\*)/.test(line); line = lines.pop()?.trim())
    comment.push(line);
  return comment.join(' ');
}

function nameOf(fn: FunctionNode): string {
  if (fn.id) return fn.id.name;
  const { parent } = fn;
  if (parent.type === 'VariableDeclarator') return parent.id.type === 'Identifier' ? parent.id.name : '';
  if (parent.type === 'MethodDefinition' || parent.type === 'Property' || parent.type === 'PropertyDefinition') {
    const { key } = parent;
    if (parent.computed && key.type === 'MemberExpression') return (memberName(key) ?? '').replace(/^asyncD/, 'd');
    return keyName(key, parent.computed) ?? '';
  }
  return '';
}
