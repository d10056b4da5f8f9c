import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawGraph, type Drawing } from '../graph/draw-graph.test-language.js';
import { mermaid } from '../pictures/mermaid.js';
import { pictureOf } from '../pictures/picture-of.js';
import type { PictureOptions } from '../pictures/picture.js';
import { diagramFresh } from './diagram-fresh.js';
import { edgeFindings } from './edge-findings.js';
import { ask, said } from './said.test-language.js';

const layered: PlimsollConfig = {
  layers: [
    { name: 'domain', patterns: ['src/domain/**'] },
    { name: 'use cases', patterns: ['src/app/**'], mayImport: ['domain'] },
    { name: 'adapters', patterns: ['src/infra/**'], mayImport: ['domain'] },
  ],
};
const before: Drawing = {
  src: { domain: { 'a.ts': [] }, app: { 'b.ts': ['../domain/a.ts'] }, infra: { 'c.ts': ['../domain/a.ts'] } },
};
const after: Drawing = {
  src: {
    domain: { 'a.ts': [] },
    app: { 'b.ts': ['../domain/a.ts'] },
    infra: { 'c.ts': ['../domain/a.ts', 'x', '../app/b.ts'] },
  },
};
const inDocument = (diagram: string) => ({ 'docs/a.md': `# How it is built\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n` });

function drawn(drawing: Drawing, config: PlimsollConfig, options: PictureOptions = {}): string {
  const [graph, resolved] = [drawGraph(drawing), resolveConfig(config)];
  return mermaid(pictureOf(graph, resolved, options, edgeFindings(graph, resolved)));
}

test('a diagram that the command drew is compared with what it draws now', () => {
  const files = inDocument(drawn(before, layered));
  expect(said(diagramFresh, before, layered, files)).toEqual([]);
  const { findings } = ask(diagramFresh, after, layered, files);
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      messageId: 'stale',
      location: { file: 'docs/a.md', line: 3 },
      message:
        'The code is no longer what this diagram shows: `adapters --> use cases` has come. Who decides by it decides by how things were. Draw it anew with `plimsoll graph --format mermaid --level layer`.',
    },
  ]);
});

test.each<[string, PictureOptions]>([
  ['folders', { level: 'folder', depth: 2 }],
  ['a part', { level: 'module', focus: 'src/infra' }],
  ['a name with a space', { level: 'layer', focus: 'use cases' }],
])('draws %s as the diagram says', (_, options) => {
  expect(said(diagramFresh, before, layered, inDocument(drawn(before, layered, options)))).toEqual([]);
});

test('says what is gone, and how much else differs', () => {
  const { findings } = ask(diagramFresh, before, layered, inDocument(drawn(after, layered)));
  expect(findings[0]?.message).toContain('`adapters --> use cases` is gone.');
  const none = ask(diagramFresh, { src: { domain: { 'a.ts': [] } } }, layered, inDocument(drawn(after, layered)));
  expect(none.findings[0]?.message).toContain('is gone, and 4 more lines differ.');
});

test('colours and line ends are no difference, and files of Mermaid are diagrams', () => {
  const text = `${drawn(before, layered).replaceAll('\n', '\r\n')}  linkStyle 0 stroke:red\n`;
  expect(said(diagramFresh, before, layered, { 'docs/a.mmd': text })).toEqual([]);
  expect(said(diagramFresh, after, layered, { 'docs/a.mmd': text })).toHaveLength(1);
});

const byHand = 'flowchart LR\n  A["use cases"] --> D[(domain)]\n  I[adapters] -->|reads| D\n';

test('what somebody drew of the layers is compared with the imports, with the one that it does not show', () => {
  expect(said(diagramFresh, before, layered, inDocument(byHand))).toEqual([]);
  const { findings } = ask(diagramFresh, after, layered, inDocument(byHand));
  expect(findings.map(({ messageId, message }) => `${messageId} ${message}`)).toEqual([
    'missingArrow The diagram does not show `adapters --> use cases`, and `src/infra/c.ts` imports `../app/b.ts`. A dependency that the architecture does not name crept in, or the diagram is out of date. Mend one of the two.',
  ]);
  expect(findings[0]?.trace?.map(({ location }) => `${location.file}:${location.line}`)).toEqual([
    'src/infra/c.ts:3',
    'docs/a.md:3',
  ]);
});

test('and so are arrows that are gone', () => {
  const more = `${byHand}  I --> A\n`;
  expect(said(diagramFresh, before, layered, inDocument(more)).map(one => one.split(' ')[1])).toEqual(['goneArrow']);
});

test.each([
  ['folders', {}, 'graph TD\n  app[src/app] --> d[src/domain]\n  i["src/infra/"] --> d & app\n'],
  [
    'services',
    {
      services: [
        { name: 'domain', patterns: ['src/domain/**'] },
        { name: 'app', patterns: ['src/app/**'] },
        { name: 'infra', patterns: ['src/infra/**'] },
      ],
    },
    'graph TD;\n  infra --> app --> domain;\n  infra ==> domain;\n',
  ],
])('knows diagrams of %s', (_, config, text) => {
  expect(said(diagramFresh, after, config, inDocument(text))).toEqual([]);
  expect(said(diagramFresh, before, config, inDocument(text)).map(one => one.split(' ')[1])).toEqual(['goneArrow']);
});

test.each([
  ['boxes that are something else', 'flowchart LR\n  User --> A["use cases"]\n  A --> D[domain]\n'],
  ['another kind of diagram', 'sequenceDiagram\n  adapters->>domain: load\n  domain->>adapters: done\n'],
  ['what this does not understand', 'flowchart LR\n  adapters@{ shape: rect } --> domain\n  domain --> adapters\n'],
  ['arrows that mean something else', 'flowchart LR\n  D[domain] --> A["use cases"]\n  D --> I[adapters]\n'],
  ['a single arrow', 'flowchart LR\n  D[domain] --> A["use cases"]\n'],
])('spares %s', (_, text) => {
  expect(said(diagramFresh, after, layered, inDocument(text))).toEqual([]);
});

test('spares types and tests', () => {
  const drawing: Drawing = {
    src: {
      domain: { 'a.ts': ['type ../app/b.ts'], 'a.test.ts': ['../infra/c.ts'] },
      app: { 'b.ts': ['../domain/a.ts'] },
      infra: { 'c.ts': ['../domain/a.ts'] },
    },
  };
  expect(said(diagramFresh, drawing, layered, inDocument(byHand))).toEqual([]);
});
