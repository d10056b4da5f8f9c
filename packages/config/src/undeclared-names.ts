import { nearestName } from './nearest-name.js';
import type { PlimsollConfig } from './plimsoll-config.js';
import { presets } from './presets/presets.js';

/** One place that names a layer which does not exist, or names one twice. */
export interface UndeclaredName {
  readonly path: string;
  readonly message: string;
}

/** What a JSON schema cannot say about layers: each name is declared, and once only. */
export function undeclaredNames(config: PlimsollConfig): UndeclaredName[] {
  const layers = config.layers ?? (config.preset ? presets[config.preset].layers : []);
  const names = layers.map(layer => layer.name);
  const found: UndeclaredName[] = [];
  const check = (name: string, path: string) => {
    if (name === '*' || names.includes(name)) return;
    const meant = nearestName(name, names);
    found.push({
      path,
      message: `"${name}" is not a layer${meant === undefined ? '' : ` (did you mean "${meant}"?)`}.`,
    });
  };
  config.layers?.forEach((layer, index) => {
    const first = names.indexOf(layer.name);
    const twice = `"${layer.name}" is already the name of layers[${first}].`;
    if (first !== index) found.push({ path: `layers[${index}].name`, message: twice });
    layer.mayImport?.forEach((name, at) => check(name, `layers[${index}].mayImport[${at}]`));
    layer.mayImportTypes?.forEach((name, at) => check(name, `layers[${index}].mayImportTypes[${at}]`));
  });
  config.domain?.forEach((name, index) => check(name, `domain[${index}]`));
  return found;
}
