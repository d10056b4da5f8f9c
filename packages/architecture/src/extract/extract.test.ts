import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { extract } from './extract.js';
import { edgesOf, TemporaryProject } from './temporary-project.test-language.js';

const codes = (announcements: readonly { code: string; message: string }[]) =>
  announcements.map(({ code, message }) => `${code} ${message}`);

test('every kind of edge has its place, in UTF-16 columns', async () => {
  using project = new TemporaryProject({
    'a.ts': [
      "import b from './b.js'; import { c, type D } from './b.js';",
      "import type { E } from './b.js'; import { type F } from './b.js';",
      "import './b.js';",
      "export { g } from './b.js'; export type { H } from './b.js'; export * from './b.js'; export * as ns from './b.js';",
      "const s = '😀'; const lazy = () => import('./b.js'); const eager = await import(`./b.js`);",
      "type T = import('./b.js').T; let t: typeof import('./b.js');",
      "import i = require('./b.js'); import type j = require('./b.js');",
      'const unknown = import(b);',
    ].join('\r\n'),
    'c.cjs': "const b = require('./b.js');\nfunction late() { return require('./b.js'); }\nrequire('x' + b);",
    'shadow.cjs': "(function (require) { require('./b.js'); })();",
    'b.ts': '',
  });
  const { graph } = await project.extract();
  expect(edgesOf(graph)).toEqual([
    'a.ts:1:15 static ./b.js -> b.ts',
    'a.ts:1:51 static ./b.js -> b.ts',
    'a.ts:2:24 type ./b.js -> b.ts typeOnly',
    'a.ts:2:57 type ./b.js -> b.ts typeOnly',
    'a.ts:3:8 static ./b.js -> b.ts',
    'a.ts:4:19 export ./b.js -> b.ts',
    'a.ts:4:52 export ./b.js -> b.ts typeOnly',
    'a.ts:4:76 export ./b.js -> b.ts',
    'a.ts:4:106 export ./b.js -> b.ts',
    'a.ts:5:43 dynamic ./b.js -> b.ts deferred',
    'a.ts:5:81 dynamic ./b.js -> b.ts',
    'a.ts:6:17 type-expression ./b.js -> b.ts typeOnly',
    'a.ts:6:51 type-expression ./b.js -> b.ts typeOnly',
    'a.ts:7:20 require ./b.js -> b.ts',
    'a.ts:7:55 require ./b.js -> b.ts typeOnly',
    'c.cjs:1:19 require ./b.js -> b.ts',
    'c.cjs:2:34 require ./b.js -> b.ts deferred',
  ]);
});

test('a byte order mark does not move columns', async () => {
  using project = new TemporaryProject({ 'a.ts': "\uFEFFimport './b.js';", 'b.ts': '' });
  expect(edgesOf((await project.extract()).graph)).toEqual(['a.ts:1:8 static ./b.js -> b.ts']);
});

test('resolves as TypeScript does: extensions, folders, paths by the nearest tsconfig, imports, references', async () => {
  using project = new TemporaryProject({
    'package.json': '{"name":"root","type":"module","imports":{"#lib/*":"./lib/*.js"}}',
    'tsconfig.base.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
    'tsconfig.json': '{ /* comment */ "extends": "./tsconfig.base.json", }',
    'lib/x.ts': '',
    'src/a.ts': ['./b', './b.js', './c.mjs', './d.cjs', './e', './f.jsx', './data.json', '@/b', '#lib/x', '@/gone']
      .map(specifier => `import '${specifier}';`)
      .join('\n'),
    'src/b.ts': '',
    'src/c.mts': '',
    'src/d.cts': '',
    'src/e/index.ts': '',
    'src/f.tsx': '',
    'src/data.json': '{}',
    'apps/api/tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
    'apps/api/src/a.ts': "import '@/b';",
    'apps/api/src/b.ts': '',
    'apps/web/tsconfig.json': '{"files":[],"references":[{"path":"./tsconfig.app.json"}]}',
    'apps/web/tsconfig.app.json':
      '{"compilerOptions":{"composite":true,"paths":{"~/*":["./src/*"]}},"include":["src"]}',
    'apps/web/src/a.ts': "import '~/b';",
    'apps/web/src/b.ts': '',
    'src/[id].ts': "import '@/b';",
    'apps/jobs/tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}},"include":["src"]}',
    'apps/jobs/src/b.ts': '',
    'apps/jobs/spec/a.ts': "import '@/b';",
  });
  const { graph, announcements } = await project.extract();
  expect(edgesOf((await project.extract(undefined, 'all')).graph)).toEqual(edgesOf(graph));
  expect(edgesOf(graph).map(edge => edge.replace(/^.*? static /, ''))).toEqual([
    '@/b -> apps/api/src/b.ts',
    '@/b -> apps/jobs/src/b.ts',
    '~/b -> apps/web/src/b.ts',
    '@/b -> src/b.ts',
    './b -> src/b.ts',
    './b.js -> src/b.ts',
    './c.mjs -> src/c.mts',
    './d.cjs -> src/d.cts',
    './e -> src/e/index.ts',
    './f.jsx -> src/f.tsx',
    './data.json -> src/data.json',
    '@/b -> src/b.ts',
    '#lib/x -> lib/x.ts',
    '@/gone -> ?',
  ]);
  expect(codes(announcements)).toEqual([
    'PLIMSOLL_UNRESOLVED_IMPORT src/a.ts:10:8 "@/gone": an import that leads nowhere. Mend the path, or make what it names.',
  ]);
});

