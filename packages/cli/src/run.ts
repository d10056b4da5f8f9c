import { CommanderError, type Command } from 'commander';
import type { Announcement } from './announcement.js';
import { plainLine, type Terminal } from './commands/terminal.js';
import { announce, PlimsollError } from './errors.js';
import { exitCodeOf, type ExitCode } from './exit-code.js';
import { createProgram } from './program.js';
import { version } from './version.js';

/** Runs the command line `args` and answers with the exit code. Never throws: every error becomes a coded line. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(terminal, ended => (code = ended));
  let usage = '';
  for (const command of [program, ...program.commands]) {
    redirect(command, terminal, text => (usage += text));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    terminal.progress('');
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const announcement = explainError(error, usage);
    terminal.stderr(plainLine(announcement));
    return exitCodeOf(announcement.severity, terminal.ci);
  }
}

function redirect(command: Command, terminal: Terminal, onError: (text: string) => void): void {
  command.exitOverride();
  command.configureOutput({ writeOut: terminal.stdout, writeErr: onError });
}

function explainError(error: unknown, usage: string): Announcement {
  if (error instanceof PlimsollError) return error.announcement;
  if (error instanceof CommanderError) {
    const detail = usage
      .trim()
      .split('\n')
      .slice(0, 2)
      .join(' ')
      .replace(/^error: /, '');
    return announce('PLIMSOLL_USAGE', {
      detail: error.code === 'commander.help' ? 'No command is named.' : sentence(detail),
    });
  }
  const detail = sentence(error instanceof Error ? error.message : String(error));
  const machine = `plimsoll ${version}, node ${process.version}, ${process.platform} ${process.arch}`;
  return announce('PLIMSOLL_INTERNAL', { detail }, `${machine}\n${error instanceof Error ? (error.stack ?? '') : ''}`);
}

function sentence(text: string): string {
  return /[.?!)]$/.test(text) ? text : `${text}.`;
}
