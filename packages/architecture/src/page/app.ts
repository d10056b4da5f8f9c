import { wayTo, type Arrow, type Box } from './box.js';
import { buildTree } from './build-tree.js';
import { colourOf } from './colour-of.js';
import { drawBoxes } from './draw-boxes.js';
import { drawTies, tiesOf, type Tie } from './draw-ties.js';
import { filterGraph, type Filtered } from './filter-graph.js';
import { flattenPlaced, type Spot } from './flatten-placed.js';
import type { Point, Size } from './layered.js';
import { liftImports } from './lift-imports.js';
import type { PageGraph, PageView } from './page-graph.js';
import { placeBoxes } from './place-boxes.js';
import type { Selection, State } from './state.js';
import type { Viewport } from './viewport.js';

/** More boxes than this are never laid out at once: what was opened first is closed. */
const mostBoxes = 160;

/** A picture that can be shown whole at this size is: from here on its text can be read. */
const readable = 0.6;

/** The page: what the user has chosen, and the picture that follows from it. */
export class App {
  readonly graph: PageGraph;
  readonly state: State;
  root!: Box;
  filtered!: Filtered;
  arrows = new Map<string, Arrow[]>();
  boxes = new Map<string, Box>();
  spots = new Map<string, Spot>();
  /** Arrows that are not drawn, because there are too many of them in a box. */
  hiddenArrows = 0;
  /** Told after each change, to draw what is beside the picture. */
  onChange: () => void = () => undefined;
  readonly #scene: SVGGElement;
  readonly #viewport: Viewport;
  #wrong = new Map<number, number>();

  constructor(graph: PageGraph, scene: SVGGElement, viewport: Viewport) {
    this.graph = graph;
    this.#scene = scene;
    this.#viewport = viewport;
    const { view, violations, tests, only } = graph.start;
    this.state = { view, open: [], tests, types: true, violations, ...(only && { only }) };
    this.rebuild();
  }

  /** After another view or filter: the boxes are made anew, as far open as the page opens. */
  rebuild(change: Partial<State> = {}): void {
    Object.assign(this.state, change);
    this.filtered = filterGraph(this.graph, this.state);
    this.root = buildTree(this.graph, this.state.view, this.filtered.isShown);
    this.arrows = liftImports(this.graph, this.root, this.filtered.imports);
    this.boxes = new Map(allBoxes(this.root).map(box => [box.id, box]));
    this.#wrong = new Map();
    for (const index of this.filtered.imports) {
      const [from, , , , , , findings] = this.graph.imports[index] ?? [];
      if (from !== undefined && findings?.length) this.#wrong.set(from, (this.#wrong.get(from) ?? 0) + 1);
    }
    const open = this.state.open.filter(id => this.boxes.has(id));
    this.state.open = open.length > 0 && !('view' in change) ? open : openAtFirst(this.root, this.graph.start.depth);
    this.render();
    this.fit();
  }

  /** Shows some modules and their neighbours alone, or everything again. */
  limit(only: State['only']): void {
    delete this.state.selected;
    if (only) this.state.only = only;
    else delete this.state.only;
    this.rebuild();
  }

  show(view: PageView): void {
    delete this.state.selected;
    this.rebuild({ view });
  }

  select(selection: Selection | undefined): void {
    if (selection) this.state.selected = selection;
    else delete this.state.selected;
    this.render();
    if (selection?.type === 'box') this.focus(selection.id);
  }

