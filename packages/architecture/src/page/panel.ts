import type { App } from './app.js';
import { element } from './element.js';
import { arrowPanel } from './panel-arrow.js';
import { boxPanel } from './panel-box.js';
import { overviewPanel } from './panel-overview.js';

/** What stands beside the picture: about what is selected, else about the whole. */
export function panel(app: App): HTMLElement {
  const { selected } = app.state;
  if (selected?.type === 'box') {
    const box = app.boxes.get(selected.id);
    if (box) return boxPanel(app, box);
  }
  if (selected?.type === 'arrow') {
    const [from, to] = [app.boxes.get(selected.from), app.boxes.get(selected.to)];
    if (from && to) return arrowPanel(app, from, to);
  }
  return element('div', {}, overviewPanel(app));
}
