// `npm start`: installs, builds, and shows what `plimsoll check` says of a bundled service. Needs nothing but Node and npm,
// and ends with 0 although the check does not: that it fails is what is shown.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const service = path.join(root, 'test-fixtures/projects/harbour');
const pnpm = 'npx --yes pnpm@12.21.0';

/** Runs one step quietly; where it fails, shows what it printed and ends. */
function step(title, command) {
  process.stdout.write(`${title} … `);
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) {
    process.stdout.write(`failed\n\n${stdout}${stderr}\nPLIMSOLL_START_FAILED \`${command}\` ended with ${status}.\n`);
    process.exit(1);
  }
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}

step('Installing (the first time takes a minute or two)', `${pnpm} install --frozen-lockfile --prefer-offline`);
step('Building', `${pnpm} run build`);

process.stdout.write(`
plimsoll check --preset strict, in test-fixtures/projects/harbour: a small service with faults that real ones have
${'─'.repeat(98)}
`);
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'packages/cli/dist/bin.js'), 'check', '--preset', 'strict', '--no-cache'],
  {
    cwd: service,
    stdio: 'inherit',
  },
);
if (status !== 1) {
  process.stdout.write(`\nPLIMSOLL_START_FAILED the check was to end with 1, and ended with ${status}.\n`);
  process.exit(1);
}
process.stdout.write(`${'─'.repeat(98)}
In CI this gate would have failed: the command ended with exit code 1.

  Try it on your own backend:   node ${path.relative(process.cwd(), path.join(root, 'packages/cli/dist/bin.js')) || 'plimsoll'} check <folder>
  Read about a finding:         node packages/cli/dist/bin.js explain require-deadline
  Run every test:               npm test
`);
