import { createLayerMatcher, fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Graph } from '../graph/graph.js';
import type { Policy } from './policy.js';
import { policyFinding } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';
import { projectHead } from './project-head.js';
import { projectTarget } from './project-target.js';
import { testKinds } from './test-kinds.js';

/** Coverage that the documents ask for, in per cent. */
const leastCoverage = 80;

/** Tests of every kind, for every layer, with a floor of coverage and in another order each time. */
export const testsPresent: Policy<'files'> = {
  name: 'tests-present',
  needs: ['files'],
  isDeclared: () => true,
  check(graph, config) {
    const severity = severityOf(config, 'tests-present');
    const { notNeeded = [], coverage = leastCoverage } = optionsOf(config, 'tests-present');
    const head = projectHead(graph.files);
    const say = (messageId: string, message: string, file = head, identity = messageId): Finding =>
      policyFinding('tests-present', severity, { messageId, message, file, identity });
    const tests = [...graph.modules.values()].filter(({ path }) => fileRole(path, config) === 'test');
    const findings = testKinds
      .filter(({ id }) => !(notNeeded as readonly string[]).includes(id))
      .filter(kind => !kind.isThere(graph, tests))
      .map(({ id, what, why }) => say(`no-${id}`, `There are no ${what}. ${why}.`));
    if (tests.length > 0)
      findings.push(
        ...untestedLayers(graph, config).map(layer =>
          say(
            'untestedLayer',
            `No test imports anything of the layer \`${layer}\`. What it does is only known from above, where failures are hard to place. Test it by itself.`,
            head,
            `layer ${layer}`,
          ),
        ),
      );
    const floor = coverageFloor(graph);
    if (!(notNeeded as readonly string[]).includes('coverage') && (floor === undefined || floor < coverage))
      findings.push(
        say(
          'coverage',
          floor === undefined
            ? `No least coverage is set. New code comes without tests and nobody notices. Let the test runner fail below ${coverage} %.`
            : `The least coverage is ${floor} %, and ${coverage} % are asked for. Code without tests comes in unnoticed. Raise the threshold as coverage grows.`,
        ),
      );
    if (!(notNeeded as readonly string[]).includes('shuffle') && !isShuffled(graph))
      findings.push(
        say(
          'inOrder',
          'Tests always run in one order. Those that lean on each other pass together and fail alone, in production order never. Shuffle them: `sequence.shuffle` in Vitest, `randomize` in Jest.',
        ),
      );
    return { findings, announcements: [] };
  },
};

/** Declared layers with modules that no test reaches. */
function untestedLayers({ modules }: Graph<'files'>, config: ResolvedConfig): string[] {
  const matcher = createLayerMatcher(config);
  const layerOf = (path: string) => matcher.layerOf(path);
  const isTest = (path: string) => fileRole(path, config) === 'test';
  const own = [...modules.values()].filter(({ path }) => !isTest(path));
  const tested = new Set(
    [...modules.values()]
      .filter(({ path }) => isTest(path))
      .flatMap(({ edges }) => edges.map(projectTarget))
      .map(path => (path === undefined ? undefined : layerOf(path))),
  );
  const present = new Set(own.map(({ path }) => layerOf(path)));
  return config.layers.map(({ name }) => name).filter(name => present.has(name) && !tested.has(name));
}

/** The lowest threshold that is set, whoever sets it; undefined for none. */
function coverageFloor({ files }: Graph<'files'>): number | undefined {
  const inScripts = files.manifests.flatMap(({ scripts }) =>
    scripts.flatMap(({ command }) =>
      [...command.matchAll(/--(?:coverage\.thresholds\.)?(?:lines|branches|functions|statements)[= ](\d+)/g)].map(
        ([, value]) => Number(value),
      ),
    ),
  );
  const inManifests = files.manifests.flatMap(({ content }) =>
    numbersIn([content['jest'], content['c8'], content['nyc']]),
  );
  const set = [
    ...files.testConfigs.flatMap(({ thresholds }) => Object.values(thresholds)),
    ...inScripts,
    ...inManifests,
  ];
  return set.length > 0 ? Math.min(...set) : undefined;
}

/** Thresholds in the test runner's part of a `package.json`. */
function numbersIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(?:lines|branches|functions|statements)$/.test(name) && typeof inner === 'number' ? [inner] : numbersIn(inner),
  );
}

function isShuffled({ files }: Graph<'files'>): boolean {
  const inScripts = files.manifests.some(({ scripts }) =>
    scripts.some(({ command }) => /--(?:randomize|sequence\.shuffle|shuffle|random|sort=random)\b/.test(command)),
  );
  return inScripts || files.testConfigs.some(({ shuffled }) => shuffled);
}
