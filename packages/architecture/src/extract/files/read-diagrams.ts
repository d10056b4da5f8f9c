import type { Diagram } from '../../graph/files/diagram.js';
import type { FileText } from './file-text.js';

/** The diagrams of a document, or the one that a file of Mermaid is. */
export function readDiagrams({ path, text, lines }: FileText): Diagram[] {
  if (/\.(?:mmd|mermaid)$/.test(path)) return [{ path, range: lines.range(0, Math.max(0, text.indexOf('\n'))), text }];
  return [...text.matchAll(/^([ \t]*)(```+|~~~+)mermaid[ \t]*\r?\n([\s\S]*?)^[ \t]*\2[ \t]*$/gm)].map(match => {
    const [, indent = '', , content = ''] = match;
    const opened = match[0].search(/\r?\n/);
    return {
      path,
      range: lines.range(match.index, match.index + opened),
      text: content.replace(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}
