import { describe, expect, it } from 'vitest';
import type { TSESTree } from '@typescript-eslint/utils';
import { drawProject } from '../testing/drawn-project.js';
import { failureFate } from './failure-fate.js';
import { catchHandler, rejectionHandler } from './failure-handler.js';
import type { Call } from '../call.js';
import { resolveCall } from '../resolve.js';

function fateOfCatch(code: string) {
  const { world, module } = drawProject({ 'src/case.ts': `async function run(): Promise<unknown> { ${code} }` });
  const source = module('src/case.ts');
  return failureFate(world, catchHandler(source, source.nodes('CatchClause')[0] as TSESTree.CatchClause));
}

describe('failureFate', () => {
  it.each([
    ['nothing', 'try { await work(); } catch {}', { kind: 'dropped', logs: [], result: undefined }],
    ['a default', 'try { return await work(); } catch { return []; }', { kind: 'dropped', result: 'empty' }],
    [
      'null behind the statement',
      'try { return await work(); } catch {} return null;',
      { kind: 'dropped', result: 'nothing' },
    ],
    ['a jump', 'for (const x of xs) { try { await work(x); } catch { continue; } }', { kind: 'dropped', jumps: true }],
    [
      'a log with the error',
      'try { await work(); } catch (e) { console.error(e); }',
      { kind: 'dropped', logs: [{ level: 'error', hasError: true }] },
    ],
    [
      'a log with its text, by a variable',
      'try { await work(); } catch (e) { const m = e.message; console.log(m); }',
      { kind: 'dropped', logs: [{ level: 'info', hasError: true }] },
    ],
    [
      'a log with what is taken out of it',
      'try { await work(); } catch ({ message }) { console.warn(message); }',
      { kind: 'dropped', logs: [{ level: 'warn', hasError: true }] },
    ],
    [
      'a log without it',
      'try { await work(); } catch (e) { this.logger.warn("no"); }',
      { kind: 'dropped', logs: [{ level: 'warn', hasError: false }] },
    ],
  ])('drops it: %s', (_name, code, expected) => {
    expect(fateOfCatch(code)).toMatchObject(expected);
  });

  it.each([
    ['a throw', 'try { await work(); } catch (e) { throw e; }'],
    ['an error result', 'try { await work(); } catch (e) { return { ok: false }; }'],
    ['an error result behind the statement', 'try { return await work(); } catch {} return { ok: false };'],
    ['another way', 'try { return await work(); } catch { return other(); }'],
    ['a call that is no log', 'try { await work(); } catch (e) { report(e); }'],
    ['state', 'let failed = false; try { await work(); } catch { failed = true; }'],
    ['a count', 'let failures = 0; try { await work(); } catch { failures++; }'],
  ])('tells: %s', (_name, code) => {
    expect(fateOfCatch(code).kind).toBe('told');
  });

  it.each([
    ['a look at its class', 'try { await work(); } catch (e) { if (e instanceof A) return null; }'],
    ['a reset', 'let x; try { x = await work(); } catch { x = undefined; }'],
    ['two kinds of default', 'try { return await work(); } catch { if (y) return null; return []; }'],
  ])('does not know: %s', (_name, code) => {
    expect(fateOfCatch(code).kind).toBe('unknown');
  });
});

describe('rejectionHandler', () => {
  const fates = (code: string) => {
    const { world, module } = drawProject({ 'src/case.ts': code, 'src/noop.ts': 'export const noop = () => {};' });
    const source = module('src/case.ts');
    return source.tree.calls.flatMap(node => {
      const handler = rejectionHandler(world, resolveCall(world, source, node as Call['node']));
      return handler ? [failureFate(world, handler).kind] : [];
    });
  };

  it('takes handlers of known promises, written in place or elsewhere', () => {
    expect(
      fates(
        `import { noop } from './noop.js'; const p = fetch('x').catch(noop); const q = fetch('y').then(undefined, () => null);`,
      ),
    ).toEqual(['dropped', 'dropped']);
  });

  it('takes what is awaited or dropped for a promise, and nothing else', () => {
    expect(fates('async function f() { await a.catch(() => null); void b().catch(() => null); }')).toEqual([
      'dropped',
      'dropped',
    ]);
    expect(fates('const schema = text().catch(() => null);')).toEqual([]);
  });
});
