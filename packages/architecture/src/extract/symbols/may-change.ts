import ts from 'typescript';
import type { CallNode } from './call-targets.js';
import { innermost } from './function-syntax.js';

/** What functions are called that only read. */
const reading =
  /^(?:get|head|fetch|find|list|load|read|query|search|select|count|exists|has|is|can|check|lookup|look|resolve|describe|download|stat|wait|poll|request|axios|got|ky|default|on|once|setTimeout)/i;
const readingMethods = /^(?:get|head|options)$/i;

/** Whether a library's call may change something elsewhere: unless it is named after reading and sends nothing, it may. */
export function mayChange(node: CallNode, api: string): boolean {
  const name = api.split(/[#.\s]/).at(-1) ?? '';
  if (!reading.test(name) || ts.isTaggedTemplateExpression(node)) return true;
  return (node.arguments ?? []).some(argument => {
    const options = innermost(argument);
    if (!ts.isObjectLiteralExpression(options)) return false;
    const method = options.properties.find(property => property.name?.getText() === 'method');
    if (!method) return false;
    const value = ts.isPropertyAssignment(method) ? innermost(method.initializer) : undefined;
    return !value || !ts.isStringLiteralLike(value) || !readingMethods.test(value.text);
  });
}
