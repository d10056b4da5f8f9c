import { describe, expect, it } from 'vitest';
import { endOf, startOf, type Node } from '../../syntax/node.js';
import { drawProject } from '../testing/drawn-project.js';
import { fanOutOf } from './fan-out.js';

/** What the marked call goes through and what it starts for each element, as text. */
function fanOut(code: string): string {
  const project = drawProject({ 'main.ts': code });
  const [call] = project.marked('main.ts');
  if (!call) throw new Error('nothing is marked');
  const found = fanOutOf(project.world, call);
  const text = (node: Node) => call.module.text.slice(startOf(node), endOf(node)).split('\n')[0];
  return found ? `${text(found.over)} => ${text(found.start)} @ ${text(found.at)}` : 'none';
}

describe('fanOutOf', () => {
  it.each([
    ['map', `Promise.all(xs.map(load)); // ?`, 'xs => load @ map'],
    ['flatMap', `Promise.allSettled(xs.flatMap(load)); // ?`, 'xs => load @ flatMap'],
    ['any', `Promise.any(xs.map(load)); // ?`, 'xs => load @ map'],
    ['Array.from with a callback', `Promise.all(Array.from(xs, load)); // ?`, 'xs => load @ from'],
    ['Array.from of promises', `Promise.all(Array.from(xs.map(load))); // ?`, 'xs => load @ map'],
    ['a collection library', `Promise.all(_.map(xs, load)); // ?`, 'xs => load @ map'],
    ['promises that are filtered later', `Promise.all(xs.map(load).filter(Boolean)); // ?`, 'xs => load @ map'],
    ['a spread', `Promise.all([first(), ...xs.map(load)]); // ?`, 'xs => load @ map'],
    ['a variable', `const all = xs.map(load);\nPromise.all(all); // ?`, 'xs => load @ map'],
    [
      'pushes in a loop',
      `const all = [];\nfor (const x of xs) all.push(load(x));\nPromise.all(all); // ?`,
      'for (const x of xs) all.push(load(x)); => load(x) @ push',
    ],
    [
      'pushes from forEach',
      `const all = [];\nxs.forEach(x => all.push(load(x)));\nPromise.all(all); // ?`,
      'xs.forEach(x => all.push(load(x))) => load(x) @ push',
    ],
    ['p-map', `import pMap from 'p-map';\npMap(xs, load); // ?`, 'xs => load @ pMap'],
    [
      'p-map told so',
      `import pMap from 'p-map';\npMap(xs, load, { concurrency: Infinity }); // ?`,
      'xs => load @ pMap',
    ],
    ['async', `import async from 'async';\nasync.each(xs, load); // ?`, 'xs => load @ async.each'],
  ])('finds %s', (_name, code, expected) => {
    expect(fanOut(code)).toBe(expected);
  });

  it.each([
    ['race', `Promise.race(xs.map(load)); // ?`],
    ['promises that exist', `Promise.all(xs); // ?`],
    ['a list of calls', `Promise.all([a(), b()]); // ?`],
    ['a Promise of the project', `const Promise = mine;\nPromise.all(xs.map(load)); // ?`],
    [
      'a batch that is flushed in the loop',
      `const all = [];\nfor (const x of xs) {\n  all.push(load(x));\n  await Promise.all(all); // ?\n}`,
    ],
    ['p-map with a limit', `import pMap from 'p-map';\npMap(xs, load, { concurrency: 4 }); // ?`],
    ['p-map with options out of sight', `import pMap from 'p-map';\nexport const f = o => pMap(xs, load, o); // ?`],
    ['async with a limit', `import async from 'async';\nasync.eachLimit(xs, 4, load); // ?`],
  ])('leaves %s alone', (_name, code) => {
    expect(fanOut(code)).toBe('none');
  });
});
