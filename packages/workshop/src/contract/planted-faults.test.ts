import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EngineFinding } from '../fixtures/engine-run.js';
import { staleFiles } from '../generate/generated-file.js';
import { parsePage } from '../pages/page.js';
import { addressProblems, type Addresses } from './addresses.js';
import { missingFixtureKinds } from './fixture-kinds.js';
import { libraryNames } from './library-names.js';
import { messageProblems, shownMessageProblems } from './message-problems.js';
import { nameProblems } from './name-problems.js';
import { pageProblems, unwrittenParts } from './page-problems.js';
import { rangeClashes } from './range-clashes.js';
import { requirementProblems, type RequirementFacts } from './requirement-problems.js';
import { exampleProblems } from './run-examples.js';
import { typeErrors } from '../fixtures/type-errors.js';
import { factKinds, unreadFactKinds } from './unread-facts.js';

/* Each point of the contract test, shown a fault that it must see; and the same without the fault, which it must let pass. */

describe('1: addresses', () => {
  const good: Addresses = {
    registered: ['no-x'],
    ruleFiles: ['no-x'],
    ruleTests: ['no-x'],
    fixtureFolders: ['no-x'],
    policies: ['layers'],
    policyFiles: ['layers', 'policy'],
    policyTests: ['layers'],
    pages: ['no-x', 'layers'],
  };
  it('lets the complete pass', () => expect(addressProblems(good)).toEqual([]));
  it.each([
    'registered',
    'ruleFiles',
    'ruleTests',
    'fixtureFolders',
    'policies',
    'policyFiles',
    'policyTests',
    'pages',
  ] as const)('misses a name among %s', where => expect(addressProblems({ ...good, [where]: [] })).not.toEqual([]));
  it.each(['registered', 'ruleFiles', 'ruleTests', 'fixtureFolders', 'policies', 'pages'] as const)(
    'sees a stranger among %s',
    where =>
      expect(addressProblems({ ...good, [where]: [...good[where], 'no-stranger'] }).join()).toContain('no-stranger'),
  );
});

describe('2: names', () => {
  const problems = (file: string, name: string) => nameProblems([{ file, name }]).length;
  it('lets a good name pass', () => expect(problems('no-x', 'no-x')).toBe(0));
  it.each([
    ['no-x', 'no-y', 1],
    ['forbid-x', 'forbid-x', 1],
    ['no-X', 'no-X', 1],
  ])('file %s, rule %s', (file, name, count) => expect(problems(file, name)).toBe(count));
});

describe('3: messages', () => {
  it.each(['`{{name}}` waits for ever. Pass a `signal`, e.g. `AbortSignal.timeout(5_000)`.', 'Add a cause.'])(
    'lets pass: %s',
    text => expect(messageProblems('no-x', { id: text })).toEqual([]),
  );
  it.each(['waits. Stop.', 'Waits', 'Waits! Stop.', 'One. Two. Three. Four.', `${'Long '.repeat(80)}.`])(
    'refuses: %s',
    text => expect(messageProblems('no-x', { id: text })).toHaveLength(1),
  );
  it.each([
    'Found `{{name}}`. Mend it.',
    'Found undefined. Mend it.',
    'Found [object Object]. Mend it.',
    'Found it.',
    'Found it. Mend it',
    'Found it. It breaks. Mend it. Now.',
  ])('refuses to show: %s', message => expect(shownMessageProblems([{ rule: 'no-x', message }])).toHaveLength(1));
  it('shows what is filled', () =>
    expect(shownMessageProblems([{ rule: 'no-x', message: 'Found `pg Pool#query`. Mend it.' }])).toEqual([]));
});

const fence = '```';
const pageText = (change: (text: string) => string = text => text) =>
  change(
    [
      '# no-x',
      '## Why\n\nBecause.',
      `## Reports\n\n${fence}ts incorrect\nfetch('x');\n${fence}`,
      `## Spares\n\n${fence}ts correct\n// ## Not a heading\n${fence}`,
      '## Options\n\n### `max`\n\nAt most so many. Default: `5`.',
      '## How to mend\n\nSo.',
      '## Origin\n\nGo.',
    ].join('\n\n'),
  );

