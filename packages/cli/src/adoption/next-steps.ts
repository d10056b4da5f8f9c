import type { Graph } from '@plimsoll/architecture';

type Files = Graph<'files'>['files'];

/** What is left to do by hand, said for the tools that the project has: the editor, the commit hook, the build server. */
export function nextSteps({ paths, pipelines, manifests }: Files): string[] {
  const has = (pattern: RegExp) => paths.some(path => pattern.test(path));
  const uses = (name: string) => manifests.some(({ dependencies }) => dependencies.some(one => one.name === name));
  return [
    'npm install --save-dev plimsoll',
    ...editorSteps(has, uses),
    ...hookSteps(has, uses),
    ...pipelineSteps(has, pipelines),
    'Old findings: `npx plimsoll baseline` accepts those of today; or `npx plimsoll check --since origin/main` reports only what a change adds.',
  ];
}

function editorSteps(has: (pattern: RegExp) => boolean, uses: (name: string) => boolean): string[] {
  const oxlint = has(/^\.oxlintrc\.jsonc?$/) || uses('oxlint');
  const eslint = has(/^eslint\.config\.[cm]?[jt]s$/) || has(/(?:^|\/)\.eslintrc/) || uses('eslint');
  const inOxlint =
    'In .oxlintrc.json: "jsPlugins": ["eslint-plugin-plimsoll"], "extends": ["./node_modules/eslint-plugin-plimsoll/oxlint/recommended.json"]';
  const inEslint =
    "In eslint.config.js: import plimsoll from 'eslint-plugin-plimsoll'; then add plimsoll.configs.recommended to the list";
  if (oxlint && eslint) return [inEslint, inOxlint];
  return [oxlint ? inOxlint : inEslint];
}

function hookSteps(has: (pattern: RegExp) => boolean, uses: (name: string) => boolean): string[] {
  if (has(/(?:^|\/)\.lintstagedrc|lint-staged\.config/) || uses('lint-staged'))
    return ['In the configuration of lint-staged: "*.{ts,js}": "plimsoll check"'];
  if (has(/^\.?lefthook\.ya?ml$/))
    return [
      'In lefthook.yml, below pre-commit, commands: plimsoll: { glob: "*.{ts,js}", run: npx plimsoll check {staged_files} }',
    ];
  if (has(/^\.pre-commit-config\.ya?ml$/))
    return [
      'In .pre-commit-config.yaml, a local hook: { id: plimsoll, name: plimsoll, language: system, entry: npx plimsoll check, types_or: [ts, javascript] }',
    ];
  const folder = has(/^\.husky\//) ? '.husky/pre-commit' : '.git/hooks/pre-commit, or a hook of husky or lefthook';
  return [
    `In ${folder}: git diff --cached --name-only --diff-filter=d -z -- '*.ts' '*.js' | xargs -0r npx plimsoll check`,
  ];
}

function pipelineSteps(has: (pattern: RegExp) => boolean, pipelines: Files['pipelines']): string[] {
  if (pipelines.some(({ on, steps }) => on === 'ci' && steps.some(({ run }) => /\bplimsoll check\b/.test(run))))
    return [];
  const run = 'npx plimsoll check';
  if (has(/^\.gitlab-ci\.ya?ml$/)) return [`In .gitlab-ci.yml, a job with script: ["npm ci", "${run}"]`];
  return [
    `In a workflow of GitHub, after npm ci: - run: ${run} --format github`,
    'To report only what a pull request adds: actions/checkout with fetch-depth: 0, then npx plimsoll check --since origin/${{ github.base_ref }} --format github',
  ];
}
