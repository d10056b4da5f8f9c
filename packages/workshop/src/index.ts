export { compareRuns } from './fixtures/compare-runs.js';
export { compareWithMarks, type Mismatch } from './fixtures/compare-with-marks.js';
export type { EngineFinding, EngineRun, SourceFile } from './fixtures/engine-run.js';
export { readFixtures, fixturesRoot, type Fixture } from './fixtures/fixture.js';
export { runEslint } from './fixtures/run-eslint.js';
export { runOxlint } from './fixtures/run-oxlint.js';
