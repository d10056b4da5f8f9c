import path from 'node:path';
import { drawPicture, type Graph, type PictureFormat, type PictureOptions } from '@plimsoll/architecture';
import type { ResolvedConfig } from '@plimsoll/config';
import type { Announcement } from '../announcement.js';
import { announce, PlimsollError } from '../errors.js';

/** What to draw. */
export interface DrawRequest {
  readonly format: PictureFormat;
  readonly graph: Graph;
  readonly config: ResolvedConfig;
  /** Absolute path of the project. */
  readonly root: string;
  readonly options: PictureOptions;
}

/** From here on nobody reads it, and Mermaid refuses to draw more arrows. */
const tooMany = { boxes: 150, arrows: 500 };

/**
 * Draws a picture of the graph.
 * @throws PlimsollError when there is nothing that the options ask for.
 */
export async function draw(request: DrawRequest): Promise<{ text: string; announcements: Announcement[] }> {
  const { format, graph, config, root, options } = request;
  checkRequest(graph, config, options);
  const drawn = await drawPicture({
    ...request,
    title: path.basename(root),
  });
  const { text, boxes, arrows, isFocusFound } = drawn;
  if (!isFocusFound) throw new PlimsollError('PLIMSOLL_FOCUS_NOT_FOUND', { focus: options.focus ?? '' });
  const announcements: Announcement[] = [];
  if (format !== 'html') announcements.push(...testsLeftOut(drawn.testsLeftOut));
  if (boxes === 0 && format !== 'html')
    announcements.push(announce(options.violations ? 'PLIMSOLL_NO_VIOLATIONS' : 'PLIMSOLL_ONLY_TESTS'));
  if (format !== 'html' && (boxes > tooMany.boxes || arrows > tooMany.arrows))
    announcements.push(announce('PLIMSOLL_PICTURE_TOO_LARGE', { boxes: String(boxes), arrows: String(arrows) }));
  return { text, announcements };
}

/**
 * Looks whether there is what the options ask for.
 * @throws PlimsollError where there is not.
 */
export function checkRequest(graph: Graph, config: ResolvedConfig, options: PictureOptions): void {
  if (graph.modules.size === 0) throw new PlimsollError('PLIMSOLL_NOTHING_TO_DRAW');
  if (options.level === 'layer' && config.layers.length === 0) throw new PlimsollError('PLIMSOLL_NO_LAYERS');
  if (options.level === 'service' && config.services.length === 0 && !config.slices)
    throw new PlimsollError('PLIMSOLL_NO_SERVICES');
}

/** Says aloud that tests were left out. */
export function testsLeftOut(count: number): Announcement[] {
  if (count === 0) return [];
  return [announce('PLIMSOLL_TESTS_LEFT_OUT', { tests: `${count} ${count === 1 ? 'module' : 'modules'}` })];
}
