import type { FailureFact } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { FailurePlace } from '../../graph/symbol-graph.js';
import { catchesNext } from './catches-next.js';
import { innermost } from './function-syntax.js';
import { placeOf } from './place-of.js';
import type { CallContext } from './read-call.js';
import type { SeenCall } from './read-functions.js';
import { resolveFunctions } from './resolve-functions.js';

/** What is named after errors, where nobody can see what it does. For silence only. */
const aboutErrors = /err|exception|fault|fail|boom|sentry|bugsnag|rollbar|recover/i;

/** Applications and consumers that libraries make, and the functions that are given the failures of what those run. */
export function readFailures(context: CallContext, seen: readonly SeenCall[]): FailurePlace[] {
  const makers = seen.flatMap(one =>
    one.callee.fact?.failures ? [{ ...one, failures: one.callee.fact.failures }] : [],
  );
  const kinds = [...new Map(makers.map(({ failures }) => [JSON.stringify(failures), failures])).values()];
  const places = makers.flatMap(one => placed(one, one.failures, one.failures.of));
  return [...places, ...seen.flatMap(one => kinds.flatMap(failures => handler(context, one, failures)))];
}

/** The call gives a function to one of the methods that take failures. */
function handler(context: CallContext, one: SeenCall, failures: FailureFact): FailurePlace[] {
  const { node } = one;
  if (ts.isTaggedTemplateExpression(node)) return [];
  const callee = innermost(node.expression);
  const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
  if (method === undefined || !failures.to.includes(method)) return [];
  const given = [...(node.arguments ?? [])];
  if (failures.events) {
    const [event] = given;
    const said = event && ts.isStringLiteralLike(event) ? event.text : undefined;
    return said !== undefined && failures.events.includes(said) ? placed(one, failures, 'handler') : [];
  }
  const answers = given.map(argument => isHandler(context, argument, failures));
  if (answers.includes('yes')) return placed(one, failures, 'handler');
  return answers.includes('maybe') ? placed(one, failures, 'maybe') : [];
}

function isHandler(context: CallContext, argument: ts.Expression, failures: FailureFact): 'yes' | 'maybe' | 'no' {
  const { checker, functions } = context;
  const { parameters, catches } = failures;
  const known = resolveFunctions(checker, functions, argument).map(({ node }) => node);
  if (known.some(node => !ts.isSourceFile(node) && parameters !== undefined && node.parameters.length >= parameters))
    return 'yes';
  if (catches && known.some(node => !ts.isSourceFile(node) && catchesNext(node))) return 'yes';
  const signatures = checker.getTypeAtLocation(argument).getCallSignatures();
  if (parameters !== undefined && signatures.some(({ parameters: own }) => own.length >= parameters)) return 'yes';
  return aboutErrors.test(argument.getText().slice(0, 200)) && (known.length === 0 || catches) ? 'maybe' : 'no';
}

function placed({ node, callee, around }: SeenCall, failures: FailureFact, role: FailurePlace['role']): FailurePlace[] {
  const written = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression;
  const library = callee.library ?? { module: '', api: '' };
  return [{ role, failures, library, function: around.id, ...placeOf(around.module, written) }];
}
