import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Graph } from './graph/graph.js';
import type { Coupling } from './metrics/coupling.js';
import { exceededBudgets } from './metrics/exceeded-budgets.js';
import { measureCoupling } from './metrics/measure-coupling.js';
import { pictureOf } from './pictures/picture-of.js';
import type { PictureOptions } from './pictures/picture.js';

/** The metrics as they are printed. */
export interface CouplingJson {
  /** Raised with every change that breaks a reader. */
  readonly version: 1;
  /** What is measured. */
  readonly level: 'layer' | 'service' | 'folder' | 'package' | 'module';
  /** Test modules that were left out. */
  readonly testsLeftOut: number;
  /** In the order of the layers or services, else of the paths. */
  readonly groups: readonly (Coupling & {
    /** Sentences about the budgets of the config that are exceeded. */
    readonly exceeded: readonly string[];
  })[];
}

/** Measures what a picture of the same options draws as boxes. The level `package` needs the part `files`. */
export function couplingJson(
  graph: Graph | Graph<'files'>,
  config: ResolvedConfig,
  options: PictureOptions,
): CouplingJson {
  const { level, boxes, groupOf, testsLeftOut } = pictureOf(graph, config, options);
  const isCounted = (path: string) => options.tests === true || fileRole(path, config) !== 'test';
  const measured = measureCoupling(graph, groupOf, isCounted);
  return {
    version: 1,
    level,
    testsLeftOut,
    groups: boxes
      .filter(({ focused }) => focused)
      .flatMap(({ id, label }) => {
        const coupling = measured.get(id);
        if (!coupling) return [];
        const budget = config.metrics[id] ?? config.metrics[`${id}/`] ?? {};
        return [{ ...coupling, name: label, exceeded: exceededBudgets(coupling, budget).map(({ text }) => text) }];
      }),
  };
}
