import type { TSESTree } from '@typescript-eslint/utils';
import { contains, isFunction, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';

const errorName = /^_*(?:e|er|err|error)$|(?:Err|Error)$/;

/**
 * The error that a Node-style callback (`(error, data) => …`) of a library call is handed and does nothing about: it works
 * with the data without a look, or returns without a word. Undefined where it looks at it otherwise.
 */
export function unreadCallbackError(call: Call): TSESTree.Identifier | undefined {
  const { node, module, entity } = call;
  if (node.type !== 'CallExpression' || entity?.kind !== 'library') return undefined;
  const callback = node.arguments.at(-1);
  if (!callback || !isFunction(callback) || call.facts.releases) return undefined;
  const [error, ...results] = callback.params;
  if (error?.type !== 'Identifier' || !errorName.test(error.name) || results.length === 0) return undefined;
  const scope = module.scopeOf(callback.body);
  const binding = scope.findValue(error.name);
  if (!binding || binding.identifier !== error) return undefined;
  const usesResult = results.some(parameter => uses(call, callback, parameter));
  const reads = module.referencesTo(binding);
  return usesResult && reads.every(read => isSilentExit(read)) && !isWatching(callback.body) ? error : undefined;
}

function uses({ module }: Call, callback: FunctionNode, parameter: Node): boolean {
  const scope = module.scopeOf(callback.body);
  return [...scope.values.values()].some(
    binding =>
      binding.kind === 'parameter' &&
      contains(parameter, binding.identifier) &&
      module.referencesTo(binding).length > 0,
  );
}

/** What measures the service must not disturb it: `metrics.gauge('connections', count)`. */
function isWatching(body: Node): boolean {
  let found = false;
  walk(body, node => {
    found ||=
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      node.callee.object.type === 'Identifier' &&
      /metric|telemetry|^stats/i.test(node.callee.object.name);
    return !found;
  });
  return found;
}

/** `if (error) return;` */
function isSilentExit(read: Node): boolean {
  const test = read.parent as Node;
  if (test.type !== 'IfStatement' || test.test !== read || test.alternate) return false;
  const only =
    test.consequent.type === 'BlockStatement'
      ? test.consequent.body.length === 1
        ? test.consequent.body[0]
        : undefined
      : test.consequent;
  return only?.type === 'ReturnStatement' && !only.argument;
}
