const builtIn: ReadonlySet<string> = new Set([
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
]);

/** Whether a name that nobody declares is that of one of the language's error classes. */
export function isBuiltInError(name: string): boolean {
  return builtIn.has(name);
}
