import { globMatcher, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import { layouts, type LayoutPart } from './layouts.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';
import { projectHead } from './project-head.js';

/** Files of environment variables that hold what is true of one place only, and mostly secrets. */
const secretFile = /(?:^|\/)\.env(?:\.(?:local|prod(?:uction)?|staging|live)|\.\w+\.local)?$/;

/** The folders of the layout that the project declares; and no tracked file of secrets. */
export const projectStructure: Policy<'files'> = {
  name: 'project-structure',
  needs: ['files'],
  isDeclared: () => true,
  check(graph, config) {
    const severity = severityOf(config, 'project-structure');
    const said = [...trackedSecrets(graph), ...missingFolders(graph, config)];
    return {
      findings: said.map((one): Finding => policyFinding('project-structure', severity, one)),
      announcements: [],
    };
  },
};

function trackedSecrets({ files }: Graph<'files'>): Said[] {
  return files.envFiles
    .filter(
      ({ path, isExample, variables }) =>
        !isExample && secretFile.test(path) && files.tracked.has(path) && variables.length > 0,
    )
    .map(({ path }) => ({
      messageId: 'trackedEnv',
      message: `Git tracks \`${path}\`. What it sets is in everybody's clone for ever, secrets too. Take it out of git (\`git rm --cached\`), change its secrets, and track a \`.env.example\`.`,
      file: path,
      identity: `env ${path}`,
    }));
}

function missingFolders({ files, modules }: Graph<'files'>, config: ResolvedConfig): Said[] {
  const { layout } = optionsOf(config, 'project-structure');
  const chosen = layout ?? (config.preset === 'go-layout' ? 'go-like' : undefined);
  if (chosen === undefined || modules.size === 0) return [];
  const head = projectHead(files);
  const isThere = ({ folders }: LayoutPart) => files.paths.some(globMatcher(folders.map(folder => `${folder}/**`)));
  return layouts[chosen]
    .filter(part => !isThere(part) && (part.when === undefined || files.paths.some(path => part.when?.test(path))))
    .map(part => ({
      messageId: 'noFolder',
      message: `The layout \`${chosen}\` keeps ${part.what} in \`${part.folders[0]?.replace('{,*/}', '') ?? ''}/\`, and there is no such folder. Who looks for them searches the whole tree. Move them there, or declare another \`layout\`.`,
      file: head,
      identity: `${chosen} ${part.folders[0] ?? ''}`,
    }));
}
