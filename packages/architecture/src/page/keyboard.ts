import type { App } from './app.js';
import { nearestSpot, type Direction } from './nearest-spot.js';
import type { Viewport } from './viewport.js';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What the keys do while the picture has the focus. */
export function connectKeyboard(app: App, viewport: Viewport, picture: SVGSVGElement, input: HTMLInputElement): void {
  picture.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(app, event.key, event.target as Element)) event.preventDefault();
  });
  document.addEventListener('keydown', event => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (isTyping || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') input.focus();
    else if (event.key === '+' || event.key === '=') viewport.zoom(1.25);
    else if (event.key === '-') viewport.zoom(0.8);
    else if (event.key === '0') app.fit();
    else if (event.key === 'Escape') back(app);
    else return;
    event.preventDefault();
  });
}

function press(app: App, key: string, target: Element): boolean {
  const arrow = target.closest('.arrow');
  const direction = directions[key];
  if (key === 'Escape') back(app);
  else if (arrow && (key === 'Enter' || key === ' ')) {
    app.select({ type: 'arrow', from: arrow.getAttribute('data-from') ?? '', to: arrow.getAttribute('data-to') ?? '' });
  } else {
    const id = target.closest('[data-box]')?.getAttribute('data-box') ?? [...app.spots.keys()][0] ?? '';
    const [box, spot] = [app.boxes.get(id), app.spots.get(id)];
    if (!box || !spot) return false;
    if (direction) {
      const next = nearestSpot(spot, app.spots.values(), direction);
      app.select({ type: 'box', id: next?.placed.box.id ?? id });
    } else if (key === 'Enter') app.toggle(box);
    else if (key === ' ') app.select({ type: 'box', id });
    else if (key === 'Backspace' && box.parent && box.parent.kind !== 'root')
      app.select({ type: 'box', id: box.parent.id });
    else return false;
  }
  return true;
}

/** From an arrow to where it begins, from a box to the one around it, and from there to the whole. */
function back(app: App): void {
  const { selected } = app.state;
  if (!selected) return app.fit();
  const box = app.boxes.get(selected.type === 'arrow' ? selected.from : selected.id);
  if (selected.type === 'arrow' && box && app.spots.has(box.id)) return app.select({ type: 'box', id: box.id });
  const around = box?.parent;
  if (!around || around.kind === 'root') {
    app.select(undefined);
    return;
  }
  app.state.open = app.state.open.filter(id => id !== around.id);
  app.select({ type: 'box', id: around.id });
}