  toggle(box: Box): void {
    if (box.children.length === 0) return this.select({ type: 'box', id: box.id });
    const isOpen = this.state.open.includes(box.id);
    const before = this.#onScreen(box.id);
    this.state.open = this.state.open.filter(id => id !== box.id);
    if (!isOpen) this.#open([box]);
    this.state.selected = { type: 'box', id: box.id };
    this.render();
    const after = this.#onScreen(box.id);
    if (this.#viewport.scaleFor(this.#extent()) >= readable) this.fit();
    else if (before && after) this.#viewport.move(before.x - after.x, before.y - after.y);
    this.focus(box.id);
  }

  /** Opens everything around a box and goes there. */
  reveal(box: Box): void {
    this.#open(wayTo(box).slice(1, -1));
    this.select({ type: 'box', id: box.id });
    const spot = this.spots.get(box.id);
    if (spot) this.#viewport.centre(spot);
  }

  /** Shows an arrow between two boxes, wherever it is. */
  revealArrow(from: Box, to: Box): void {
    this.#open([...wayTo(from).slice(1, -1), ...wayTo(to).slice(1, -1)]);
    this.select({ type: 'arrow', from: from.id, to: to.id });
    const ends = [from, to].map(({ id }) => this.spots.get(id)).filter(spot => spot !== undefined);
    if (ends.length > 0) this.#viewport.fit(around(ends));
  }

  focus(id: string): void {
    const spot = this.spots.get(id);
    if (!spot) return;
    this.#viewport.reveal(spot);
    const target = this.#scene.querySelector<SVGGElement>(`[data-box="${CSS.escape(id)}"]`);
    target?.focus({ preventScroll: true });
  }

  fit(): void {
    this.#viewport.fit(this.#extent());
  }

  /** The innermost visible box around a module. */
  visibleAt(module: number): Box | undefined {
    const path = this.graph.modules[module]?.[0];
    const way = wayTo(this.boxes.get(`module:${path}`) ?? this.root);
    return way.findLast(box => this.spots.has(box.id));
  }

  ties(box: Box): Tie[] {
    return tiesOf(this.graph, box, this.filtered.imports, module => this.visibleAt(module));
  }

  violationsOf(box: Box): number {
    return box.modules.reduce((sum, module) => sum + (this.#wrong.get(module) ?? 0), 0);
  }

  render(): void {
    const placed = placeBoxes(this.root, this.arrows, new Set(this.state.open));
    this.spots = flattenPlaced(placed);
    const open = [placed, ...[...this.spots.values()].map(spot => spot.placed)];
    this.hiddenArrows = open.reduce((sum, { arrows }) => sum + arrows.filter(({ isQuiet }) => isQuiet).length, 0);
    const drawing = drawBoxes(placed, {
      hueOf: box => colourOf(this.graph, box),
      violationsOf: box => this.violationsOf(box),
      select: selection => this.select(selection),
      toggle: box => this.toggle(box),
    });
    this.#scene.replaceChildren(drawing);
    this.#mark();
    this.onChange();
  }

  /** Makes what is selected stand out. */
  #mark(): void {
    const { selected } = this.state;
    this.#scene.classList.toggle('has-selection', selected !== undefined);
    const tabStop = selected?.type === 'box' ? selected.id : [...this.spots.keys()][0];
    if (tabStop) this.#scene.querySelector(`[data-box="${CSS.escape(tabStop)}"]`)?.setAttribute('tabindex', '0');
    if (selected?.type === 'arrow') {
      const arrow = this.#arrowOf(selected.from, selected.to);
      arrow?.classList.add('selected');
      arrow?.setAttribute('tabindex', '0');
      this.#near([selected.from, selected.to]);
      if (!arrow) this.#drawTie(selected.from, selected.to);
    }
    const box = selected?.type === 'box' ? this.boxes.get(selected.id) : undefined;
    if (!box) return;
    this.#scene.querySelector(`[data-box="${CSS.escape(box.id)}"]`)?.classList.add('selected');
    const ties = this.ties(box);
    this.#near([box.id, ...ties.map(({ other }) => other.id)]);
    const hidden = ties.filter(tie => !this.#colour(box, tie));
    this.#scene.append(drawTies(box, hidden, this.spots));
  }

  /** Colours the arrow that stands for a tie already; false where there is none. */
  #colour(box: Box, { other, isOut }: Tie): boolean {
    const [from, to] = isOut ? [box, other] : [other, box];
    const arrow = this.#arrowOf(from.id, to.id);
    arrow?.classList.add('tied', isOut ? 'out' : 'in');
    if (arrow && !arrow.classList.contains('wrong')) {
      arrow.querySelector('.line')?.setAttribute('marker-end', `url(#head-${isOut ? 'out' : 'in'})`);
    }
    return arrow !== undefined;
  }

  /** The visible arrow between two boxes. */
  #arrowOf(from: string, to: string): Element | undefined {
    const find = `.arrow[data-from="${CSS.escape(from)}"][data-to="${CSS.escape(to)}"]`;
    return this.#scene.querySelector(find) ?? undefined;
  }

  /** What no arrow of the picture stands for: the boxes lie in different boxes. */
  #drawTie(from: string, to: string): void {
    const [a, b] = [this.boxes.get(from), this.boxes.get(to)];
    const tie = a && b && this.ties(a).find(({ other, isOut }) => isOut && other === b);
    if (a && tie) this.#scene.append(drawTies(a, [tie], this.spots));
  }

  #near(ids: readonly string[]): void {
    for (const id of ids) this.#scene.querySelector(`[data-box="${CSS.escape(id)}"]`)?.classList.add('near');
  }

  /** Opens boxes; where that would be too many to read, closes what was opened longest ago. */
  #open(boxes: readonly Box[]): void {
    const ids = boxes.map(({ id }) => id);
    const kept = new Set(boxes.flatMap(box => wayTo(box).map(({ id }) => id)));
    this.state.open = [...this.state.open.filter(id => !ids.includes(id)), ...ids];
    while (countVisible(this.root, new Set(this.state.open)) > mostBoxes) {
      const oldest = this.state.open.find(id => !kept.has(id));
      if (oldest === undefined) break;
      this.state.open = this.state.open.filter(id => id !== oldest);
    }
  }

  #extent() {
    return around([{ x: 0, y: 0, width: 1, height: 1 }, ...this.spots.values()]);
  }

  #onScreen(id: string) {
    const spot = this.spots.get(id);
    return spot && this.#viewport.toScreen(spot);
  }
}

/** The smallest part of the picture that holds all of these. */
function around(parts: readonly (Point & Size)[]): Point & Size {
  const [x, y] = [Math.min(...parts.map(part => part.x)), Math.min(...parts.map(part => part.y))];
  const right = Math.max(...parts.map(part => part.x + part.width));
  return { x, y, width: right - x, height: Math.max(...parts.map(part => part.y + part.height)) - y };
}

function allBoxes(box: Box): Box[] {
  return [box, ...box.children.flatMap(allBoxes)];
}

function countVisible(box: Box, open: ReadonlySet<string>): number {
  if (box.kind !== 'root' && !open.has(box.id)) return 1;
  return box.children.reduce((sum, child) => sum + countVisible(child, open), 1);
}

/** Opens level by level, as deep as was asked for, or until there is something to see. */
function openAtFirst(root: Box, depth: number): string[] {
  const open: string[] = [];
  let level = root.children;
  for (let at = 1; at < depth || level.length < 3; at++) {
    const next = level.flatMap(box => box.children);
    if (next.length === 0 || next.length > 60) break;
    open.push(...level.filter(box => box.children.length > 0).map(({ id }) => id));
    level = next;
  }
  return open;
}
