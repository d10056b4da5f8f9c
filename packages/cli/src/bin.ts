#!/usr/bin/env node
import { isCI } from 'ci-info';
import picocolors from 'picocolors';
import { createProgress } from './progress.js';
import { run } from './run.js';

// `plimsoll check | head` closes the pipe early, which is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  ci: isCI,
  interactive: !isCI && process.stdin.isTTY && process.stdout.isTTY,
  stdout: text => process.stdout.write(text),
  stderr: text => process.stderr.write(text),
  colour: picocolors.isColorSupported && (process.stdout.isTTY || 'FORCE_COLOR' in process.env),
  progress: createProgress(process.stderr, isCI),
});
