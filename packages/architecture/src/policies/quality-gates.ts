import type { Pipeline } from '../graph/files/pipeline.js';
import type { ProjectFiles } from '../graph/project-files.js';
import { expandedCommands } from './expanded-commands.js';
import type { Policy } from './policy.js';
import { policyFinding } from './policy-finding.js';
import { severityOf } from './policy-options.js';
import { projectHead } from './project-head.js';

/** A check that every change must pass, and the tools that make it. */
interface Gate {
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly command: RegExp;
}

const formatter =
  /\b(?:prettier|dprint|oxfmt|standard|biome\s+(?:check|ci|format)|deno\s+fmt)\b|\bformat(?:ting)?[:-]?check\b/;
const linter =
  /\b(?:eslint|oxlint|biome\s+(?:check|ci|lint)|xo|standard|tslint|deno\s+lint|plimsoll\s+check)\b|\blint\b/;

const gates: readonly Gate[] = [
  { id: 'format', what: 'the formatter', why: 'Changes drown in differences of style', command: formatter },
  { id: 'lint', what: 'the linter', why: 'What it would have found is found in production', command: linter },
  {
    id: 'types',
    what: 'the type checker',
    why: 'Code that does not type-check reaches the main branch',
    command:
      /\b(?:tsc|tsgo|vue-tsc|nest\s+build|tsup|unbuild|type-?check(?:ing)?|check-types|deno\s+check|(?:nx|ng|moon|lage|rush)\s.*build)\b/,
  },
  {
    id: 'tests',
    what: 'the tests',
    why: 'A broken change is noticed by users',
    command:
      /\b(?:vitest|jest|mocha|ava|tap|jasmine|lab|playwright\s+test|cypress\s+run|bun\s+test|deno\s+test)\b|\bnode\s(?:.*\s)?--test\b|\b(?:nx|ng|moon|lage|rush)\b.*\b(?:test|e2e)\b/,
  },
];

/** What nobody can look into from here: then nothing is said of what it does not do. */
const opaque =
  /\b(?:make|just|task|earthly|bazel|dagger|docker(?:-compose|\s+compose)?\s+(?:build|run|buildx))\b|^(?:orbs|include|extends|template):|^[\w-]+\/[\w.-]+\/\.github\/workflows\//;

/** Formatter, linter, type check and tests run in CI on every change, and something of it before each commit. */
export const qualityGates: Policy<'files'> = {
  name: 'quality-gates',
  needs: ['files'],
  isDeclared: () => true,
  check({ files }, config) {
    const severity = severityOf(config, 'quality-gates');
    const say = (messageId: string, message: string, file: string) =>
      policyFinding('quality-gates', severity, { messageId, message, file, identity: messageId });
    const ci = files.pipelines.filter(({ on }) => on === 'ci');
    const head = projectHead(files);
    const findings =
      ci.length === 0
        ? [
            say(
              'noCi',
              'No build server checks changes to this project. Every gate depends on what people remember to run. Add a workflow that runs formatter, linter, type check and tests on each change.',
              head,
            ),
          ]
        : missingGates(ci, files).map(({ id, what, why }) =>
            say(
              `${id}NotInCi`,
              `No pipeline of CI runs ${what}. ${why}. Add a step that runs it on each change.`,
              ci[0]?.path ?? head,
            ),
          );
    if (!hasCommitHook(files))
      findings.push(
        say(
          'noCommitHook',
          'Nothing runs before a commit. Each slip costs a round through CI. Let husky, lefthook or simple-git-hooks run formatter and linter over what is staged.',
          head,
        ),
      );
    return { findings, announcements: [] };
  },
};

function missingGates(ci: readonly Pipeline[], files: ProjectFiles): Gate[] {
  const commands = expandedCommands(
    ci.flatMap(({ steps }) => steps.map(({ run }) => run)),
    files.manifests,
  );
  if (commands.some(command => opaque.test(command))) return [];
  const hasTypes = files.paths.some(path => /(?:^|\/)tsconfig[\w.-]*\.json$/.test(path));
  return gates.filter(
    ({ id, command }) =>
      (id !== 'types' || hasTypes) && !commands.some(one => command.test(one)) && !isDoneByAnother(id, commands, files),
  );
}

/** ESLint formats where a plugin of it does. */
function isDoneByAnother(id: string, commands: readonly string[], { manifests }: ProjectFiles): boolean {
  if (id !== 'format' || !commands.some(command => linter.test(command))) return false;
  const plugin =
    /^(?:eslint-plugin-prettier|eslint-plugin-standard|@stylistic\/|eslint-config-(?:standard|xo)|@antfu\/eslint-config)/;
  return manifests.some(({ dependencies }) => dependencies.some(({ name }) => plugin.test(name)));
}

function hasCommitHook({ pipelines, manifests, paths }: ProjectFiles): boolean {
  if (pipelines.some(({ on, steps }) => on === 'commit' && steps.length > 0)) return true;
  const inManifest = ['simple-git-hooks', 'husky', 'gitHooks', 'pre-commit', 'lefthook', 'nano-staged', 'lint-staged'];
  return (
    manifests.some(({ content }) => inManifest.some(field => content[field] !== undefined)) ||
    paths.some(path =>
      /^\.(?:simple-git-hooks|huskyrc|lintstagedrc|lefthook)[\w.-]*$|^(?:simple-git-hooks|lint-staged\.config)\.\w+$/.test(
        path,
      ),
    )
  );
}
