import type { AmbientKind } from '@plimsoll/config';
import type { AmbientUse } from '../graph/graph.js';
import { identifierName, isNode, type SyntaxNode } from './syntax-node.js';

/** Globals that are an effect when they are called or made. Source: https://nodejs.org/api/globals.html */
const calledGlobals: Readonly<Record<string, AmbientKind>> = {
  fetch: 'network',
  WebSocket: 'network',
  EventSource: 'network',
  setTimeout: 'timers',
  setInterval: 'timers',
  setImmediate: 'timers',
};

/** Members of globals that are an effect, by object and property. */
const members: Readonly<Record<string, AmbientKind>> = {
  'Date.now': 'time',
  'performance.now': 'time',
  'Math.random': 'randomness',
  'crypto.randomUUID': 'randomness',
  'crypto.getRandomValues': 'randomness',
};

/** Members of `process` that are no effect: what the program is, and how it is typed. */
const harmlessOfProcess = new Set(['version', 'versions', 'release', 'nextTick', 'emitWarning']);

/** The ambient effect that a node is, if it is one. `declared` are the names that are no globals in this module. */
export function ambientUse(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  declared: ReadonlySet<string>,
): Omit<AmbientUse, 'range'> | undefined {
  if (node.type === 'MemberExpression') return memberUse(node, declared);
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return bareUse(node, parent, declared);
  const callee = globalName(node['callee'], declared);
  if (callee === undefined) return undefined;
  if (callee === 'Date') {
    const now = node.type === 'CallExpression' || (node['arguments'] as unknown[]).length === 0;
    return now ? { kind: 'time', name: node.type === 'CallExpression' ? 'Date()' : 'new Date()' } : undefined;
  }
  const kind = Object.hasOwn(calledGlobals, callee) ? calledGlobals[callee] : undefined;
  return kind && { kind, name: callee };
}

function memberUse(node: SyntaxNode, declared: ReadonlySet<string>): Omit<AmbientUse, 'range'> | undefined {
  const object = globalName(node['object'], declared);
  const property = node['computed'] === true ? undefined : identifierName(node['property']);
  if (object === undefined || property === undefined) return undefined;
  if (object === 'process')
    return harmlessOfProcess.has(property) ? undefined : { kind: 'process', name: `process.${property}` };
  const name = `${object}.${property}`;
  const kind = Object.hasOwn(members, name) ? members[name] : undefined;
  return kind && { kind, name };
}

/** A global function handed on without a call: `run(fetch)`, `clock = Date.now` is a member. Defaults are injection. */
function bareUse(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  declared: ReadonlySet<string>,
): Omit<AmbientUse, 'range'> | undefined {
  if (parent?.type !== 'CallExpression' || parent['callee'] === node) return undefined;
  const name = globalName(node, declared);
  const kind = name !== undefined && Object.hasOwn(calledGlobals, name) ? calledGlobals[name] : undefined;
  return kind && name !== undefined ? { kind, name } : undefined;
}

/** The name of a global, also as a member of `globalThis`. */
function globalName(node: unknown, declared: ReadonlySet<string>): string | undefined {
  const name = identifierName(node);
  if (name !== undefined) return declared.has(name) ? undefined : name;
  if (!isNode(node) || node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  return identifierName(node['object']) === 'globalThis' ? identifierName(node['property']) : undefined;
}
