import type { PictureOptions } from '@plimsoll/architecture';
import { Command, InvalidArgumentError, Option } from 'commander';
import { baseline } from './commands/baseline.js';
import { check } from './commands/check.js';
import { explain } from './commands/explain.js';
import { init, type InitOptions } from './commands/init.js';
import { graph } from './commands/graph.js';
import type { GraphFormat } from './commands/graph-format.js';
import type { Terminal } from './commands/terminal.js';
import type { ExitCode } from './exit-code.js';
import { reporters, type Format } from './reporters/reporters.js';
import { version } from './version.js';

/** What every command that runs the rules takes. */
interface RunFlags {
  readonly engine: 'oxlint' | 'eslint';
  readonly rule: readonly string[];
  readonly family: readonly string[];
  readonly preset?: 'recommended' | 'strict' | 'all';
  readonly config?: string;
  readonly cache: boolean;
  readonly ci?: boolean;
}

interface CheckFlags extends RunFlags {
  readonly format: Format;
  readonly maxWarnings?: number;
  readonly fix?: boolean;
  readonly since?: string;
}

interface BaselineFlags extends RunFlags {
  readonly update: boolean;
  readonly acceptNew: boolean;
}

interface GraphFlags extends Pick<RunFlags, 'config' | 'cache' | 'ci'>, PictureOptions {
  readonly format?: GraphFormat;
  readonly out?: string;
  readonly force: boolean;
  readonly metrics: boolean;
  readonly part: readonly 'symbols'[];
}

const graphExamples = `
Examples:
  plimsoll graph --out architecture.html              one page to explore, offline
  plimsoll graph --format mermaid                     the layers, for a README
  plimsoll graph --out orders.svg --focus src/orders  what is tied to a folder
  plimsoll graph --metrics --level folder --depth 2   figures in place of a picture
`;

/** The command line. `onEnd` is told the exit code of the command that ran. */
export function createProgram(terminal: Terminal, onEnd: (code: ExitCode) => void): Command {
  const program = new Command('plimsoll')
    .description('Reports where a TypeScript backend breaks the rules that keep a service standing under load.')
    .version(version)
    .showSuggestionAfterError();

  withRunOptions(program.command('check'))
    .description('check the project, or the files, folders and globs that are named')
    .argument('[paths...]')
    .addOption(new Option('--format <name>', 'how to report').choices(Object.keys(reporters)).default('pretty'))
    .option('--max-warnings <n>', 'fail when there are more warnings than this', wholeNumber)
    .addOption(
      new Option('--since <ref>', 'report only what is new against the merge base with a commit or branch').conflicts(
        'fix',
      ),
    )
    .option('--fix', 'write the fixes of the rules into the files first')
    .action(async (paths: string[], flags: CheckFlags) => {
      const { format, maxWarnings, fix = false, since } = flags;
      const asked = { ...(maxWarnings !== undefined && { maxWarnings }), ...(since !== undefined && { since }) };
      const options = { ...runOptions(flags), paths, format, fix, ...asked };
      onEnd(await check(options, withCi(terminal, flags)));
    });

  withRunOptions(program.command('baseline'))
    .description('accept the findings of today, or take from the baseline what no longer occurs')
    .option('--update', 'fail when there is no baseline yet', false)
    .option('--accept-new', 'also add findings that are new', false)
    .action(async (flags: BaselineFlags) => {
      const { update, acceptNew } = flags;
      onEnd(await baseline({ ...runOptions(flags), update, acceptNew }, withCi(terminal, flags)));
    });

  withPictureOptions(program.command('graph'))
    .description('print the graph that the policies draw on, or draw a picture of it')
    .addOption(
      new Option('--part <names...>', 'what to read beside the modules, for JSON')
        .choices(['symbols'])
        .default([] as string[], 'nothing'),
    )
    .option('--config <file>', 'the Plimsoll configuration to use')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--ci', 'treat announced silences as errors (default in CI)')
    .option('--no-ci', 'only announce them')
    .action(async ({ part, format, out, force, metrics, config, cache, ci, ...picture }: GraphFlags) => {
      const named = { ...(format && { format }), ...(out !== undefined && { out }) };
      const options = {
        parts: part,
        ...named,
        force,
        metrics,
        picture,
        cache,
        ...(config !== undefined && { configFile: config }),
      };
      onEnd(await graph(options, ci === undefined ? terminal : { ...terminal, ci }));
    });

  program
    .command('init')
    .description('propose a plimsoll.config.ts for this folder from its folders and imports')
    .option('--yes', 'write the proposal without asking', false)
    .option('--dry-run', 'say what would be written, and write nothing', false)
    .option('--no-symbols', 'do not count routes, consumers and jobs, which takes the longest')
    .action(async (options: InitOptions) => onEnd(await init(options, terminal)));

  program
    .command('explain')
    .description('say what a rule or policy is about')
    .argument('<name>', 'a rule or policy')
    .action(async (name: string) => onEnd(await explain(name, terminal)));

  return program;
}

function withRunOptions(command: Command): Command {
  return command
    .addOption(new Option('--engine <name>', 'what runs the rules').choices(['oxlint', 'eslint']).default('oxlint'))
    .option('--rule <names>', 'run only these rules and policies; repeatable, or with commas', list, [])
    .option('--family <names>', 'run only rules of these families; repeatable, or with commas', list, [])
    .addOption(new Option('--preset <name>', 'which rules to run').choices(['recommended', 'strict', 'all']))
    .option('--config <file>', 'the Plimsoll configuration to use')
    .option('--no-cache', 'neither read nor write the cache')
    .option('--ci', 'treat announced silences as errors (default in CI)')
    .option('--no-ci', 'only announce them');
}

function withPictureOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--format <name>',
        'what to print (default: by the name of --out, else json; with --metrics table)',
      ).choices(['json', 'table', 'mermaid', 'dot', 'svg', 'html']),
    )
    .option('--out <file>', 'write into a file')
    .option('--force', 'overwrite a file that this command has not written', false)
    .addOption(
      new Option(
        '--level <name>',
        'what a box is (default: a layer where the configuration has some, else a service, else a folder)',
      ).choices(['layer', 'service', 'folder', 'package', 'module']),
    )
    .option('--focus <what>', 'draw only this file, folder, layer or service and its neighbours')
    .option('--depth <n>', 'how many levels of folders to open', wholeNumber)
    .option('--violations', 'draw only what breaks a policy', false)
    .option('--tests', 'draw tests too', false)
    .option('--metrics', 'print fan-in, fan-out, instability, abstractness and distance of each box', false)
    .addHelpText('after', graphExamples);
}

function runOptions({ engine, rule, family, preset, config, cache }: RunFlags) {
  const selection = { names: rule, families: family, ...(preset && { preset }) };
  return { engine, selection, cache, ...(config !== undefined && { configFile: config }) };
}

function withCi(terminal: Terminal, { ci }: RunFlags): Terminal {
  return ci === undefined ? terminal : { ...terminal, ci };
}

function list(value: string, before: readonly string[]): string[] {
  return [
    ...before,
    ...value
      .split(',')
      .map(item => item.trim())
      .filter(item => item !== ''),
  ];
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is not a whole number.');
  return Number(value);
}
