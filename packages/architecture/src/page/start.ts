import { App } from './app.js';
import { element } from './element.js';
import { connectKeyboard } from './keyboard.js';
import type { PageGraph, PageView } from './page-graph.js';
import { panel } from './panel.js';
import { plural } from './plural.js';
import { connectSearch } from './search.js';
import { Viewport } from './viewport.js';

/** Starts the page. Its skeleton stands in the document. */
function start(): void {
  const graph = JSON.parse(find('graph').textContent ?? '') as PageGraph;
  const picture = document.querySelector<SVGSVGElement>('#picture');
  const scene = document.querySelector<SVGGElement>('#scene');
  if (!picture || !scene) return;
  const viewport = new Viewport(picture, scene);
  const app = new App(graph, scene, viewport);

  const aside = find('panel');
  const told = find('told');
  const views = find('views');
  const show = () => {
    aside.replaceChildren(panel(app));

    told.textContent = summary(app);
    for (const tab of views.children) tab.setAttribute('aria-pressed', String(tab.id === `view-${app.state.view}`));
  };
  app.onChange = show;
  for (const [view, name] of viewsOf(graph)) views.append(viewButton(app, view, name));
  connectToggle(app, 'types');
  connectToggle(app, 'violations');
  connectToggle(app, 'tests');
  find('fit').addEventListener('click', () => app.fit());
  find('larger').addEventListener('click', () => viewport.zoom(1.25));
  find('smaller').addEventListener('click', () => viewport.zoom(0.8));
  picture.addEventListener('click', () => {
    if (!viewport.wasDragged) app.select(undefined);
  });
  const input = find('search') as HTMLInputElement;
  connectSearch(app, input, find('results') as HTMLUListElement);
  connectKeyboard(app, viewport, picture, input);
  connectTheme();
  show();
}

function summary(app: App): string {
  const hidden = app.hiddenArrows;
  const boxes = `${app.spots.size} ${app.spots.size === 1 ? 'box' : 'boxes'}`;
  const told = `${plural(app.root.modules.length, 'module')} in ${boxes}`;
  return hidden === 0 ? told : `${told}; ${plural(hidden, 'weaker arrow')} hidden: select a box to see its own`;
}

function viewsOf({ layers, services }: PageGraph): [PageView, string][] {
  return [
    ...(layers.length > 0 ? ([['layer', 'Layers']] as [PageView, string][]) : []),
    ...(services.length > 0 ? ([['service', 'Services']] as [PageView, string][]) : []),
    ['folder', 'Folders'],
  ];
}

function viewButton(app: App, view: PageView, name: string): HTMLButtonElement {
  const made = element('button', { type: 'button', id: `view-${view}` }, name);
  made.addEventListener('click', () => app.show(view));
  return made;
}

function connectToggle(app: App, name: 'types' | 'violations' | 'tests'): void {
  const box = find(`toggle-${name}`) as HTMLInputElement;
  box.checked = app.state[name];
  box.addEventListener('change', () => app.rebuild({ [name]: box.checked }));
}

/** Follows the system until the user chooses. */
function connectTheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const follow = () => root.setAttribute('data-theme', dark.matches ? 'dark' : 'light');
  follow();
  dark.addEventListener('change', follow);
  find('theme').addEventListener('click', () => {
    dark.removeEventListener('change', follow);
    root.setAttribute('data-theme', root.getAttribute('data-theme') === 'dark' ? 'light' : 'dark');
  });
}

function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

start();
