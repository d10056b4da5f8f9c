import type { ResolvedConfig } from '@plimsoll/config';
import type { Graph } from './graph/graph.js';
import { edgeFindings } from './policies/edge-findings.js';
import { dot } from './pictures/dot.js';
import { html } from './pictures/html.js';
import { mermaid } from './pictures/mermaid.js';
import { pageOf } from './pictures/page-of.js';
import { pictureOf } from './pictures/picture-of.js';
import type { Picture, PictureOptions } from './pictures/picture.js';
import { svg } from './pictures/svg.js';

/** What a picture of the graph is written as. */
export type PictureFormat = 'mermaid' | 'dot' | 'svg' | 'html';

/** What `drawPicture` is told. */
export interface DrawPictureRequest {
  readonly format: PictureFormat;
  readonly graph: Graph;
  readonly config: ResolvedConfig;
  readonly options: PictureOptions;
  /** The project's name, as the page is headed. */
  readonly title: string;
}

/** A picture as text, and what is in it. */
export interface DrawnPicture {
  readonly text: string;
  readonly boxes: number;
  readonly arrows: number;
  readonly testsLeftOut: number;
  /** False when nothing of the project is what the focus names. */
  readonly isFocusFound: boolean;
}

const renderers: Readonly<Record<Exclude<PictureFormat, 'html'>, (picture: Picture) => string | Promise<string>>> = {
  mermaid,
  dot: picture => dot(picture),
  svg,
};

/** Draws a picture of a graph; what breaks a policy about imports is marked. */
export async function drawPicture({
  format,
  graph,
  config,
  options,
  title,
}: DrawPictureRequest): Promise<DrawnPicture> {
  const findings = edgeFindings(graph, config);
  const picture = pictureOf(graph, config, options, findings);
  const isPage = format === 'html';
  return {
    text: isPage ? html(pageOf(graph, config, options, findings, title)) : await renderers[format](picture),
    boxes: picture.boxes.length,
    arrows: picture.arrows.length,
    testsLeftOut: picture.testsLeftOut,
    isFocusFound: picture.isFocusFound,
  };
}
