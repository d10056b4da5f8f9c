import type { App } from './app.js';
import { hues } from './colour-of.js';
import { button, element } from './element.js';
import { plural } from './plural.js';

/** The size of it all, what breaks a policy, and what the colours and lines mean. */
export function overviewPanel(app: App): HTMLElement {
  const { graph, root, filtered, state } = app;
  const { only } = state;
  return element(
    'div',
    {},
    element('h2', {}, only ? only.label : graph.title),
    element(
      'p',
      { class: 'sizes' },
      `${plural(root.modules.length, 'module')}, ${plural(filtered.imports.length, 'import')}`,
    ),
    only && button('chip', 'Show everything again', () => app.limit(undefined)),
    violations(app),
    legend(app),
  );
}

function violations(app: App): HTMLElement {
  const wrong = app.filtered.imports.filter(index => (app.graph.imports[index]?.[6].length ?? 0) > 0);
  const policies = new Map<string, number[]>();
  for (const index of wrong) {
    for (const finding of app.graph.imports[index]?.[6] ?? []) {
      const name = app.graph.findings[finding]?.[0] ?? '';
      policies.set(name, [...(policies.get(name) ?? []), index]);
    }
  }
  if (wrong.length === 0) return element('p', { class: 'fine' }, 'No import breaks a policy.');
  return element(
    'div',
    {},
    element('h3', {}, `${plural(wrong.length, 'import')} against a policy`),
    ...[...policies].map(([name, imports]) =>
      element(
        'details',
        { open: policies.size === 1 || imports.length < 12 },
        element('summary', {}, element('span', { class: 'policy' }, name), ` ${imports.length}`),
        element('ul', { class: 'list' }, ...[...new Set(imports)].slice(0, 200).map(index => line(app, index))),
      ),
    ),
  );
}

function line(app: App, index: number): HTMLElement {
  const [from = 0, to = 0] = app.graph.imports[index] ?? [];
  const [a = '', b = ''] = [from, to].map(module => app.graph.modules[module]?.[0]);
  const open = button('row wrong', '', () => {
    const ends = [a, b].map(path => app.boxes.get(`module:${path}`));
    const [source, target] = ends;
    if (source && target) app.revealArrow(source, target);
  });
  open.append(element('span', { class: 'path' }, a), element('span', { class: 'path to' }, `→ ${b}`));
  return element('li', {}, open);
}

function legend({ graph }: App): HTMLElement {
  const groups = graph.layers.length > 0 ? graph.layers : graph.services;
  return element(
    'div',
    { class: 'legend' },
    element('h3', {}, 'How to read it'),
    element(
      'p',
      {},
      'An arrow points from what imports to what is imported. The figure says how many imports it stands for.',
    ),
    element(
      'ul',
      {},
      element('li', {}, element('span', { class: 'key line' }), 'imports'),
      element('li', {}, element('span', { class: 'key line types' }), 'imports of types only'),
      element('li', {}, element('span', { class: 'key line wrong' }), 'imports against a policy'),
      ...groups.map((name, index) =>
        element('li', {}, element('span', { class: `key dot hue-${index % hues}` }), name),
      ),
    ),
  );
}
