import type { ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import { internalPackages } from './internal-packages.js';
import { layers } from './layers.js';
import { noCycles } from './no-cycles.js';
import type { Policy } from './policy.js';
import { isOff } from './policy-options.js';
import { serviceIsolation } from './service-isolation.js';

const aboutEdges: readonly Policy<'modules'>[] = [layers, internalPackages, noCycles, serviceIsolation];

/** What the policies about imports find: what a picture marks. Those that the config switches off find nothing. */
export function edgeFindings(graph: Graph, config: ResolvedConfig): Finding[] {
  return aboutEdges
    .filter(policy => !isOff(config, policy.name) && policy.isDeclared(config))
    .flatMap(policy => policy.check(graph, config).findings);
}
