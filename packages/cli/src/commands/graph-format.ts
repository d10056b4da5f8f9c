import path from 'node:path';
import type { PictureFormat } from '@plimsoll/architecture';
import { PlimsollError } from '../errors.js';
import type { GraphOptions } from './graph.js';

/** What the graph is printed as. */
export type GraphFormat = 'json' | PictureFormat;

/** By the end of a file's name. */
const byExtension: Readonly<Record<string, GraphFormat>> = {
  '.json': 'json',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.dot': 'dot',
  '.gv': 'dot',
  '.svg': 'svg',
  '.html': 'html',
  '.htm': 'html',
};

/**
 * The format that is asked for, by its name or by that of the file.
 * @throws PlimsollError when other options say nothing about it.
 */
export function formatOf({ format, out, parts, picture }: GraphOptions): GraphFormat {
  const drawing = Object.entries(picture).find(([, value]) => value !== undefined && value !== false)?.[0];
  const meant = format ?? (out === undefined ? undefined : byExtension[path.extname(out).toLowerCase()]) ?? 'json';
  if (meant === 'json' && drawing !== undefined)
    throw usage(`--${drawing} is about pictures, and JSON is the whole graph. Add --format mermaid, dot, svg or html.`);
  if (meant !== 'json' && parts.length > 0)
    throw usage(`--part is about JSON, and a picture (${meant}) has no place for it.`);
  return meant;
}

function usage(detail: string): PlimsollError {
  return new PlimsollError('PLIMSOLL_USAGE', { detail });
}
