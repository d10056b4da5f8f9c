import { presets } from './presets.js';
import { ruleCatalog } from './rule-catalog.js';
import { rules } from './rules/index.js';

export { crashCode } from './file-session.js';
export type { PlimsollRule, RuleDefinition } from './rule.js';
export type { FileCost, RuleCost } from './rule-costs.js';
export { ruleCatalog, type RuleEntry } from './rule-catalog.js';

const plugin = {
  meta: { name: 'eslint-plugin-plimsoll', version: '0.1.0', namespace: 'plimsoll' },
  rules,
};

/** Flat configs by preset and by family: `plimsoll.configs.recommended`. */
export const configs = presets(ruleCatalog, plugin);

export default { ...plugin, configs };