describe('5: pages', () => {
  const problems = (change?: (text: string) => string) =>
    pageProblems(parsePage('no-x', pageText(change)), [{ name: 'max', default: 5 }]);
  it('lets a whole page pass', () => expect(problems()).toEqual([]));
  it.each([
    ['a section missing', (text: string) => text.replace('## Why', 'Why')],
    [
      'sections in another order',
      (text: string) => text.replace('## Why', '## Origin').replace(/## Origin(?!.*## Origin)$/s, '## Why'),
    ],
    ['a section of its own', (text: string) => `${text}\n\n## See also\n\nThat.`],
    ['an empty section', (text: string) => text.replace('Because.', '')],
    ['no example of what it reports', (text: string) => text.replace('ts incorrect', 'ts')],
    ['no example of what it spares', (text: string) => text.replace('ts correct', 'ts')],
    ['an option missing', (text: string) => text.replace('### `max`', 'max')],
    ['an option that is none', (text: string) => text.replace('### `max`', '### `max`\n\n`5`\n\n### `min`')],
    ['another default', (text: string) => text.replace('`5`', '`6`')],
  ])('sees %s', (_, change) => expect(problems(change)).not.toEqual([]));
  it('sees options where there are none', () =>
    expect(pageProblems(parsePage('no-x', pageText()), [])).not.toEqual([]));
  it('sees what is still the template', () => {
    const page = (head: string, why: string, origin: string) =>
      parsePage('no-x', `# no-x\n\n${head}\n\n## Why\n\n${why}\n\n## Origin\n\n${origin}\n`);
    const template = page('Say it.', 'Words.', 'More words.');
    expect(unwrittenParts(page('Do not x.', 'It hurts.', 'Go.'), template)).toEqual([]);
    expect(unwrittenParts(page('Do not x.', 'It hurts.', 'More words.\n\nAnd own ones.'), template)).toHaveLength(1);
    expect(unwrittenParts(page('Say it.', 'Words.', 'More words.'), template)).toHaveLength(3);
  });
});

describe('6: examples', () => {
  const internal =
    '// file: src/a/internal/b.ts\nexport const b = 1;\n// file: src/c.ts\nexport { b } from "./a/internal/b.js";\n';
  const own = internal.replace('src/c.ts', 'src/a/c.ts').replace('./a/internal', './internal');
  const problems = (name: string, kind: string, code: string, policies: string[] = []) =>
    exampleProblems(
      [parsePage(name, `${fence}ts ${kind}\n${code}${fence}\n`)],
      policies.length > 0 ? [] : [name],
      policies,
    );
  it.each([
    ['incorrect', internal, 0],
    ['correct', own, 0],
    ['incorrect', own, 2],
    ['correct', internal, 2],
    ['correct', 'const = ;\n', 2],
  ])('a rule, %s: %s', async (kind, code, count) =>
    expect(await problems('no-internal-import', kind, code)).toHaveLength(count),
  );
  it.each([
    ['incorrect', internal, 0],
    ['correct', own, 0],
    ['incorrect', own, 1],
    ['correct', internal, 1],
    ['correct', `// file: plimsoll.config.json\n{ "layer": [] }\n${own}`, 1],
  ])('a policy, %s: %s', async (kind, code, count) =>
    expect(await problems('internal-packages', kind, code, ['internal-packages'])).toHaveLength(count),
  );
});

describe('7: ranges', () => {
  const finding = (rule: string, start: number, end: number): EngineFinding => ({
    ...{ rule, start, end, file: '/a.ts', line: 1 },
    ...{ messageId: 'id', message: 'Bad.' },
  });
  it('sees two rules at one place', () =>
    expect(rangeClashes([finding('no-x', 1, 5), finding('no-y', 1, 5)])).toHaveLength(1));
  it('lets neighbours pass', () =>
    expect(rangeClashes([finding('no-x', 1, 5), finding('no-y', 1, 4), finding('no-x', 1, 5)])).toEqual([]));
});

describe('8: library names', () => {
  const modules = ['pg', 'http', 'ioredis', '@prisma/client', 'events', 'node-fetch'];
  const names = (source: string) => libraryNames('no-x.ts', source, modules).length;
  it.each([
    `if (library === 'pg') report();`,
    `const messages = { found: 'Give ioredis a time limit.' };`,
    'const text = `use ioredis`;',
    'const isIoredis = true;',
    `const known = /^node-fetch$/;`,
    `name === '@prisma/client'`,
    `name === 'node:http'`,
  ])('sees %s', source => expect(names(source)).toBe(1));
  it.each([
    `defineRule({ family: 'http' });`,
    `import { relative } from 'node:path';`,
    `// pg gives rows back`,
    `const messages = { found: 'Events are http things.' };`,
  ])('lets pass %s', source => expect(names(source)).toBe(0));
});

describe('9: kinds of facts', () => {
  const kinds = factKinds([
    {
      facts: [
        { api: 'f', io: 'http' },
        { api: 'g', sql: { at: 0 } },
      ],
    },
  ]);
  const unread = (text: string) => unreadFactKinds(kinds, [{ file: 'a.ts', text }]);
  it('collects them', () => expect(kinds).toEqual(['api', 'io', 'sql']));
  it('sees the one that nobody reads', () =>
    expect(unread('fact.api; const { io } = facts; "sql"; sql;')).toEqual(['no question reads the facts of kind sql']));
  it('knows the functions that read one by its name', () => {
    expect(unread("callFact(world, call, 'sql'); other('io'); fact.api;")).toEqual([
      'no question reads the facts of kind io',
    ]);
  });
  it('lets all pass that are read', () =>
    expect(unread('fact.api; const { io } = facts; on.call({ sql: true }, f);')).toEqual([]));
});

describe('10: generated files', () => {
  const stale = (onDisk: string | undefined, text: string | undefined) =>
    staleFiles([{ path: 'a', text }], () => onDisk).length;
  it('sees another text, a missing file, and one too many', () =>
    expect([stale('a', 'b'), stale(undefined, 'b'), stale('a', undefined)]).toEqual([1, 1, 1]));
  it('lets the same text pass', () => expect(stale('a', 'a')).toBe(0));
});

describe('11: types', () => {
  it('sees an error, and lets pass what has none', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'plimsoll-types-'));
    const config = path.join(folder, 'tsconfig.json');
    writeFileSync(
      config,
      JSON.stringify({ compilerOptions: { strict: true, types: [], lib: ['es5'] }, files: ['a.ts'] }),
    );
    writeFileSync(path.join(folder, 'a.ts'), 'export const a: number = 1;\n');
    expect(typeErrors(config)).toEqual({ errors: [], files: [path.join(folder, 'a.ts')] });
    writeFileSync(path.join(folder, 'a.ts'), "export const a: number = 'one';\n");
    expect(typeErrors(config).errors).toEqual(["a.ts:1 Type 'string' is not assignable to type 'number'."]);
    writeFileSync(config, '{ "files": ["missing.ts"] }');
    expect(typeErrors(config).errors.join()).toContain('missing.ts');
    rmSync(folder, { recursive: true });
  });
});

