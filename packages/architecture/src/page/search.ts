import type { App } from './app.js';
import type { Box } from './box.js';
import { element } from './element.js';

const most = 40;

/** Lets a box be found by parts of its path, in any order, and goes there. */
export function connectSearch(app: App, input: HTMLInputElement, results: HTMLUListElement): void {
  let found: Box[] = [];
  let active = -1;

  const close = () => {
    results.replaceChildren();
    results.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  };
  const activate = (index: number) => {
    active = index;
    for (const [at, item] of [...results.children].entries()) item.setAttribute('aria-selected', String(at === index));
    const item = results.children[index];
    if (!item) return;
    input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView?.({ block: 'nearest' });
  };
  const choose = (box: Box | undefined) => {
    if (!box) return;
    close();
    app.reveal(box);
  };
  input.addEventListener('input', () => {
    found = matches(app, input.value);
    results.replaceChildren(
      ...found.map((box, index) => {
        const name = element('b', {}, box.label);
        const item = element(
          'li',
          { role: 'option', id: `result-${index}`, 'aria-selected': 'false' },
          name,
          element('span', { class: 'kind' }, `${box.kind} ${fullName(box)}`),
        );
        item.addEventListener('pointerdown', event => {
          event.preventDefault();
          choose(box);
        });
        return item;
      }),
    );
    if (found.length === 0 && input.value.trim() !== '')
      results.append(element('li', { class: 'none' }, 'Nothing is called that.'));
    results.hidden = input.value.trim() === '';
    input.setAttribute('aria-expanded', String(!results.hidden));
    activate(found.length > 0 ? 0 : -1);
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') activate(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') activate(Math.max(active - 1, 0));
    else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') {
      input.value = '';
      close();
      input.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('blur', close);
}

function matches(app: App, query: string): Box[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  if (words.length === 0) return [];
  const rank = (box: Box) => (box.label.toLowerCase().startsWith(words[0] ?? '') ? 0 : 1) * 1000 + fullName(box).length;
  return [...app.boxes.values()]
    .filter(box => box.kind !== 'root' && box.kind !== 'range')
    .filter(box => words.every(word => fullName(box).toLowerCase().includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most);
}

/** The path of a module or folder, the name of a layer or service. */
function fullName({ id, label }: Box): string {
  return /^(?:module|folder):/.test(id) ? id.slice(id.indexOf(':') + 1) : label;
}
