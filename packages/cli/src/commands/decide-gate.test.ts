import { expect, test } from 'vitest';
import type { AnnouncementSeverity } from '../announcement.js';
import { decideGate, type GateInput } from './decide-gate.js';

const decide = (input: Partial<GateInput>) =>
  decideGate({ errors: 0, warnings: 0, announcements: [], ci: false, ...input });
const say = (...severities: AnnouncementSeverity[]) =>
  severities.map(severity => ({ code: `PLIMSOLL_${severity}`, message: '', severity }));

test.each<[Partial<GateInput>, number]>([
  [{}, 0],
  [{ warnings: 5 }, 0],
  [{ warnings: 5, maxWarnings: 5 }, 0],
  [{ warnings: 6, maxWarnings: 5 }, 1],
  [{ warnings: 1, maxWarnings: 0 }, 1],
  [{ errors: 1 }, 1],
  [{ announcements: say('note'), ci: true }, 0],
  [{ announcements: say('error-in-ci') }, 0],
  [{ announcements: say('error-in-ci'), ci: true }, 2],
  [{ announcements: say('error'), errors: 3 }, 2],
  [{ announcements: say('error', 'bug'), errors: 3, ci: true }, 3],
])('%j ends with %i', (input, exitCode) => {
  expect(decide(input)).toMatchObject({ exitCode, passes: exitCode === 0 });
});

test('the reason names what decided', () => {
  expect(decide({ errors: 2 }).reason).toBe('There are 2 errors.');
  expect(decide({ warnings: 2, maxWarnings: 1 }).reason).toBe('There are 2 warnings, and 1 may be.');
  expect(decide({ warnings: 1 }).reason).toBe('There is 1 warning and no error.');
  expect(decide({ announcements: say('bug', 'error', 'bug') }).reason).toBe('The run hit a bug of ours: PLIMSOLL_bug.');
});
