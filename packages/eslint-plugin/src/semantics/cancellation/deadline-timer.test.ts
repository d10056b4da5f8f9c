import { describe, expect, it } from 'vitest';
import { timerEnd } from '../resources/timer-end.js';
import { drawProject } from '../testing/drawn-project.js';
import { deadlineTimer } from './deadline-timer.js';

/** What the marked call of a function's body is: no deadline, or what becomes of its timer. */
function fate(body: string, files: Readonly<Record<string, string>> = {}): string {
  const code = `import { stop } from './stop.js';
export async function run(work: any, emitter: any, controller: AbortController) {
  ${body}
}`;
  const stop = `export function stop(controller: AbortController) { controller.abort(); }`;
  const project = drawProject({ 'case.ts': code, 'stop.ts': stop, ...files });
  const [call] = project.marked('case.ts');
  const deadline = call && deadlineTimer(project.world, call);
  if (!deadline) return 'none';
  const end = timerEnd(project.world, call.module, deadline.node);
  return `${deadline.isAlone ? 'alone ' : ''}${end.state === 'leaked' ? end.how : end.state}`;
}

describe('deadlineTimer and timerEnd', () => {
  it.each([
    ['setTimeout(() => controller.abort(), 5); // ?', 'dropped'],
    ['setTimeout(stop, 5, controller); // ?', 'dropped'],
    ['setTimeout(controller.abort.bind(controller), 5); // ?', 'dropped'],
    ['setTimeout(() => controller.abort(), 0); // ?', 'none'],
    ['setTimeout(() => work(), 5); // ?', 'none'],
    ['setTimeout(() => { controller.abort(); process.exit(1); }, 5); // ?', 'none'],
    ['setInterval(() => controller.abort(), 5); // ?', 'none'],
    ['const t = setTimeout(() => controller.abort(), 5); // ?\nawait work(); clearTimeout(t);', 'throw'],
    ['const t = setTimeout(() => controller.abort(), 5); // ?\nif (work) return; clearTimeout(t);', 'path'],
    [
      'const t = setTimeout(() => controller.abort(), 5); // ?\ntry { await work(); } finally { clearTimeout(t); }',
      'released',
    ],
    ['const t = setTimeout(() => controller.abort(), 5); // ?\nreturn t;', 'released'],
    [
      'const t = setTimeout(() => controller.abort(), 5); // ?\nemitter.on("x", () => clearTimeout(t));',
      'out-of-sight',
    ],
    ['return new Promise((_, reject) => {\nsetTimeout(() => reject(new Error("x")), 5); // ?\n});', 'alone dropped'],
    [
      'return new Promise((resolve, reject) => {\nsetTimeout(() => reject(new Error("x")), 5); // ?\nemitter.on("x", resolve); });',
      'dropped',
    ],
    ['return new Promise(resolve => {\nsetTimeout(resolve, 5); // ?\n});', 'none'],
    ['return new Promise(resolve => {\nsetTimeout(resolve, 5); // ?\nemitter.on("x", resolve); });', 'dropped'],
    [
      'let t; const late = new Promise((_, reject) => {\nt = setTimeout(() => reject(new Error("x")), 5); // ?\n});\nawait Promise.race([work(), late]); clearTimeout(t);',
      'alone throw',
    ],
    [
      'let t; const late = () => new Promise((_, reject) => {\nt = setTimeout(() => reject(new Error("x")), 5); // ?\n});\ntry { await Promise.race([work(), late()]); } finally { clearTimeout(t); }',
      'alone released',
    ],
  ])('%s: %s', (body, expected) => {
    expect(fate(body)).toBe(expected);
  });
});
