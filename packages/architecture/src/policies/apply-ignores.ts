import { globMatcher, saysReason, type IgnoreConfig } from '@plimsoll/config';
import type { Finding, Location } from '@plimsoll/findings';
import type { IgnoreComment } from '../graph/ignore-comment.js';
import { policyCatalog } from './policy-catalog.js';

/** What hides findings of policies. */
export interface Ignores {
  /** Comments by the file that they stand in. */
  readonly comments: ReadonlyMap<string, readonly IgnoreComment[]>;
  /** Those of the config, for files that have no comments. */
  readonly declared: readonly IgnoreConfig[];
  /** Names of the policies that ran. */
  readonly ran: ReadonlySet<string>;
  /** Whether the rule `require-suppression-reason` looks at a file: it asks for the reason there. */
  readonly isModule: (file: string) => boolean;
  /** Project path of the file that declares. */
  readonly configFile: string;
}

/** Names under which the command reports what is wrong with comments that hide something. */
const unused = 'unused-suppression';
const unreasoned = 'require-suppression-reason';

/**
 * Takes from the findings what comments and the config hide, and reports comments that hide nothing, and those that do not say
 * why. The one place that decides it, for every kind of file.
 */
export function applyIgnores(findings: readonly Finding[], ignores: Ignores): Finding[] {
  const used = new Set<IgnoreComment | IgnoreConfig>();
  const kept = findings.filter(finding => {
    const comments = ignores.comments.get(finding.location.file) ?? [];
    const hiding = [
      ...comments.filter(comment => names(comment, finding.rule) && covers(comment, finding.location)),
      ...ignores.declared.filter(declared => isDeclared(declared, finding)),
    ];
    for (const one of hiding) used.add(one);
    return hiding.length === 0;
  });
  const said = [...ignores.comments].flatMap(([file, comments]) =>
    comments
      .filter(({ directive }) => directive === 'plimsoll-ignore')
      .flatMap(comment => [
        ...(ignores.isModule(file) || saysReason(comment.reason) ? [] : [withoutReason(file, comment)]),
        ...(used.has(comment) ? [] : idle(file, comment, ignores.ran)),
      ]),
  );
  const declared = ignores.declared.flatMap((one, index) => [
    ...(saysReason(one.reason) ? [] : [withoutReasonInConfig(ignores.configFile, one, index)]),
    ...(used.has(one) || !ignores.ran.has(one.policy) ? [] : [idleInConfig(ignores.configFile, one, index)]),
  ]);
  return [...kept, ...said, ...declared];
}

/** A linter's directive names the editor rule that the policy stands for. */
function names({ directive, names: listed }: IgnoreComment, policy: string): boolean {
  if (directive === 'plimsoll-ignore') return listed.includes(policy);
  const { editorTwins = [], answersFor = [] } = policyCatalog.find(({ name }) => name === policy) ?? {};
  return [...editorTwins, ...answersFor].some(rule => listed.includes(rule));
}

/** A finding that has no range is about the whole file. */
function covers({ from, to, atHead, directive }: IgnoreComment, { line, endLine }: Location): boolean {
  if (endLine === undefined && atHead && directive === 'plimsoll-ignore') return true;
  return line <= to && (endLine ?? line) >= from;
}

function isDeclared({ policy, files, about }: IgnoreConfig, { rule, location, identity }: Finding): boolean {
  return rule === policy && globMatcher(files)(location.file) && (about === undefined || identity.includes(about));
}

function finding(rule: string, messageId: string, message: string, location: Location, identity: string): Finding {
  return { rule, kind: 'policy', severity: 'warning', messageId, message, location, identity };
}

function text({ directive, names: listed }: IgnoreComment): string {
  return [directive, ...listed].join(' ');
}

function withoutReason(file: string, comment: IgnoreComment): Finding {
  const message = `\`${text(comment)}\` hides a finding and does not say why. Whoever comes next can neither check the reason nor dare to remove it. Write \` -- \` and the reason after it.`;
  return finding(unreasoned, 'directive', message, { file, ...comment.range }, `${file} ${text(comment)}`);
}

function idle(file: string, comment: IgnoreComment, ran: ReadonlySet<string>): Finding[] {
  const known = new Set<string>(policyCatalog.map(({ name }) => name));
  const strange = comment.names.filter(name => !known.has(name));
  const at = { file, ...comment.range };
  if (comment.names.length === 0 || strange.length > 0) {
    const what = strange.length > 0 ? `\`${strange.join('`, `')}\`, which is no policy` : 'no policy';
    const message = `\`${comment.directive}\` names ${what}, and hides nothing. The finding that it was meant for comes back, or never was one. Name a policy; for a rule of the editor write \`eslint-disable-next-line plimsoll/<rule>\`.`;
    return [finding(unused, 'unknown', message, at, `${file} ${text(comment)}`)];
  }
  // what did not run might have found something
  if (!comment.names.every(name => ran.has(name))) return [];
  const message = `This comment hides \`${comment.names.join('`, `')}\`, and nothing is reported there. It would hide the next fault. Remove it.`;
  return [finding(unused, 'unused', message, at, `${file} ${text(comment)}`)];
}

function withoutReasonInConfig(file: string, { policy }: IgnoreConfig, index: number): Finding {
  const message = `\`ignores[${index}]\` of the configuration hides \`${policy}\` and does not say why. Whoever comes next can neither check the reason nor dare to remove it. Write it as its \`reason\`.`;
  return finding(unreasoned, 'directive', message, { file, line: 1, column: 1 }, `ignores ${policy} ${index}`);
}

function idleInConfig(file: string, { policy, files }: IgnoreConfig, index: number): Finding {
  const message = `\`ignores[${index}]\` of the configuration hides \`${policy}\` in \`${files.join('`, `')}\`, and nothing is reported there. It would hide the next fault. Remove it.`;
  return finding(unused, 'unused', message, { file, line: 1, column: 1 }, `ignores ${policy} ${files.join(' ')}`);
}
