import { internalPackageViolation } from '@plimsoll/config';
import { relative, sep } from 'node:path';
import { defineRule } from '../define-rule.js';

export default defineRule({
  name: 'no-internal-import',
  family: 'boundaries',
  docs: {
    description: 'Keep what is below an `internal` folder private to the folder that holds it',
    preset: 'recommended',
    requirements: ['002.internal'],
    since: '0.1.0',
  },
  certainty: 'proof',
  policyTwin: 'internal-packages',
  messages: {
    internal:
      '`{{specifier}}` is internal to `{{owner}}` and imported from outside it. Its authors may change or remove it at any time. Import what `{{owner}}` exports, or move the code that both need.',
  },
  create({ on, report }, program) {
    const { root, path } = program.place;
    on.import(({ node, specifier, target }) => {
      if (!target) return;
      const violation = internalPackageViolation(path, relative(root, target).split(sep).join('/'));
      if (violation) report({ node, messageId: 'internal', data: { specifier, owner: violation.allowedIn } });
    });
  },
});
