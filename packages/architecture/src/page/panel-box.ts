import type { App } from './app.js';
import { wayTo, type Box } from './box.js';
import type { Tie } from './draw-ties.js';
import { button, element } from './element.js';
import { plural } from './plural.js';

/** What a box is, what it imports, and who imports it. */
export function boxPanel(app: App, box: Box): HTMLElement {
  const ties = app.ties(box);
  const [outward, inward] = [ties.filter(({ isOut }) => isOut), ties.filter(({ isOut }) => !isOut)];
  const violations = app.violationsOf(box);
  const isOpen = app.state.open.includes(box.id);
  return element(
    'div',
    {},
    element('p', { class: 'kind' }, box.kind === 'range' ? 'modules' : box.kind),
    element('h2', {}, box.label),
    wayTo(box).length > 2 ? ways(app, box) : undefined,
    figures(app, box),
    violations > 0
      ? element('p', { class: 'broken' }, `${plural(violations, 'import')} of it against a policy`)
      : undefined,
    element(
      'div',
      { class: 'actions' },
      box.children.length > 0 ? button('chip', isOpen ? 'Close' : 'Open', () => app.toggle(box)) : undefined,
      button('chip', 'Only this and its neighbours', () => app.limit({ label: box.label, modules: box.modules })),
    ),
    list(app, box, 'Imports', outward),
    list(app, box, 'Is imported by', inward),
  );
}

function ways(app: App, box: Box): HTMLElement {
  const around = wayTo(box).slice(1, -1);
  return element(
    'p',
    { class: 'way' },
    ...around.flatMap(one => [button('link', one.label, () => app.select({ type: 'box', id: one.id })), ' › ']),
    box.label,
  );
}

/** Martin's figures, counted in modules. */
function figures(app: App, box: Box): HTMLElement {
  const own = new Set(box.modules);
  const [out, into] = [new Set<number>(), new Set<number>()];
  for (const index of app.filtered.imports) {
    const [from = -1, to = -1] = app.graph.imports[index] ?? [];
    if (own.has(from) && !own.has(to)) out.add(to);
    if (own.has(to) && !own.has(from)) into.add(from);
  }
  const instability = out.size + into.size === 0 ? '–' : (out.size / (out.size + into.size)).toFixed(2);
  const figure = (name: string, value: string, title: string) =>
    element('div', { title }, element('dt', {}, name), element('dd', {}, value));
  return element(
    'dl',
    { class: 'figures' },
    figure('Modules', box.modules.length.toLocaleString('en'), 'Modules in it'),
    figure('Fan-in', String(into.size), 'Modules outside that import it'),
    figure('Fan-out', String(out.size), 'Modules outside that it imports'),
    figure('Instability', instability, 'Fan-out / (fan-in + fan-out): 0 is hard to change, 1 is easy to change'),
  );
}

function list(app: App, box: Box, title: string, ties: readonly Tie[]): HTMLElement {
  return element(
    'div',
    {},
    element('h3', {}, `${title} (${ties.length})`),
    element(
      'ul',
      { class: 'list' },
      ...ties.map(({ other, isOut, imports, violations }) => {
        const [from, to] = isOut ? [box, other] : [other, box];
        const open = button(violations > 0 ? 'row wrong' : 'row', '', () =>
          app.select({ type: 'arrow', from: from.id, to: to.id }),
        );
        open.append(element('span', {}, nameOf(other)), element('span', { class: 'number' }, String(imports.length)));
        return element('li', {}, open);
      }),
    ),
  );
}

function nameOf(box: Box): string {
  const around = box.parent;
  return around && around.kind !== 'root' && box.kind !== 'layer' ? `${around.label}/${box.label}` : box.label;
}
