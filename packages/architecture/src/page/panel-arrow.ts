import type { App } from './app.js';
import type { Box } from './box.js';
import { button, element } from './element.js';
import type { PageImport } from './page-graph.js';
import { plural } from './plural.js';

/** More than this is shown only when it is asked for. */
const most = 150;

/** The imports behind an arrow, each with its place, those against a policy first. */
export function arrowPanel(app: App, from: Box, to: Box): HTMLElement {
  const [sources, targets] = [new Set(from.modules), new Set(to.modules)];
  const imports = app.filtered.imports
    .map(index => app.graph.imports[index])
    .filter(one => one !== undefined)
    .filter(([source, target]) => sources.has(source) && targets.has(target) && source !== target)
    .sort((a, b) => b[6].length - a[6].length);
  const wrong = imports.filter(([, , , , , , findings]) => findings.length > 0).length;
  const items = element('ol', { class: 'imports' }, ...imports.slice(0, most).map(one => item(app, one)));
  const more = imports.length - most;
  const rest = button('chip', `Show ${more} more`, () => {
    items.append(...imports.slice(most).map(one => item(app, one)));
    rest.remove();
  });
  return element(
    'div',
    {},
    element('p', { class: 'kind' }, 'imports'),
    element(
      'h2',
      {},
      button('link', from.label, () => app.select({ type: 'box', id: from.id })),
      ' → ',
      button('link', to.label, () => app.select({ type: 'box', id: to.id })),
    ),
    element('p', { class: 'sizes' }, plural(imports.length, 'import')),
    wrong > 0 ? element('p', { class: 'broken' }, `${wrong} of them against a policy`) : undefined,
    items,
    more > 0 ? rest : undefined,
  );
}

function item(app: App, [from, to, line, verb, , names, findings]: PageImport): HTMLElement {
  const [a = '', b = ''] = [from, to].map(module => app.graph.modules[module]?.[0]);
  const what = names === '' || names === '*' ? verb : `${verb} { ${names} }`;
  return element(
    'li',
    findings.length > 0 ? { class: 'wrong' } : {},
    element('code', { class: 'place' }, `${a}:${line}`),
    element('span', { class: 'verb' }, what.replace('imports types from {', 'imports types {')),
    element('code', { class: 'target' }, b),
    ...findings.map(finding => {
      const [policy = '', message = ''] = app.graph.findings[finding] ?? [];
      return element('p', { class: 'finding' }, element('span', { class: 'policy' }, policy), ' ', ...spoken(message));
    }),
  );
}

/** A message with the names of the user's code set apart. */
function spoken(message: string): (string | HTMLElement)[] {
  return message.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part));
}
