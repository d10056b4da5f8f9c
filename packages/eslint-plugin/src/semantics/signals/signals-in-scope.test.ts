import { describe, expect, test } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { signalsInScope } from './signals-in-scope.js';

/** The signals at the one marked call, each `text` with `!` for the caller's and `?` for a request's. */
function signalsAt(files: string | Readonly<Record<string, string>>): string[] {
  const project = drawProject(typeof files === 'string' ? { 'main.ts': files } : files);
  const [call] = project.marked('main.ts');
  if (!call) throw new Error('nothing is marked');
  return signalsInScope(project.world, call.module, call.node).map(
    ({ text, fromCaller, isOfRequest }) => text + (fromCaller ? '!' : '') + (isOfRequest ? '?' : ''),
  );
}

describe('signals in scope', () => {
  test.each<[string, string, string[]]>([
    ['a parameter', `function f(signal: AbortSignal) {\n  g(); // ?\n}`, ['signal!']],
    ['an optional one under another name', `const f = (cancel?: AbortSignal | null) =>\n  g(); // ?`, ['cancel!']],
    ['a destructured option', `function f({ signal }: { signal?: AbortSignal }) {\n  g(); // ?\n}`, ['signal!']],
    ['an option', `interface O { abortSignal?: AbortSignal }\nfunction f(o: O) {\n  g(); // ?\n}`, ['o.abortSignal!']],
    ['an option of another name', `function f(o: { stop: AbortSignal }) {\n  g(); // ?\n}`, ['o.stop!']],
    ['an option of a platform type', `function f(init: RequestInit) {\n  g(); // ?\n}`, ['init.signal!']],
    ['a controller handed in', `function f(c: AbortController) {\n  g(); // ?\n}`, ['c.signal!']],
    [
      'a controller of the function',
      `function f() {\n  const c = new AbortController();\n  g(); // ?\n}`,
      ['c.signal'],
    ],
    ['a limit of the function', `function f() {\n  const s = AbortSignal.timeout(5);\n  g(); // ?\n}`, ['s']],
    [
      'a part of what the caller gave',
      `function f(o: RequestInit) {\n  const { signal } = o;\n  g(); // ?\n}`,
      ['signal!', 'o.signal!'],
    ],
    [
      'a combination',
      `function f(a: AbortSignal) {\n  const b = AbortSignal.any([a, AbortSignal.timeout(5)]);\n  g(); // ?\n}`,
      ['b!', 'a!'],
    ],
    ['a request', `function f(r: Request) {\n  g(); // ?\n}`, ['r.signal!?']],
    [
      'the callback of a limiter, then the function around it',
      `import pRetry from 'p-retry';\nfunction f(signal: AbortSignal) { pRetry(() => {\n  g(); // ?\n}) }`,
      ['signal!'],
    ],
    ['none that comes later', `function f() {\n  g(); // ?\n  const c = new AbortController();\n}`, []],
    ['none of the module', `const c = new AbortController();\nfunction f() {\n  g(); // ?\n}`, []],
    ['none by its name', `function f(signal: unknown, abortSignal) {\n  g(); // ?\n}`, []],
    ['none that is shadowed', `function f(signal: AbortSignal) { return (signal: string) => {\n  g(); // ?\n} }`, []],
  ])('%s', (_, text, expected) => {
    expect(signalsAt(text)).toEqual(expected);
  });

  test.each<[string, string | undefined, string[]]>([
    ['a version that has it', '^5.8.0', ['r.signal!?']],
    ['an older version', '^5.7.3', []],
    ['an older major version', '4.28.1', []],
    ['a version that nobody tells', undefined, []],
  ])('a Fastify request of %s', (_, version, expected) => {
    const main = `import type { FastifyRequest } from 'fastify';\nfunction f(r: FastifyRequest) {\n  g(); // ?\n}`;
    const manifest = JSON.stringify({ dependencies: version === undefined ? {} : { fastify: version } });
    expect(signalsAt({ 'main.ts': main, 'package.json': manifest })).toEqual(expected);
  });
});
