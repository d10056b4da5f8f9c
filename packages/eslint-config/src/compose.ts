import { defaultRoles } from '@plimsoll/config';
import type { Linter } from 'eslint';
import { configs } from 'eslint-plugin-plimsoll';
import { loadPeers, type Peers, type TypescriptEslint } from './load-peers.js';
import { peerConfigs, peerRuleTable, type PeerRule } from './peer-rule.js';

/** What the composed configuration may be told. */
export interface ComposeOptions {
  /** `recommended` by default: bugs and outages. `strict` adds design and discipline. */
  readonly preset?: 'recommended' | 'strict';
  /** Whether to switch on the rules that need types. Default: wherever typescript-eslint and its TypeScript are installed. */
  readonly typed?: boolean;
  /** Globs of test files. */
  readonly tests?: readonly string[];
}

const typescriptFiles = ['**/*.{ts,mts,cts,tsx}'];
const allFiles = ['**/*.{ts,mts,cts,tsx,js,mjs,cjs,jsx}'];
const testFiles = ['**/*.{test,spec}.{ts,mts,cts,tsx,js,mjs,cjs,jsx}'];

/**
 * A flat configuration of our rules together with the rules of others that already do the rest well. Where typescript-eslint
 * cannot be loaded, what needs it is left out and one line on stderr says so.
 */
export function compose(options: ComposeOptions = {}, peers: Peers = loadPeers()): Linter.Config[] {
  const { preset = 'recommended', tests = testFiles, typed = true } = options;
  const { typescriptEslint, vitest, reason } = peers;
  if (typed && !typescriptEslint) process.stderr.write(`${typedRulesOff(reason)}\n`);
  const rules = peerRuleTable.filter(rule => preset === 'strict' || rule.preset === 'recommended');
  const of = (plugin: string, needsTypes = false) =>
    rules.filter(rule => rule.name.startsWith(`${plugin}/`) && (needsTypes || !rule.needsTypes));
  return [
    {
      ...ours(configs[preset] as unknown as Linter.Config, typed && typescriptEslint !== undefined),
      files: allFiles,
      linterOptions: { reportUnusedDisableDirectives: 'error' },
    },
    { name: 'plimsoll/eslint', files: allFiles, rules: settings(of('eslint').filter(({ roles }) => !roles)) },
    ...of('eslint').flatMap(rule =>
      rule.roles
        ? [
            {
              name: `plimsoll/${rule.name}`,
              files: rule.roles.flatMap(role => defaultRoles[role]),
              rules: settings([rule]),
            },
          ]
        : [],
    ),
    ...(typescriptEslint ? typescriptPart(typescriptEslint, of('typescript-eslint', typed), preset, typed) : []),
    ...(vitest
      ? [{ name: 'plimsoll/vitest', files: [...tests], plugins: { vitest }, rules: settings(of('vitest')) }]
      : []),
  ];
}

/** Our preset. Beside typescript-eslint, which then reports each `void` before a promise, our rule leaves them to it. */
function ours(config: Linter.Config, isTyped: boolean): Linter.Config {
  const name = 'plimsoll/require-suppression-reason';
  const severity = config.rules?.[name];
  return isTyped && typeof severity === 'string'
    ? { ...config, rules: { ...config.rules, [name]: [severity, { void: false }] } }
    : config;
}

function typedRulesOff(reason = 'typescript-eslint is not installed'): string {
  return `PLIMSOLL_TYPED_RULES_OFF the rules that need typescript-eslint are off: ${reason}. Install typescript-eslint with TypeScript 6, or pass { typed: false } to say that you know.`;
}

function typescriptPart(
  peer: TypescriptEslint,
  rules: readonly PeerRule[],
  preset: 'recommended' | 'strict',
  typed: boolean,
): Linter.Config[] {
  const whole = preset === 'strict' && typed ? Object.values(peerConfigs).flatMap(name => peer.configs[name]) : [];
  return [
    ...whole.map(config => ({ ...config, files: typescriptFiles })),
    {
      name: 'plimsoll/typescript-eslint',
      files: typescriptFiles,
      languageOptions: { parser: peer.parser, ...(typed && { parserOptions: { projectService: true } }) },
      plugins: { '@typescript-eslint': peer.plugin },
      rules: settings(rules),
    },
  ];
}

/** Rules as a configuration names them: the core's without prefix, typescript-eslint's with its own. */
function settings(rules: readonly PeerRule[]): Linter.RulesRecord {
  return Object.fromEntries(
    rules.map(({ name, severity, options }) => [
      name.replace(/^eslint\//, '').replace(/^typescript-eslint\//, '@typescript-eslint/'),
      options ? [severity, options] : severity,
    ]),
  );
}
