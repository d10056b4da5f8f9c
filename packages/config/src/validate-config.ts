import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { nearestName } from './nearest-name.js';
import type { PlimsollConfig } from './plimsoll-config.js';
import type { Problem } from './problem.js';
import { undeclaredNames } from './undeclared-names.js';

let validate: ValidateFunction | undefined;

/**
 * Everything that is wrong with the value of a config file: its shape by the published JSON schema, then the names of
 * layers. `fileName` is how messages call the file.
 */
export function validateConfig(value: unknown, fileName: string): Problem[] {
  validate ??= compile();
  const invalid = (path: string, message: string): Problem => ({
    code: 'PLIMSOLL_CONFIG_INVALID',
    message: `${fileName}: ${path === '' ? '' : `${path}: `}${message}`,
  });
  if (!validate(value)) {
    const errors = mostSpecific(validate.errors ?? []);
    return errors.map(error => invalid(readablePath(error.instancePath), describe(error, value)));
  }
  return undeclaredNames(value as PlimsollConfig).map(({ path, message }) => invalid(path, message));
}

function compile(): ValidateFunction {
  const load = createRequire(import.meta.url);
  const { Ajv } = load('ajv') as typeof import('ajv');
  const schema = load('../schema/plimsoll.config.schema.json') as object;
  return new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
}

/** Of the errors of one place, the first that is no mere consequence of a failed alternative. */
function mostSpecific(errors: readonly ErrorObject[]): ErrorObject[] {
  const alternatives = errors.filter(error => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  const kept = errors.filter(error => !alternatives.includes(error) && !outranked(error, errors));
  const seen = new Set<string>();
  const result = (kept.length > 0 ? kept : errors).filter(error => {
    const key = `${error.instancePath} ${error.keyword === 'additionalProperties' ? error.params['additionalProperty'] : ''}`;
    return !seen.has(key) && seen.add(key);
  });
  return result;
}

/** An alternative's complaint about a whole value counts for nothing when another one complains about a part of it. */
function outranked(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const inAlternative = /\/(anyOf|oneOf)\/\d+/.test(error.schemaPath) || error.schemaPath.startsWith('#/definitions/');
  if (!inAlternative || (error.keyword !== 'enum' && error.keyword !== 'type')) return false;
  return errors.some(
    other =>
      other !== error &&
      (other.instancePath.startsWith(`${error.instancePath}/`) ||
        (other.instancePath === error.instancePath && other.keyword === 'additionalProperties')),
  );
}

function describe(error: ErrorObject, value: unknown): string {
  const params = error.params as Record<string, unknown>;
  if (error.keyword === 'additionalProperties') {
    const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
    return unknownName(String(params['additionalProperty']), known, 'is not a known key');
  }
  if (error.keyword === 'enum') {
    const allowed = (params['allowedValues'] as unknown[]).map(String);
    return unknownName(String(valueAt(value, error.instancePath)), allowed, `is not one of ${allowed.join(', ')}`);
  }
  if (error.keyword === 'required') return `lacks "${String(params['missingProperty'])}".`;
  return `${error.message ?? 'is invalid'}.`;
}

function unknownName(name: string, known: readonly string[], what: string): string {
  const meant = nearestName(name, known);
  return `"${name}" ${what}${meant === undefined ? '.' : ` (did you mean "${meant}"?).`}`;
}

function valueAt(value: unknown, pointer: string): unknown {
  return segments(pointer).reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
}

function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** `/layers/2/mayImport/0` as a person writes it: `layers[2].mayImport[0]`. */
function readablePath(pointer: string): string {
  return segments(pointer).reduce((path, key) => {
    if (/^\d+$/.test(key)) return `${path}[${key}]`;
    if (!/^[\w$]+$/.test(key)) return `${path}["${key}"]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}
