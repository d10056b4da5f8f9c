import { layerViolation, type GlobbedRole } from '@plimsoll/config';
import { relative, sep } from 'node:path';
import { defineRule } from '../define-rule.js';
import type { ImportEdge } from '../semantics/import-edges.js';
import type { FilePlace } from '../semantics/program.js';

/** Roles of files that put the layers together, try them out, or are not written by hand. */
const exemptRoles: readonly GlobbedRole[] = ['generated', 'test', 'migration', 'script', 'entry', 'composition-root'];

export default defineRule({
  name: 'no-layer-violation',
  family: 'boundaries',
  docs: {
    description: 'Import only from the layers that `plimsoll.config` allows',
    preset: 'recommended',
    requirements: ['003.layers', '004.hexagonal'],
    since: '0.1.0',
  },
  certainty: 'proof',
  policyTwin: 'layers',
  messages: {
    forbidden:
      '`{{from}}` imports `{{path}}` of `{{to}}`, against the declared layers. Changes there now reach code that was meant to be independent of them. Import from {{allowed}}, or let `{{from}}` declare an interface that `{{to}}` implements.',
    typesOnly:
      '`{{from}}` imports a value of `{{path}}`, and of `{{to}}` it may import types only. Changes there now reach code that was meant to be independent of them. Write `import type`, or let `{{from}}` declare an interface that `{{to}}` implements.',
  },
  create({ on, report }, program) {
    const { place } = program;
    const { root, path, config } = place;
    if (config.layers.length === 0 || mayImportAnything(place)) return;
    const reported = new Set<string>();
    const check = ({ node, target, typeOnly }: ImportEdge): void => {
      const to = target === undefined ? undefined : relative(root, target).split(sep).join('/');
      if (to === undefined || to === path || to.startsWith('../') || reported.has(to)) return;
      const violation = layerViolation(path, to, config, { typeOnly });
      if (!violation) return;
      reported.add(to);
      const { allowed, allowedAsType } = violation;
      const names = allowed.length === 0 ? 'its own layer only' : allowed.map(name => `\`${name}\``).join(', ');
      const data = { from: violation.from, to: violation.to, path: to, allowed: names };
      report({ node, messageId: allowedAsType ? 'typesOnly' : 'forbidden', data });
    };
    on.import(check);
  },
});

/** The same files may that the policy lets: `policies.layers.exempt`. */
function mayImportAnything({ role, config }: FilePlace): boolean {
  const { layers } = config.policies;
  if (layers === 'off') return true;
  const exempt = (typeof layers === 'object' ? layers.exempt : undefined) ?? exemptRoles;
  return role !== 'service' && exempt.includes(role);
}
