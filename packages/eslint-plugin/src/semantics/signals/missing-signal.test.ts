import { expect, test } from 'vitest';
import { startOf } from '../../syntax/node.js';
import { drawProject } from '../testing/drawn-project.js';
import { missingSignal } from './missing-signal.js';

const callee = `export const take = async (id: string, signal?: AbortSignal) => id;
export const takeOption = async (id: string, { signal }: { signal?: AbortSignal } = {}) => id;
export interface Store { find(id: string, options?: RequestInit): Promise<string> }
`;
const imports = `import { take, takeOption, type Store } from './callee.js';\n`;

function missingAt(text: string): ReturnType<typeof missingSignal> {
  const project = drawProject({ 'main.ts': imports + text, 'callee.ts': callee });
  const [call] = project.marked('main.ts');
  if (!call) throw new Error('nothing is marked');
  return missingSignal(project.world, call);
}

test.each([
  ['a library’s option', `fetch('u'); // ?`, { at: 1, property: 'signal' }],
  ['options without it', `fetch('u', { method: 'GET' }); // ?`, { at: 1, property: 'signal' }],
  [
    'the position at which options are written',
    `import axios from 'axios';\naxios({ url: 'u' }); // ?`,
    { at: 0, property: 'signal' },
  ],
  ['a parameter of a project function', `take('x'); // ?`, { at: 1 }],
  ['an explicit undefined', `take('x', undefined); // ?`, { at: 1 }],
  ['an option of a project function', `takeOption('x', {}); // ?`, { at: 1, property: 'signal' }],
  ['a method of an interface', `export const f = (s: Store) => s.find('x'); // ?`, { at: 1, property: 'signal' }],
  [
    'a promise of a timer',
    `import { setTimeout } from 'node:timers/promises';\nsetTimeout(5); // ?`,
    { at: 2, property: 'signal' },
  ],
])('missing: %s', (_, text, slot) => {
  expect(missingAt(text)?.slot).toEqual(slot);
});

test.each([
  ['a signal', `export const f = (s: AbortSignal) => take('x', s); // ?`],
  ['an unknown argument', `export const f = (s: any) => take('x', s); // ?`],
  ['options out of sight', `export const f = (o: any) => takeOption('x', o); // ?`],
  ['spread arguments', `export const f = (all: [string]) => take(...all); // ?`],
  ['a function that takes none', `const g = (id: string) => id;\ng('x'); // ?`],
  ['nothing that is known', `unheardOf('x'); // ?`],
  ['a local file', `import { readFile } from 'node:fs/promises';\nreadFile('x'); // ?`],
  ['a stream over what is there', `import { Readable } from 'node:stream';\nReadable.from([]); // ?`],
  ['a whole request', `export const f = (r: Request) => fetch(r); // ?`],
])('not missing: %s', (_, text) => {
  expect(missingAt(text)).toBeUndefined();
});

test('says which parameter of the other module takes it', () => {
  const taker = missingAt(`take('x'); // ?`)?.taker;
  expect(taker?.module.file).toMatch(/callee\.ts$/);
  expect(taker && callee.slice(startOf(taker.node)).startsWith('signal?: AbortSignal')).toBe(true);
});
