import type { Slot } from '@plimsoll/knowledge';
import { expect, test } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { passSignal } from './pass-signal.js';

const option: Slot = { at: 1, property: 'signal' };

test.each<[string, Slot, string | undefined]>([
  [`g('u')`, option, `g('u', { signal })`],
  [`g('u', {})`, option, `g('u', { signal })`],
  [`g('u', { a })`, option, `g('u', { a, signal })`],
  [`g('u', { a, })`, option, `g('u', { a, signal, })`],
  [`g('u', { a } as O)`, option, `g('u', { a, signal } as O)`],
  [`g('u', o)`, option, undefined],
  [`g(...all)`, option, undefined],
  [`g()`, option, `g(undefined, { signal })`],
  [`g()`, { at: 0 }, `g(signal)`],
  [`new G`, { at: 0 }, undefined],
  [`g('u')`, { at: 2 }, `g('u', undefined, signal)`],
  [`g('u', undefined)`, { at: 1 }, undefined],
  [`g('u', {})`, { at: 1, property: 'abortSignal' }, `g('u', { abortSignal: signal })`],
  [`g('u', {})`, { at: 1, property: 'http.signal' }, undefined],
  [`g('u')`, { at: -1, property: 'signal' }, undefined],
])('%s at %o', (text, slot, expected) => {
  const project = drawProject({ 'main.ts': `${text}; // ?` });
  const [call] = project.marked('main.ts');
  const edit = call && passSignal(call, slot, 'signal');
  const passed = edit && text.slice(0, edit.offset) + edit.text + text.slice(edit.offset);
  expect(passed).toBe(expected);
});
