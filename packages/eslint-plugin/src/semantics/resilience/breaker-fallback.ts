import { memberName, wrapped, type Node } from '../../syntax/node.js';
import type { Call } from '../call.js';
import { packageSources } from '../modules/package-sources.js';
import type { World } from '../world.js';

/** What tells that somebody knows of open breakers: their errors, their codes, the answer that says come back later. */
const mapped =
  /EOPENBREAKER|isOurError|BrokenCircuit|BreakerOpen|OpenCircuit|CircuitOpen|\.opened\b|SERVICE_UNAVAILABLE|ServiceUnavailable|\b503\b/;

/**
 * Whether a breaker has something to answer with while it is open: a fallback of its own, or callers in the package that
 * know its error. Unknown where it leaves our sight or somebody catches what it throws.
 */
export function fallbackOf(world: World, call: Call): 'given' | 'missing' | 'unknown' {
  const { module } = call;
  const name = call.facts.breaker?.fallback ?? 'fallback';
  const texts = [module.text, ...packageSources(world, module.file).map(({ text }) => text)];
  const hasFallback = texts.some(text => new RegExp(`\\b${name}\\s*\\(`).test(text));
  if (hasFallback) return 'given';
  if (texts.some(text => mapped.test(text))) return 'given';
  const kept = keptAs(call.node);
  if (kept === undefined) return 'unknown';
  return texts.some(text => catches(text, kept)) ? 'unknown' : 'missing';
}

/** The name under which what a call makes is kept; undefined where it is handed on. */
function keptAs(node: Node): string | undefined {
  let outer = wrapped(node);
  while (outer.parent?.type === 'CallExpression' && outer.parent.callee === outer) outer = wrapped(outer.parent);
  const { parent } = outer;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (parent?.type === 'PropertyDefinition' && parent.key.type === 'Identifier') return parent.key.name;
  if (parent?.type === 'AssignmentExpression') {
    if (parent.left.type === 'Identifier') return parent.left.name;
    if (parent.left.type === 'MemberExpression') return memberName(parent.left);
  }
  return undefined;
}

/** Whether code that runs the breaker also catches what it throws. */
function catches(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text) && /\bcatch\s*[({]|\.catch\(/.test(text);
}
