import { expect, test } from 'vitest';
import type { Terminal } from './commands/terminal.js';
import { run } from './run.js';
import { tempProject } from './temp-project.test.support.js';
import { version } from './version.js';

async function runHere(args: readonly string[], cwd = tempProject()) {
  let [stdout, stderr] = ['', ''];
  const progress: string[] = [];
  const terminal: Terminal = {
    cwd,
    ci: false,
    interactive: false,
    colour: false,
    stdout: text => void (stdout += text),
    stderr: text => void (stderr += text),
    progress: doing => void progress.push(doing),
  };
  return { code: await run(args, terminal), stdout, stderr, progress };
}

test('help and version go to stdout and end with 0', async () => {
  expect(await runHere(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  const help = await runHere(['check', '--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const option of [
    '--format',
    '--rule',
    '--family',
    '--preset',
    '--max-warnings',
    '--fix',
    '--no-cache',
    '--config',
    '--ci',
    '--engine',
  ]) {
    expect(help.stdout).toContain(option);
  }
});

test('a wrong command line is one coded line on stderr', async () => {
  for (const args of [[], ['chekc'], ['check', '--formt', 'json'], ['explain'], ['check', '--engine', 'biome']]) {
    const { code, stdout, stderr } = await runHere(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^PLIMSOLL_USAGE [^\n]+[.?)] See `plimsoll --help`\.\n$/);
  }
});

test('whatever goes wrong, the progress line is cleared before anything is printed', async () => {
  const { progress, stderr } = await runHere(['check', 'nowhere']);
  expect(stderr).toMatch(/^PLIMSOLL_PATH_NOT_FOUND /);
  expect(progress.at(-1)).toBe('');
});

test('a crash of the command is our bug: 3, with what to send', async () => {
  const { code, stderr } = await runHere(['check'], 'a folder\0that cannot be');
  expect(code).toBe(3);
  expect(stderr).toMatch(
    /^PLIMSOLL_INTERNAL The command crashed: .*please send us this.*\nplimsoll \S+, node v\S+, \S+ \S+\n/,
  );
});
