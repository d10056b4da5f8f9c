import { createRequire } from 'node:module';
import type { Node } from 'oxc-parser';
import type { TestConfig } from '../../graph/files/test-config.js';
import type { FileText } from './file-text.js';

const require = createRequire(import.meta.url);
const measures = new Set(['statements', 'branches', 'functions', 'lines']);
const shuffles = new Set(['shuffle', 'randomize']);

/** Reads the config of Vitest, Jest, c8 or nyc: what it says in literals, wherever it says it. */
export function readTestConfig({ path, text }: FileText): TestConfig {
  const { parseSync, Visitor } = require('oxc-parser') as typeof import('oxc-parser');
  const isJson = /\.json$|rc$/.test(path);
  const { program, errors } = parseSync(isJson ? `${path}.js` : path, isJson ? `(${text})` : text);
  const [error] = errors;
  if (error && program.body.length === 0) throw new Error(error.message);
  const thresholds: Record<string, number> = {};
  let shuffled = false;
  new Visitor({
    Property({ key, value }) {
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
      const number = numberOf(value);
      if (measures.has(name) && number !== undefined) thresholds[name] = number;
      if (name === '100' && isTrue(value)) for (const measure of measures) thresholds[measure] = 100;
      if (shuffles.has(name) && (isTrue(value) || value.type === 'ObjectExpression')) shuffled = true;
    },
  }).visit(program);
  return { path, thresholds, shuffled };
}

function numberOf(value: Node): number | undefined {
  return value.type === 'Literal' && typeof value.value === 'number' ? value.value : undefined;
}

function isTrue(value: Node): boolean {
  return value.type === 'Literal' && value.value === true;
}
