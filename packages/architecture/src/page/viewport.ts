import type { Point, Size } from './layered.js';

const smallest = 0.08;
const largest = 2.5;
const margin = 30;
/** What stands below the picture. */
const foot = 24;

/** The part of the picture that is in sight: moved by dragging, made larger and smaller by the wheel. */
export class Viewport {
  #x = 0;
  #y = 0;
  #scale = 1;
  #dragged = false;
  readonly #svg: SVGSVGElement;
  readonly #scene: SVGGElement;

  constructor(svg: SVGSVGElement, scene: SVGGElement) {
    this.#svg = svg;
    this.#scene = scene;
    svg.addEventListener('wheel', event => this.#onWheel(event), { passive: false });
    svg.addEventListener('pointerdown', event => this.#onPress(event));
  }

  /** How large a part of the picture can be shown. */
  scaleFor(part: Size): number {
    const { width, height } = this.#size();
    return Math.min((width - margin * 2) / part.width, (height - margin * 2 - foot) / part.height);
  }

  /** Shows a part of the picture as large as it can be, but hardly larger than it is. */
  fit(part: Point & Size): void {
    const { width, height } = this.#size();
    this.#scale = Math.min(1.25, Math.max(smallest, this.scaleFor(part)));
    this.#x = (width - part.width * this.#scale) / 2 - part.x * this.#scale;
    this.#y = (height - foot - part.height * this.#scale) / 2 - part.y * this.#scale;
    this.#apply();
  }

  /** Brings a part into the middle, large enough to be read. */
  centre(part: Point & Size): void {
    const { width, height } = this.#size();
    this.#scale = Math.max(this.#scale, Math.min(0.9, this.scaleFor(part)));
    this.#x = width / 2 - (part.x + part.width / 2) * this.#scale;
    this.#y = (height - foot) / 2 - (part.y + part.height / 2) * this.#scale;
    this.#apply();
  }

  /** Moves as little as is needed for a part to be in sight; what is larger than the window is fitted into it. */
  reveal(part: Point & Size): void {
    const { width, height } = this.#size();
    if (part.width * this.#scale > width - 20 || part.height * this.#scale > height - 20) return this.fit(part);
    const isUnreadable = this.#scale < 0.35;
    if (isUnreadable) this.#scale = 0.6;
    const [left, top] = [part.x * this.#scale + this.#x, part.y * this.#scale + this.#y];
    const [right, bottom] = [left + part.width * this.#scale, top + part.height * this.#scale];
    if (left < 10) this.#x += 10 - left;
    else if (right > width - 10) this.#x -= right - width + 10;
    if (top < 10) this.#y += 10 - top;
    else if (bottom > height - 10) this.#y -= bottom - height + 10;
    this.#apply();
  }

  /** Whether the pointer that was last pressed has moved the picture: then its click means nothing else. */
  get wasDragged(): boolean {
    return this.#dragged;
  }

  /** Where a place of the picture is on the screen. */
  toScreen({ x, y }: Point): Point {
    return { x: x * this.#scale + this.#x, y: y * this.#scale + this.#y };
  }

  move(dx: number, dy: number): void {
    this.#x += dx;
    this.#y += dy;
    this.#apply();
  }

  zoom(factor: number, at?: Point): void {
    const { width, height } = this.#size();
    const { x, y } = at ?? { x: width / 2, y: height / 2 };
    const scale = Math.min(largest, Math.max(smallest, this.#scale * factor));
    this.#x = x - ((x - this.#x) * scale) / this.#scale;
    this.#y = y - ((y - this.#y) * scale) / this.#scale;
    this.#scale = scale;
    this.#apply();
  }

  #size(): Size {
    const { width, height } = this.#svg.getBoundingClientRect();
    return { width: width || 1000, height: height || 700 };
  }

  #apply(): void {
    this.#scene.setAttribute('transform', `translate(${this.#x} ${this.#y}) scale(${this.#scale})`);
    this.#svg.classList.toggle('far', this.#scale < 0.45);
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault();
    const { left, top } = this.#svg.getBoundingClientRect();
    const strength = event.ctrlKey ? 0.01 : 0.0016;
    this.zoom(Math.exp(-event.deltaY * strength), { x: event.clientX - left, y: event.clientY - top });
  }

  #onPress(start: PointerEvent): void {
    if (start.button !== 0) return;
    let [x, y] = [start.clientX, start.clientY];
    this.#dragged = false;
    const onMove = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > 4) this.#dragged = true;
      this.move(event.clientX - x, event.clientY - y);
      [x, y] = [event.clientX, event.clientY];
    };
    const stop = new AbortController();
    const end = () => stop.abort();
    window.addEventListener('pointermove', onMove, { signal: stop.signal });
    window.addEventListener('pointerup', end, { signal: stop.signal });
    window.addEventListener('pointercancel', end, { signal: stop.signal });
  }
}
