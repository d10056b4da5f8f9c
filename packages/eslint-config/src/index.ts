import type { Linter } from 'eslint';
import { compose } from './compose.js';

export { compose, type ComposeOptions } from './compose.js';
export { peerRules } from './peer-rule.js';

/** The composed presets, each made when it is first asked for. */
export const configs = {
  get recommended(): Linter.Config[] {
    return compose({ preset: 'recommended' });
  },
  get strict(): Linter.Config[] {
    return compose({ preset: 'strict' });
  },
};

export default compose;
