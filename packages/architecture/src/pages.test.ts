import { readFileSync } from 'node:fs';
import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { checkArchitecture } from './check-architecture.js';
import { TemporaryProject } from './extract/temporary-project.test-language.js';
import { policyCatalog } from './policies/policy-catalog.js';
import { policies } from './policies/policies.js';

const page = (name: string) => readFileSync(new URL(`../../../rules-docs/${name}.md`, import.meta.url), 'utf8');
const examples = policyCatalog.flatMap(({ name }) =>
  [...page(name).matchAll(/^```(?:ts|txt) (incorrect|correct)\n([\s\S]*?)^```$/gm)].map(([, kind = '', code = '']) => ({
    name,
    kind,
    code,
  })),
);

test('every policy is in the catalog and has a page with the sections, in order', () => {
  expect(policies.map(({ name }) => name)).toEqual(policyCatalog.map(({ name }) => name));
  for (const { name } of policyCatalog) {
    const headings = [...page(name).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Why', 'Reports', 'Spares', 'Options', 'How to mend', 'Origin']);
    expect(examples.filter(example => example.name === name).map(({ kind }) => kind)).toEqual(['incorrect', 'correct']);
  }
});

test.each(examples)('the $kind example of $name is just that', async ({ name, kind, code }) => {
  const [, ...parts] = code.split(/^\/\/ file: *(.+?) *\n/m);
  const files = Object.fromEntries(
    parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : [])),
  );
  const { 'plimsoll.config.json': own = '{ "preset": "clean" }', ...modules } = files;
  using project = new TemporaryProject(modules);
  const config = resolveConfig(JSON.parse(own) as PlimsollConfig);
  const others = policyCatalog.filter(({ preset }) => preset === 'recommended').map(policy => policy.name);
  const declared = others.filter(other => policies.some(policy => policy.name === other && policy.isDeclared(config)));
  const asked = [...new Set([...declared, name])];
  const { findings, stats } = await checkArchitecture({ root: project.root, config, cache: false, policies: asked });
  expect(stats.modules).toBe(Object.keys(modules).filter(file => /\.tsx?$/.test(file)).length);
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(kind === 'incorrect' ? [name] : []));
});
