import { readText } from '../generate/generated-file.js';

/** A fenced example that a page gives. */
export interface PageExample {
  readonly kind: 'incorrect' | 'correct';
  /** 1-based line of the fence on the page. */
  readonly line: number;
  readonly code: string;
}

/** A page of `rules-docs` in its parts. */
export interface Page {
  readonly name: string;
  /** All that stands above the first section. */
  readonly header: string;
  readonly sections: readonly { readonly title: string; readonly body: string }[];
  readonly examples: readonly PageExample[];
}

/** Reads the page of a rule or policy; undefined where there is none. */
export function readPage(name: string): Page | undefined {
  const text = readText(`rules-docs/${name}.md`);
  return text === undefined ? undefined : parsePage(name, text);
}

/** Takes a page apart. Headings inside fences are none. */
export function parsePage(name: string, text: string): Page {
  const sections: { title: string; body: string }[] = [];
  const examples: PageExample[] = [];
  let header = '';
  let fence: { kind: string; line: number; code: string } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const heading = fence ? undefined : /^## (.+)$/.exec(line)?.[1];
    const section = sections.at(-1);
    if (heading !== undefined) sections.push({ title: heading.trim(), body: '' });
    else if (section) section.body += `${line}\n`;
    else header += `${line}\n`;
    if (!line.startsWith('```')) {
      if (fence) fence.code += `${line}\n`;
      continue;
    }
    if (!fence) {
      fence = { kind: line.slice(3).trim(), line: index + 1, code: '' };
      continue;
    }
    const kind = /^(?:ts|js|tsx|txt)\s+(incorrect|correct)$/.exec(fence.kind)?.[1] as PageExample['kind'] | undefined;
    if (kind) examples.push({ kind, line: fence.line, code: fence.code });
    fence = undefined;
  }
  return { name, header, sections, examples };
}
