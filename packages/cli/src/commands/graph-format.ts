import path from 'node:path';
import type { PictureFormat } from '@plimsoll/architecture';
import { PlimsollError } from '../errors.js';
import type { GraphOptions } from './graph.js';

/** What the graph is printed as. */
export type GraphFormat = 'json' | 'table' | PictureFormat;

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
export function formatOf({ format, out, parts, picture, metrics }: GraphOptions): GraphFormat {
  const drawing = Object.entries(picture).find(([, value]) => value !== undefined && value !== false)?.[0];
  const named = format ?? (out === undefined ? undefined : byExtension[path.extname(out).toLowerCase()]);
  const meant = named ?? (metrics ? 'table' : 'json');
  if (metrics && meant !== 'table' && meant !== 'json')
    throw usage(`--metrics are figures, and ${meant} is a picture. Print them as --format table or json.`);
  if (metrics && picture.violations === true)
    throw usage('--metrics are about all imports, and --violations is about pictures.');
  if (!metrics && meant === 'table') throw usage('--format table is for figures. Add --metrics.');
  if (!metrics && meant === 'json' && drawing !== undefined)
    throw usage(`--${drawing} is about pictures, and JSON is the whole graph. Add --format mermaid, dot, svg or html.`);
  if ((metrics || meant !== 'json') && parts.length > 0)
    throw usage(
      `--part is about the graph in JSON, and ${metrics ? '--metrics have' : `a picture (${meant}) has`} no place for it.`,
    );
  return meant;
}

function usage(detail: string): PlimsollError {
  return new PlimsollError('PLIMSOLL_USAGE', { detail });
}
