import type { Preset } from './preset.js';

/**
 * A workspace of several packages. What is deployed lies in `apps` or `services`, what it shares in `packages` or `libs`: apps
 * import packages, packages import packages, nobody imports an app, and of a package only what it offers is imported.
 * Has no layers: those inside of a package are declared beside it.
 */
export const monorepo: Preset = {
  layers: [],
  domain: [],
  workspaces: {
    apps: ['{apps,services,applications,deployables}/*'],
    packages: ['{packages,libs,libraries,shared,modules,plugins}/*'],
  },
};
