import type { PlimsollConfig } from '@plimsoll/config';

/** What the whole command speaks of: announcements, coded errors, exit codes, rules before they run. */
const terms = ['announcement', 'errors', 'exit-code', 'rule-entry', 'syntax-finding', 'unused-suppression', 'version'];

/** The arrows between the rooms of this house. Tests, and what runs this repository itself, may import anything. */
const config: PlimsollConfig = {
  layers: [
    { name: 'findings', patterns: ['packages/findings/src/**'], mayImport: [] },
    { name: 'knowledge', patterns: ['packages/knowledge/src/**'], mayImport: [] },
    { name: 'config', patterns: ['packages/config/src/**'], mayImport: ['knowledge'] },

    { name: 'syntax', patterns: ['packages/eslint-plugin/src/syntax/**'], mayImport: [] },
    {
      name: 'semantics',
      patterns: ['packages/eslint-plugin/src/semantics/**'],
      mayImport: ['syntax', 'knowledge', 'config'],
    },
    {
      name: 'rule frame',
      patterns: ['packages/eslint-plugin/src/{channel,define-rule,file-session,rule,rule-costs}.ts'],
      mayImport: ['semantics', 'syntax', 'knowledge', 'config'],
    },
    {
      name: 'rules',
      patterns: ['packages/eslint-plugin/src/rules/**'],
      mayImport: ['rule frame', 'semantics', 'syntax', 'config'],
    },
    { name: 'plugin', patterns: ['packages/eslint-plugin/src/*.ts'], mayImport: ['rules', 'rule frame'] },
    { name: 'composed config', patterns: ['packages/eslint-config/src/**'], mayImport: ['plugin', 'config'] },

    {
      name: 'graph',
      patterns: ['packages/architecture/src/graph/**'],
      mayImport: ['findings'],
      mayImportTypes: ['config', 'knowledge'],
    },
    {
      name: 'extract',
      patterns: ['packages/architecture/src/extract/**'],
      mayImport: ['graph', 'findings', 'knowledge', 'config'],
    },
    { name: 'page', patterns: ['packages/architecture/src/page/**'], mayImport: [] },
    {
      name: 'pictures',
      patterns: ['packages/architecture/src/pictures/**'],
      mayImport: ['graph', 'findings', 'config'],
      mayImportTypes: ['page'],
    },
    { name: 'metrics', patterns: ['packages/architecture/src/metrics/**'], mayImport: ['pictures', 'graph', 'config'] },
    {
      name: 'policies',
      patterns: ['packages/architecture/src/policies/**'],
      mayImport: ['metrics', 'pictures', 'graph', 'findings', 'knowledge', 'config'],
    },
    {
      name: 'checker',
      patterns: ['packages/architecture/src/*.ts'],
      mayImport: ['extract', 'graph', 'policies', 'metrics', 'pictures', 'findings', 'knowledge', 'config'],
    },

    { name: 'terms', patterns: [`packages/cli/src/{${terms.join(',')}}.ts`], mayImport: ['findings'] },
    { name: 'files', patterns: ['packages/cli/src/files/**'], mayImport: ['terms', 'findings', 'config'] },
    {
      name: 'reporters',
      patterns: ['packages/cli/src/reporters/**'],
      mayImport: ['findings'],
      mayImportTypes: ['terms'],
    },
    {
      name: 'filters',
      patterns: ['packages/cli/src/filters/**'],
      mayImport: ['terms', 'findings', 'config'],
    },
    {
      name: 'engines',
      patterns: ['packages/cli/src/engines/**'],
      mayImport: ['files', 'terms', 'findings', 'config', 'checker', 'plugin'],
    },
    {
      name: 'command',
      patterns: ['packages/cli/src/**'],
      mayImport: ['engines', 'filters', 'reporters', 'files', 'terms', 'findings', 'config', 'checker', 'plugin'],
    },

    { name: 'workshop', patterns: ['packages/workshop/**', '*.config.{ts,js}'], mayImport: ['*'] },
  ],
  roles: {
    test: ['...', '**/*.test.support.ts', '**/*.test-language.ts', 'packages/eslint-plugin/src/testing/**'],
  },
  ignore: ['test-fixtures/**', '**/test-fixtures/**'],
};

export default config;