test('a folder is not the file beside it, and code comes before its declarations', async () => {
  using project = new TemporaryProject({
    'orders.ts': "import './orders/';\nimport './orders';",
    'orders/index.ts': "import '..';\nimport './';\nimport '../orders.js';\nimport '.';",
    'index.ts': '',
    'made.js': "require('./made_pb.js');\nrequire('./made_pb');\nrequire('./typed.js');",
    'made_pb.js': '',
    'made_pb.d.ts': '',
    'typed.d.ts': '',
    'view.tsx': "import './view.ts';",
  });
  const { graph } = await project.extract();
  // dependency-cruiser takes `.` for the file beside the folder, and `.ts` for nothing but itself
  const agreed = edgesOf(graph).filter(edge => !/ (?:\.|\.\/view\.ts) -> /.test(edge));
  expect(edgesOf((await project.extract(undefined, 'all')).graph)).toEqual(expect.arrayContaining(agreed));
  expect(edgesOf(graph).map(edge => edge.replace(/:.*? (static|require) /, ' '))).toEqual([
    'made.js ./made_pb.js -> made_pb.js',
    'made.js ./made_pb -> made_pb.js',
    'made.js ./typed.js -> typed.d.ts',
    'orders.ts ./orders/ -> orders/index.ts',
    'orders.ts ./orders -> orders.ts',
    'orders/index.ts .. -> index.ts',
    'orders/index.ts ./ -> orders/index.ts',
    'orders/index.ts ../orders.js -> orders.ts',
    'orders/index.ts . -> orders/index.ts',
    'view.tsx ./view.ts -> view.tsx',
  ]);
});

test('tells packages, builtins and the workspace apart, with nothing installed and nothing built', async () => {
  using project = new TemporaryProject({
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n  - "!packages/out"\n',
    'package.json': '{"name":"root","dependencies":{"@acme/known":"1"}}',
    'tsconfig.json': '{"compilerOptions":{"paths":{"@acme/*":["./nowhere/*"]}}}',
    'packages/a/package.json':
      '{"name":"@acme/a","exports":{".":{"types":"./dist/index.d.ts","default":"./dist/index.js"},"./sub/*":"./build/sub/*.js"}}',
    'packages/a/src/index.ts': '',
    'packages/a/src/sub/x.ts': '',
    'packages/b/package.json': '{"name":"b","main":"lib/b.js"}',
    'packages/b/lib/b.js': '',
    'packages/out/package.json': '{"name":"out"}',
    'packages/out/index.ts': '',
    'use.ts': [
      '@acme/a',
      '@acme/a/sub/x',
      'b',
      'out',
      'pg',
      '@scope/p/deep',
      '@acme/known',
      '@acme/typo',
      'node:fs',
      'fs/promises',
      'https://x.example/y.js',
    ]
      .map(specifier => `import '${specifier}';`)
      .join('\n'),
  });
  const { graph } = await project.extract();
  expect(edgesOf(graph).map(edge => edge.replace(/^.*? static /, ''))).toEqual([
    '@acme/a -> packages/a/src/index.ts',
    '@acme/a/sub/x -> packages/a/src/sub/x.ts',
    'b -> packages/b/lib/b.js',
    'out -> package out',
    'pg -> package pg',
    '@scope/p/deep -> package @scope/p',
    '@acme/known -> package @acme/known',
    '@acme/typo -> ?',
    'node:fs -> builtin fs',
    'fs/promises -> builtin fs/promises',
    'https://x.example/y.js -> package https://x.example/y.js',
  ]);
});

