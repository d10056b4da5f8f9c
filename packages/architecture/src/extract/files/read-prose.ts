import type { Prose } from '../../graph/files/prose.js';
import type { FileText } from './file-text.js';

/** Reads a document in Markdown (or reStructuredText, AsciiDoc): its headings, and how much it says. */
export function readProse({ path, text }: FileText): Prose {
  const plain = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
  const marked = [...plain.matchAll(/^(?:#{1,6}|={1,6})[ \t]+(.+?)[ \t#=]*$/gm)].map(([, heading = '']) => heading);
  const underlined = [...plain.matchAll(/^(\S.*)\n(?:={3,}|-{3,}|~{3,})[ \t]*$/gm)].map(([, heading = '']) => heading);
  const body = plain
    .replace(/^(?:#{1,6}|={1,6})[ \t]+.+$/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { path, headings: [...marked, ...underlined], length: body.length };
}
