import { internalPackageViolation } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import { edgeLocation, importVerb } from './import-wording.js';
import type { Policy } from './policy.js';
import { severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';

/** Go's rule over the whole workspace: what lies below `internal/` is imported only from below its parent. */
export const internalPackages: Policy<'modules'> = {
  name: 'internal-packages',
  needs: ['modules'],
  isDeclared: () => true,
  check(graph, config) {
    const severity = severityOf(config, 'internal-packages');
    const findings = new Map<string, Finding>();
    for (const edge of [...graph.modules.values()].flatMap(module => module.edges)) {
      const to = projectTarget(edge);
      const violation = to === undefined ? undefined : internalPackageViolation(edge.from, to);
      const identity = `${edge.from} -> ${to}`;
      if (!violation || findings.has(identity)) continue;
      findings.set(identity, {
        rule: 'internal-packages',
        kind: 'policy',
        severity,
        messageId: 'outside',
        message: `This module ${importVerb(edge)} \`${to}\`, which \`${violation.internal}/\` keeps for \`${violation.allowedIn}/\`. Its owners change it without looking for users outside. Import what \`${violation.allowedIn}/\` offers in public, or move the code there.`,
        location: edgeLocation(edge),
        identity,
      });
    }
    return { findings: [...findings.values()], announcements: [] };
  },
};
