import { describe, expect, it } from 'vitest';
import { calleeText } from '../callee-text.js';
import { drawProject } from '../testing/drawn-project.js';
import { reachedBy, type Probe } from './reached.js';

const exits: Probe<string> = {
  find: (_, call) => (call.facts.exits ? calleeText(call) : undefined),
};
const logs: Probe<string> = { find: (_, call) => call.facts.logs };

const cyclic = {
  'a.ts': `import { b } from './b.js';\nexport function a(n: number): void { if (n) b(n - 1); }\na(1); // ?`,
  'b.ts': `import { c } from './c.js';\nexport function b(n: number): void { c(n); }\nb(1); // ?`,
  'c.ts': `import { a } from './a.js';\nexport function c(n: number): void { a(n); process.exit(1); }\nc(1); // ?`,
};

/** The ways of the marked calls of modules, asked in this order. */
function ways(order: readonly string[], probe: Probe<string>): Record<string, string | undefined> {
  const project = drawProject(cyclic);
  return Object.fromEntries(
    order.map(path => {
      const [call] = project.marked(path);
      const way = call && reachedBy(project.world, call, probe);
      return [path, way && `${way.found}: ${way.calls.map(calleeText).join(' → ')}`];
    }),
  );
}

describe('reachedBy', () => {
  it('finds the shortest way through modules', () => {
    expect(ways(['a.ts'], exits)).toEqual({ 'a.ts': 'process.exit: a → b → c → process.exit' });
  });

  it('ends on cycles, and answers the same whoever asks first', () => {
    const forth = ways(['a.ts', 'b.ts', 'c.ts'], exits);
    expect(ways(['c.ts', 'b.ts', 'a.ts'], exits)).toEqual(forth);
    expect(ways(['b.ts', 'a.ts', 'c.ts'], exits)).toEqual(forth);
  });

  it('keeps the answers of one probe apart from those of another', () => {
    expect(ways(['a.ts'], logs)).toEqual({ 'a.ts': undefined });
  });
});
