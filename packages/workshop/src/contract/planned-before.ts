import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { plannedFile } from '../requirements/planned-checks.js';
import { repositoryRoot } from '../repository.js';

/**
 * The planned checks as the last commit has them, or the one before where the last is what is being tested (in CI);
 * undefined outside of a repository, and where the file is new.
 */
export function plannedBefore(): readonly string[] | undefined {
  for (const revision of process.env['CI'] ? ['HEAD^1', 'HEAD'] : ['HEAD']) {
    try {
      const shown = execFileSync('git', ['show', `${revision}:${plannedFile}`], {
        cwd: repositoryRoot,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return (parse(shown) as string[] | null) ?? [];
    } catch {
      continue; // a shallow clone, a first commit, no git
    }
  }
  return undefined;
}
