import path from 'node:path';

/** How a kind of file writes comments. */
export interface CommentSyntax {
  /** What begins a comment that ends with the line. */
  readonly line?: string;
  /** Such a comment may stand behind something else on its line. */
  readonly trailing?: boolean;
  readonly blocks: readonly (readonly [open: string, close: string])[];
  /** Comments count inside of fences of this language only, and blocks outside of fences only. */
  readonly fence?: string;
}

const slashes: CommentSyntax = { line: '//', trailing: true, blocks: [['/*', '*/']] };
const hash: CommentSyntax = { line: '#', trailing: true, blocks: [] };

const byExtension: Readonly<Record<string, CommentSyntax>> = {
  ...{ '.yaml': hash, '.yml': hash, '.toml': hash, '.sh': hash, '.graphql': hash, '.gql': hash, '.tf': hash },
  ...{ '.jsonc': slashes, '.json5': slashes, '.proto': slashes, '.prisma': slashes, '.groovy': slashes },
  '.sql': { line: '--', trailing: true, blocks: [['/*', '*/']] },
  '.mmd': { line: '%%', blocks: [] },
  '.mermaid': { line: '%%', blocks: [] },
  '.md': { line: '%%', blocks: [['<!--', '-->']], fence: 'mermaid' },
  '.mdx': {
    line: '%%',
    blocks: [
      ['<!--', '-->'],
      ['{/*', '*/}'],
    ],
    fence: 'mermaid',
  },
};

/** Names that say more than their extensions; a Dockerfile has comments on lines of their own only. */
const byName: readonly (readonly [RegExp, CommentSyntax])[] = [
  [/(?:^|\.)(?:Dockerfile|Containerfile)(?:\.|$)/i, { line: '#', blocks: [] }],
  [/^\.env(?:\.|$)|\.env$|^env\.example$/, hash],
  [/^\.(?:docker|git|npm)ignore$|^CODEOWNERS$|^Makefile$/, { line: '#', blocks: [] }],
  [/^(?:pre-commit|pre-push|commit-msg)$/, hash],
  [/^Jenkinsfile$/, slashes],
  [/^(?:[tj]sconfig[\w.-]*|\.eslintrc|\.oxlintrc|\.swcrc|turbo|nx|devcontainer)\.json$/, slashes],
];

/** How a file that is no module writes comments; undefined where it has none (`package.json`) or nobody knows. */
export function commentSyntax(file: string): CommentSyntax | undefined {
  const name = path.posix.basename(file);
  return byName.find(([pattern]) => pattern.test(name))?.[1] ?? byExtension[path.posix.extname(name).toLowerCase()];
}
