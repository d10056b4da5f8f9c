import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Diagram } from '../graph/files/diagram.js';
import type { Graph } from '../graph/graph.js';
import { mermaid } from '../pictures/mermaid.js';
import { pictureOf } from '../pictures/picture-of.js';
import type { PictureLevel, PictureOptions } from '../pictures/picture.js';
import { drawnByHand } from './drawn-by-hand.js';
import { edgeFindings } from './edge-findings.js';
import { importVerb } from './import-wording.js';
import { readFlowchart } from './mermaid-flowchart.js';
import type { Policy } from './policy.js';
import { severityOf } from './policy-options.js';

/** Diagrams of the architecture that are committed show what the code is. */
export const diagramFresh: Policy<'files'> = {
  name: 'diagram-fresh',
  needs: ['files'],
  isDeclared: () => true,
  check(graph, config) {
    const findings = graph.files.diagrams.flatMap((diagram, index) => {
      const before = graph.files.diagrams.slice(0, index).filter(({ path }) => path === diagram.path).length;
      const said = drawnByUs(diagram, graph, config) ?? drawnByHand(diagram, graph, config);
      return said.map(({ messageId, message, imported }): Finding => {
        const trace = imported && [
          {
            location: { file: imported.from, ...imported.range },
            message: `\`${imported.from}\` ${importVerb(imported)} \`${imported.specifier}\``,
          },
          { location: { file: diagram.path, ...diagram.range }, message: 'which the diagram does not show' },
        ];
        return {
          rule: 'diagram-fresh',
          kind: 'policy',
          severity: severityOf(config, 'diagram-fresh'),
          messageId,
          message,
          location: { file: diagram.path, ...diagram.range },
          ...(trace && { trace }),
          identity: `${diagram.path} ${before} ${message}`,
        };
      });
    });
    return { findings, announcements: [] };
  },
};

/** A diagram that says by which command it was drawn is drawn again, and compared line by line. */
function drawnByUs(
  diagram: Diagram,
  graph: Graph<'files'>,
  config: ResolvedConfig,
): ReturnType<typeof drawnByHand> | undefined {
  const [, words] = /^%% plimsoll graph --format mermaid\b(.*)$/m.exec(diagram.text) ?? [];
  if (words === undefined) return undefined;
  const options = optionsIn(words);
  const drawn = mermaid(pictureOf(graph, config, options, edgeFindings(graph, config)));
  const [then, now] = [linesOf(diagram.text), linesOf(drawn)];
  const gone = then.filter(line => !now.includes(line));
  const come = now.filter(line => !then.includes(line));
  const [first] = [...come, ...gone];
  if (first === undefined) return [];
  const count = gone.length + come.length - 1;
  const labels = new Map([...(readFlowchart(diagram.text)?.boxes ?? []), ...(readFlowchart(drawn)?.boxes ?? [])]);
  const what = readable(first, labels);
  const others = count > 0 ? `, and ${count} more ${count === 1 ? 'line differs' : 'lines differ'}` : '';
  return [
    {
      messageId: 'stale',
      message: `The code is no longer what this diagram shows: ${what} ${come.length > 0 ? 'has come' : 'is gone'}${others}. Who decides by it decides by how things were. Draw it anew with \`plimsoll graph --format mermaid${words}\`.`,
    },
  ];
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !/^(?:%%|linkStyle\b)/.test(line));
}

/** `delivery --> domain` in place of the names that boxes have in the text. */
function readable(line: string, labels: ReadonlyMap<string, string>): string {
  const [, from = '', to = ''] = /^(\w+) -[.-]+>(?:\|.*\|)? (\w+)$/.exec(line) ?? [];
  if (to !== '') return `\`${labels.get(from) ?? from} --> ${labels.get(to) ?? to}\``;
  const [, name = line] = /^(\w+)/.exec(line) ?? [];
  return `\`${labels.get(name) ?? name}\``;
}

/** The options in the line that says how a diagram was drawn. */
function optionsIn(words: string): PictureOptions {
  const value = (name: string) => {
    const [, quoted, plain] = new RegExp(`--${name}[ =](?:("(?:[^"\\\\]|\\\\.)*")|(\\S+))`).exec(words) ?? [];
    return quoted === undefined ? plain : (JSON.parse(quoted) as string);
  };
  const [level, focus, depth] = ['level', 'focus', 'depth'].map(value);
  return {
    ...(level !== undefined && { level: level as PictureLevel }),
    ...(focus !== undefined && { focus }),
    ...(depth !== undefined && { depth: Number(depth) }),
    violations: /--violations\b/.test(words),
    tests: /--tests\b/.test(words),
  };
}
