import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { json } from './json.js';
import { sampleReport } from './sample-report.test.support.js';

const schema = JSON.parse(readFileSync(new URL('../../report.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);

test('the report has the shape of the published schema', () => {
  const output: unknown = JSON.parse(json(sampleReport, { colour: false }));
  validate(output);
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema refuses what it does not describe', () => {
  expect(validate({ ...(JSON.parse(json(sampleReport, { colour: false })) as object), more: 1 })).toBe(false);
  expect(validate({ version: 1 })).toBe(false);
});

test('says nothing of the time and the colours of the run', () => {
  expect(json(sampleReport, { colour: true, elapsed: 5 })).toBe(json(sampleReport, { colour: false }));
});
