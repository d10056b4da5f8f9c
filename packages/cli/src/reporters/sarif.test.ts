import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';
import { expect, test } from 'vitest';
import { sampleReport } from './sample-report.test.support.js';
import { sarif } from './sarif.js';

const folder = new URL('../../test-fixtures/sarif-2.1.0/', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('sarif-schema-2.1.0.json.txt', folder), 'utf8')) as object;
// Formats (uri, date-time) are left to the assertions below.
const validate = new AjvDraft04.default({ strict: false, allErrors: true, validateFormats: false }).compile(schema);

interface Log {
  runs: {
    results: { codeFlows?: unknown[]; partialFingerprints: object; ruleIndex: number; locations: unknown[] }[];
  }[];
}

const output = JSON.parse(sarif(sampleReport, { colour: false })) as Log;

test('is valid SARIF 2.1.0', () => {
  validate(output);
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema can fail', () => {
  const broken = structuredClone(output);
  Object.assign(broken.runs[0]?.results[0] ?? {}, { level: 'grave' });
  expect(validate(broken)).toBe(false);
});

test('carries the trace as a code flow, the fingerprint, and the file as a URI', () => {
  const [first, second] = output.runs[0]?.results ?? [];
  expect(first?.codeFlows).toHaveLength(1);
  expect(second?.codeFlows).toBeUndefined();
  expect(first?.partialFingerprints).toEqual({ 'plimsoll/v1': '0123456789abcdef0123456789abcdef' });
  expect(first?.ruleIndex).toBe(1);
  expect(first?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'src/%5Bid%5D%20page.ts', uriBaseId: '%SRCROOT%' },
        region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 21 },
      },
    },
  ]);
});