test('aliases work beside a tsconfig that extends what is not installed', async () => {
  using project = new TemporaryProject({
    'tsconfig.json': '{"extends":"@tsconfig/node20","compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
    'src/a.ts': "import '@/b';\nimport './b.js';\nimport '@/gone';\nimport './gone.js';",
    'src/b.ts': '',
  });
  const { graph, announcements } = await project.extract();
  expect(edgesOf(graph).map(edge => edge.replace(/^.*? static /, ''))).toEqual([
    '@/b -> src/b.ts',
    './b.js -> src/b.ts',
    '@/gone -> ?',
    './gone.js -> ?',
  ]);
  expect(announcements.map(({ code, details }) => [code, details])).toEqual([
    ['PLIMSOLL_UNRESOLVED_IMPORT', 'src/a.ts:3:8 "@/gone"\nsrc/a.ts:4:8 "./gone.js"'],
  ]);
});

test('so do names below baseUrl, unless they are those of a dependency', async () => {
  using project = new TemporaryProject({
    'package.json': '{"dependencies":{"tracing":"1"}}',
    'app/tsconfig.json': '{"extends":"@shop/tsconfig/node.json","compilerOptions":{"baseUrl":"."}}',
    'app/main.ts': "import 'jobs/mail';\nimport 'settings';\nimport 'tracing';\nimport 'unknown';",
    'app/jobs/mail.ts': '',
    'app/settings/index.ts': '',
    'app/tracing.ts': '',
  });
  const { graph } = await project.extract();
  expect(edgesOf(graph).map(edge => edge.replace(/^.*? static /, ''))).toEqual([
    'jobs/mail -> app/jobs/mail.ts',
    'settings -> app/settings/index.ts',
    'tracing -> package tracing',
    'unknown -> package unknown',
  ]);
});

test('inside of a cycle, imports that compilers drop are marked', async () => {
  using project = new TemporaryProject({
    'a.ts': "import { B } from './b.js';\nexport interface A { b: B; also: typeof B }",
    'b.ts': "import { A } from './a.js';\nimport { c } from './c.js';\nexport class B { a?: A; c = c }",
    'c.ts': "import { B } from './b.js';\nimport { D } from './d.js';\nexport const c = () => B;\nexport { D };",
    'd.ts':
      "import { A } from './a.js';\nimport './c.js';\n@inject export class D { constructor(a: A) {} }\ndeclare function inject(t: unknown): void;",
    'e.js': "import { f } from './f.js';\nexport const e = 1;",
    'f.js': "import { e } from './e.js';\nexport const f = 1;",
  });
  const { graph } = await project.extract();
  expect(edgesOf(graph).filter(edge => edge.endsWith('elided'))).toEqual([
    'a.ts:1:19 static ./b.js -> b.ts elided',
    'b.ts:1:19 static ./a.js -> a.ts elided',
  ]);
  project.put('tsconfig.json', '{"compilerOptions":{"verbatimModuleSyntax":true}}');
  expect(edgesOf((await project.extract()).graph).filter(edge => edge.endsWith('elided'))).toEqual([]);
});

test('ambient effects are told from what only looks like them', async () => {
  using project = new TemporaryProject({
    'a.ts': [
      'fetch("x"); run(fetch); globalThis.fetch("y");',
      'process.env.HOME; process.version; obj.process.env;',
      'Date.now(); new Date(); new Date(0); Date(); Date.parse("x");',
      'setTimeout(f, 1); performance.now(); Math.random(); Math.max(1); crypto.randomUUID();',
      'function late(now = Date.now, at = () => new Date()) {}',
      'given ?? new Date(); given || Date.now(); given ??= Math.random();',
      'type X = typeof process; class C { fetch() {} } ({ setTimeout: 1 }).setTimeout;',
    ].join('\n'),
    'shadowed.ts':
      'import fetch from "node-fetch"; fetch("x"); const process = { env: {} }; process.env; ((Date) => Date.now())(1);',
  });
  const { graph } = await project.extract();
  expect(
    graph.modules.get('a.ts')?.ambient.map(({ kind, name, range }) => `${range.line}:${range.column} ${kind} ${name}`),
  ).toEqual([
    '1:1 network fetch',
    '1:17 network fetch',
    '1:25 network fetch',
    '2:1 process process.env',
    '3:1 time Date.now',
    '3:13 time new Date()',
    '3:38 time Date()',
    '4:1 timers setTimeout',
    '4:19 time performance.now',
    '4:38 randomness Math.random',
    '4:66 randomness crypto.randomUUID',
  ]);
  expect(graph.modules.get('shadowed.ts')?.ambient).toEqual([]);
});

