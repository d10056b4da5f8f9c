import { readFileSync } from 'node:fs';

/** A fenced block of a page. */
export interface Snippet {
  readonly language: string;
  readonly code: string;
}

/** The fenced blocks below a heading of a Markdown file, up to the next heading. Throws where there are none. */
export function snippetsBelow(file: string, heading: string): readonly Snippet[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const found: Snippet[] = [];
  let inSection = false;
  let open: { language: string; code: string[] } | undefined;
  for (const line of lines) {
    if (open) {
      if (line === '```') {
        if (inSection) found.push({ language: open.language, code: `${open.code.join('\n')}\n` });
        open = undefined;
      } else open.code.push(line);
    } else if (line.startsWith('```')) open = { language: line.slice(3), code: [] };
    else if (/^#+ /.test(line)) inSection = line.replace(/^#+ /, '') === heading;
  }
  if (found.length === 0) throw new Error(`${file} has no code below "${heading}".`);
  return found;
}

/** The block below a heading in one language. Throws unless there is exactly one. */
export function snippetBelow(file: string, heading: string, language: string): string {
  const [only, ...more] = snippetsBelow(file, heading).filter(snippet => snippet.language === language);
  if (!only || more.length > 0) throw new Error(`${file} has not one \`${language}\` block below "${heading}".`);
  return only.code;
}

/** What the `npm install` lines below a heading ask for, line by line. */
export function installLinesBelow(file: string, heading: string): readonly (readonly string[])[] {
  return snippetsBelow(file, heading)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .filter(line => line.startsWith('npm install '))
    .map(line =>
      line
        .split(/\s+/)
        .slice(2)
        .filter(word => !word.startsWith('--')),
    );
}
