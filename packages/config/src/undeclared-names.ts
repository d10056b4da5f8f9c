import { metricProblems } from './metric-problems.js';
import { nearestName } from './nearest-name.js';
import type { PlimsollConfig } from './plimsoll-config.js';
import { presets } from './presets/presets.js';
import { SHARED_LAYER } from './resolve-config.js';

/** One place that names a layer or service which does not exist, or names one twice. */
export interface UndeclaredName {
  readonly path: string;
  readonly message: string;
}

/** What a JSON schema cannot say about layers and services: each name is declared, and once only. */
export function undeclaredNames(config: PlimsollConfig): UndeclaredName[] {
  const declaredLayers = config.layers ?? (config.preset ? presets[config.preset].layers : []);
  const layers = config.shared ? [...declaredLayers, { name: SHARED_LAYER }] : declaredLayers;
  const services = config.services ?? [];
  const isLayer = declared('layer', layers);
  const isService = declared('service', services);
  return [
    ...twice('layers', config.layers ?? []),
    ...(config.shared ? sharedTwice(config.layers ?? []) : []),
    ...(config.layers ?? []).flatMap(({ mayImport = [], mayImportTypes = [] }, index) => [
      ...isLayer(mayImport, `layers[${index}].mayImport`),
      ...isLayer(mayImportTypes, `layers[${index}].mayImportTypes`),
    ]),
    ...isLayer(config.domain ?? [], 'domain'),
    ...twice('services', services),
    ...metricProblems(
      config,
      [...layers, ...services].map(({ name }) => name),
    ),
    ...services.flatMap(({ mayUse = [] }, index) => isService(mayUse, `services[${index}].mayUse`)),
  ];
}

function sharedTwice(layers: readonly Named[]): UndeclaredName[] {
  const index = layers.findIndex(({ name }) => name === SHARED_LAYER);
  if (index === -1) return [];
  return [{ path: `layers[${index}].name`, message: `"${SHARED_LAYER}" is the layer that \`shared\` declares.` }];
}

interface Named {
  readonly name: string;
}

/** Tells which of the names in a list are not declared; `*` always is. */
function declared(what: string, among: readonly Named[]): (list: readonly string[], path: string) => UndeclaredName[] {
  const names = among.map(({ name }) => name);
  return (list, path) =>
    list.flatMap((name, at) => {
      if (name === '*' || names.includes(name)) return [];
      const meant = nearestName(name, names);
      const hint = meant === undefined ? '' : ` (did you mean "${meant}"?)`;
      return [{ path: `${path}[${at}]`, message: `"${name}" is not a ${what}${hint}.` }];
    });
}

function twice(key: string, list: readonly Named[]): UndeclaredName[] {
  const names = list.map(({ name }) => name);
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    return [{ path: `${key}[${index}].name`, message: `"${name}" is already the name of ${key}[${first}].` }];
  });
}