test('what cannot be read is announced, and the rest goes on', async () => {
  using project = new TemporaryProject({
    'a.ts': "import './broken.js';",
    'broken.ts': "import './a.js';\nconst = ;",
    'huge.ts': `// ${'x'.repeat(1024 * 1024)}`,
    'binary.ts': Buffer.from([0x69, 0, 0x6d]),
    'package.json': '{"name": }',
    'tsconfig.json': '{"extends":"./gone.json"}',
    'sub/tsconfig.json': '{"compilerOptions": ',
    'sub/b.ts': "import '../a.js';",
    'node_modules/x/index.ts': '',
    'dist/a.js': '',
  });
  symlinkSync(path.join(project.root, 'a.ts'), path.join(project.root, 'link.ts'));
  symlinkSync(project.root, path.join(project.root, 'loop'));
  const { graph, announcements } = await project.extract();
  expect([...graph.modules.keys()]).toEqual(['a.ts', 'broken.ts', 'sub/b.ts']);
  expect(edgesOf(graph)).toContain('sub/b.ts:1:8 static ../a.js -> a.ts');
  expect(codes(announcements)).toEqual([
    'PLIMSOLL_FILE_TOO_LARGE huge.ts: over 1 MB and not looked at. Ignore it, or split it.',
    'PLIMSOLL_FILE_BINARY binary.ts: binary and not looked at. Ignore it in the config.',
    expect.stringMatching(
      /^PLIMSOLL_SYNTAX_ERROR broken\.ts:2:\d+ [^\n]+: read as far as it parses\. Mend the syntax\.$/,
    ),
    expect.stringMatching(
      /^PLIMSOLL_TSCONFIG_INVALID (?=.*gone\.json)?[^\n]*tsconfig\.json: [^\n]+ \(and 1 more\): not used\. [^\n]+$/,
    ),
    expect.stringMatching(/^PLIMSOLL_PACKAGE_JSON_INVALID package\.json: [^\n]+: not used\. [^\n]+$/),
  ]);
});

test('links in a list of files are announced and not followed', async () => {
  using project = new TemporaryProject({ 'a.ts': '' });
  symlinkSync('/etc/hostname', path.join(project.root, 'out.ts'));
  const { extract } = await import('./extract.js');
  const { graph, announcements } = await extract({
    root: project.root,
    files: ['out.ts', 'a.ts', 'gone.ts'],
    ignore: [],
    cacheFolder: undefined,
  });
  expect([...graph.modules.keys()]).toEqual(['a.ts']);
  expect(codes(announcements)).toEqual([
    'PLIMSOLL_LINK_SKIPPED out.ts: a link, and links are not followed. Check the target by its own path.',
  ]);
});

test('a file without modules announces that nothing was checked', async () => {
  using project = new TemporaryProject({ 'README.md': '' });
  expect(codes((await project.extract()).announcements)).toEqual([
    'PLIMSOLL_NO_MODULES no modules were found, so that nothing was checked. Check the folder and `ignore`.',
  ]);
});

test('an expression of three thousand operators does not exhaust the stack', async () => {
  using project = new TemporaryProject({
    'a.ts': `process.env;\nexport const sum = ${'1 + '.repeat(3_000)}1;\nrequire('pg');`,
  });
  expect(edgesOf((await project.extract()).graph)).toEqual(['a.ts:3:9 require pg -> package pg']);
});

test('reads no part that nobody asked for', async () => {
  using project = new TemporaryProject({ 'src/a.ts': '', 'README.md': '', 'db/1.sql': '', 'dist/x.sql': '' });
  const request = { root: project.root, files: undefined, ignore: ['README.md'], cacheFolder: undefined };
  expect(Object.keys((await extract(request)).graph)).toEqual(['modules', 'workspace']);
  const { graph } = await extract({ ...request, parts: ['files'] });
  expect(graph.files.paths).toEqual(['db/1.sql', 'src/a.ts']);
});

test('where somebody asks for the order in which modules load, every import that compilers drop is marked', async () => {
  using project = new TemporaryProject({
    'a.ts':
      "import { DatabaseError } from 'pg';\nimport { load } from './b.js';\nexport enum Code {\n  DatabaseError = 'x',\n}\nexport const f = (error: DatabaseError) => load(error);",
    'b.ts': 'export const load = (value: unknown) => value;',
  });
  const request = { root: project.root, files: undefined, ignore: [], cacheFolder: undefined };
  const dropped = async (parts: readonly 'operations'[]) => {
    const { graph } = await extract({ ...request, parts });
    return [...graph.modules.values()].flatMap(({ edges }) => edges.map(edge => `${edge.specifier} ${edge.elided}`));
  };
  expect(await dropped(['operations'])).toEqual(['pg true', './b.js false']);
  expect(await dropped([])).toEqual(['pg false', './b.js false']);
});