describe('12: requirements', () => {
  const good: RequirementFacts = {
    requirements: [{ id: '000.a', section: '', says: '', checks: ['no-x', 'arch:y', 'no-later'] }],
    catalog: [
      { name: 'no-x', family: 'errors', reports: '' },
      { name: 'y', family: 'architecture', reports: '' },
      { name: 'no-later', family: 'errors', reports: '' },
      { name: 'no-more', family: 'errors', reports: '', beyond: true },
    ],
    existing: new Set(['no-x', 'arch:y']),
    planned: ['no-later'],
    plannedBefore: ['no-later', 'no-x'],
    checks: [
      { name: 'no-x', requirements: ['000.a'] },
      { name: 'arch:y', requirements: ['000.a'] },
    ],
  };
  const [row] = good.requirements as [(typeof good.requirements)[number]];
  it('lets the consistent pass', () => expect(requirementProblems(good)).toEqual([]));
  it.each<[string, Partial<RequirementFacts>]>([
    ['a check that is neither there nor planned', { planned: [] }],
    ['a check that is planned although it exists', { planned: ['no-later', 'no-x'] }],
    ['a planned check that no requirement names', { planned: ['no-later', 'no-more'], plannedBefore: undefined }],
    ['a list that grows', { plannedBefore: [] }],
    ['two rows of one id', { requirements: [row, row] }],
    ['a check that names no requirement', { checks: [{ name: 'no-x', requirements: [] }] }],
    ['a check that says it is beyond and is not', { checks: [{ name: 'no-x', requirements: 'beyond' }] }],
    [
      'a check that names a requirement which does not name it',
      { checks: [{ name: 'no-more', requirements: ['000.a'] }] },
    ],
    ['a check without a row in the catalog', { checks: [...good.checks, { name: 'no-new', requirements: 'beyond' }] }],
    [
      'a row that no requirement names',
      { catalog: [...good.catalog, { name: 'no-z', family: 'errors', reports: '' }] },
    ],
  ])('sees %s', (_, fault) => expect(requirementProblems({ ...good, ...fault })).not.toEqual([]));
});

describe('13: kinds of fixtures', () => {
  const whole = [
    { file: 'a.cts', text: '\uFEFF"🚢";\r\n' },
    { file: 'b.ts', text: 'export {};' },
  ];
  it('lets all kinds pass', () => expect(missingFixtureKinds(whole)).toEqual([]));
  it('misses each', () => expect(missingFixtureKinds([{ file: 'b.ts', text: 'export {};' }])).toHaveLength(5));
});
