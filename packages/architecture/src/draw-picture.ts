import type { ResolvedConfig } from '@plimsoll/config';
import type { Graph } from './graph/graph.js';
import { edgeFindings } from './policies/edge-findings.js';
import { mermaid } from './pictures/mermaid.js';
import { pictureOf } from './pictures/picture-of.js';
import type { PictureOptions } from './pictures/picture.js';

/** What a picture of the graph is written as. */
export type PictureFormat = 'mermaid';

/** What `drawPicture` is told. */
export interface DrawPictureRequest {
  readonly format: PictureFormat;
  readonly graph: Graph;
  readonly config: ResolvedConfig;
  readonly options: PictureOptions;
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

/** Draws a picture of a graph; what breaks a policy about imports is marked. */
export async function drawPicture({ format, graph, config, options }: DrawPictureRequest): Promise<DrawnPicture> {
  const findings = edgeFindings(graph, config);
  const picture = pictureOf(graph, config, options, findings);
  const render = { mermaid }[format];
  return {
    text: render(picture),
    boxes: picture.boxes.length,
    arrows: picture.arrows.length,
    testsLeftOut: picture.testsLeftOut,
    isFocusFound: picture.isFocusFound,
  };
}
