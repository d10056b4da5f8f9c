import type { PresetName } from '../plimsoll-config.js';
import { clean } from './clean.js';
import { goLayout } from './go-layout.js';
import { hexagonal } from './hexagonal.js';
import { monorepo } from './monorepo.js';
import { nest } from './nest.js';
import type { Preset } from './preset.js';

/** The presets by name. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  clean,
  hexagonal,
  nest,
  'go-layout': goLayout,
  monorepo,
};
