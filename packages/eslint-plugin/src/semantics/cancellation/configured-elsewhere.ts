import { argumentAt, type Call } from '../call.js';
import { typeFacts } from '../entity.js';
import { packageSources } from '../modules/package-sources.js';
import { evaluate } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';

/**
 * Whether a call, or those of the client that it makes, may have options that it does not show: interceptors, defaults of
 * the process. Asked of the text of the module where the client is made and, for a library's ready-made client, of the
 * whole package: what is mentioned at all counts.
 */
export function isConfiguredElsewhere(world: World, call: Call, isReadyMade = false): boolean {
  const marks = configuredBy(world, call);
  if (marks.length === 0) return false;
  const mentions = (text: string) => marks.some(mark => text.includes(mark));
  if (mentions(call.module.text)) return true;
  return isReadyMade && packageSources(world, call.module.file).some(mentions);
}

function configuredBy(world: World, call: Call): readonly string[] {
  if (call.facts.configuredBy) return call.facts.configuredBy;
  const { node } = call;
  if (call.facts.clientDeadline) return ofType(world, evaluate(world, call.module, node));
  if (node.type === 'TaggedTemplateExpression') return [];
  const receiver = node.callee.type === 'MemberExpression' ? node.callee.object : node.callee;
  return ofType(world, evaluate(world, call.module, receiver));
}

function ofType(world: World, value: Value): readonly string[] {
  if (value.kind !== 'library-instance') return [];
  return typeFacts(world, value.library, value.type)?.configuredBy ?? [];
}

/** Whether what a call is given first is a ready request, which brings options of its own. */
export function isGivenRequest(world: World, call: Call): boolean {
  const first = argumentAt(call, 0);
  if (!first || first === 'spread') return first === 'spread';
  const value = world.evaluate(call.module, first);
  if (value.kind === 'any-of') return value.values.some(one => one.kind === 'library-instance' && one.type === 'Request');
  if (value.kind === 'library-instance') return value.type === 'Request';
  if (value.kind !== 'unknown') return false;
  const text = first.type === 'Identifier' ? first.name : first.type === 'MemberExpression' && first.property.type === 'Identifier' ? first.property.name : '';
  return /^(input|resource)$|req(uest)?$/i.test(text);
}
