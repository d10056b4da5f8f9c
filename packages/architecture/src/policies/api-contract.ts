import type { Finding } from '@plimsoll/findings';
import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Contract, ContractOperation } from '../graph/files/contract.js';
import type { Graph } from '../graph/graph.js';
import type { Entry } from '../graph/symbol-graph.js';
import { homeOf } from './home-of.js';
import type { Policy } from './policy.js';
import { policyFinding, type Said } from './policy-finding.js';
import { optionsOf, severityOf } from './policy-options.js';
import { isSameRoute, routeOf, type Route } from './route-match.js';
import { unimplementedRpcs } from './unimplemented-rpcs.js';

type Parts = 'symbols' | 'files';

/** Of the operations of a contract so many must be served before the rest is said to be missing. */
const leastServed = 0.5;
/** Contracts that others wrote, and those of tests. */
const notOurs =
  /(?:^|\/)(?:node_modules|third[_-]?party|vendor(?:ed)?|external|google|tests?|__tests__|testdata|test-data|fixtures?|examples?|mocks?)\//i;
/** What no contract names: probes, documents, pages and their files. */
const forNobody =
  /\/(?:[\w-]*health\w*|ready\w*|readiness|live\w*|metrics|ping|status|probe|version|docs?|api-docs|swagger|openapi|redoc|favicon|robots|\.well-known)(?:[/.-]|$)|\*/i;

/** Routes and RPCs do what the contracts that are committed beside them promise, and no more. */
export const apiContract: Policy<Parts> = {
  name: 'api-contract',
  needs: ['symbols', 'files'],
  isDeclared: () => true,
  check(graph, config) {
    const severity = severityOf(config, 'api-contract');
    const contracts = graph.files.contracts.filter(({ path }) => !notOurs.test(path));
    const protos = contracts.filter(({ language }) => language === 'proto');
    const said = [...servedAndPromised(contracts, graph, config), ...protos.flatMap(protoFaults)];
    return {
      findings: [
        ...said.map((one): Finding => policyFinding('api-contract', severity, one)),
        ...unimplementedRpcs(graph, protos, config),
      ],
      announcements: [],
    };
  },
};

/** Contracts of OpenAPI against the routes of the package that they lie in. */
function servedAndPromised(contracts: readonly Contract[], graph: Graph<Parts>, config: ResolvedConfig): Said[] {
  const { undocumented: ignored = [] } = optionsOf(config, 'api-contract');
  const routes = graph.symbols.entries.flatMap(entry => {
    const inService = entry.kind === 'route' && fileRole(entry.module, config) !== 'test';
    const route = inService ? routeOf(entry.name) : undefined;
    return route ? [{ entry, route }] : [];
  });
  const homeFor = (path: string) => homeOf(path, graph.files.manifests)?.path ?? '';
  const homes = new Set(routes.map(({ entry }) => homeFor(entry.module)));
  const byHome = new Map<string, Contract[]>();
  for (const contract of contracts.filter(one => one.language === 'openapi')) {
    const [only] = homes;
    const home = homes.has(homeFor(contract.path)) ? homeFor(contract.path) : homes.size === 1 ? only : undefined;
    if (home !== undefined) byHome.set(home, [...(byHome.get(home) ?? []), contract]);
  }
  return [...byHome].flatMap(([home, ofHome]) => {
    const own = routes.filter(({ entry }) => homeFor(entry.module) === home);
    return compare(ofHome, own).filter(({ identity }) => !ignored.some(route => identity.endsWith(` ${route}`)));
  });
}

interface Promised {
  readonly contract: Contract;
  readonly operation: ContractOperation;
  readonly route: Route;
}

function compare(
  contracts: readonly Contract[],
  routes: readonly { readonly entry: Entry; readonly route: Route }[],
): Said[] {
  const promised = contracts.flatMap(contract =>
    contract.operations.flatMap((operation): Promised[] => {
      const route = routeOf(operation.name);
      return route ? [{ contract, operation, route }] : [];
    }),
  );
  const isServed = ({ route, contract }: Promised) => routes.some(one => isSameRoute(one.route, route, contract.bases));
  const unserved = promised.filter(one => !isServed(one));
  // a contract that is hardly served is that of something else, or its routes are registered out of sight
  if (promised.length === 0 || 1 - unserved.length / promised.length < leastServed) return [];
  const isPromised = (route: Route) => promised.some(one => isSameRoute(route, one.route, one.contract.bases));
  const [first, ...others] = contracts.map(({ path }) => `\`${path}\``);
  const without =
    others.length === 0
      ? `${first} does not promise it`
      : `neither ${first} nor ${others.length === 1 ? others[0] : `one of ${others.length} other contracts`} promises it`;
  return [
    ...unserved.map(({ contract, operation }): Said => ({
      messageId: 'notServed',
      message: `\`${operation.name}\` is promised here, and no route of the service answers it. Clients that are generated from this contract fail. Serve it, or take it out of the contract.`,
      file: contract.path,
      range: operation.range,
      identity: `${contract.path} ${operation.name}`,
    })),
    ...routes
      .filter(({ entry, route }) => route.path.length > 0 && !forNobody.test(entry.name) && !isPromised(route))
      .map(({ entry }): Said => ({
        messageId: 'undocumented',
        message: `\`${entry.name}\` is served here, and ${without}. Nobody who works from the contract knows of it, and no client is generated for it. Describe it there.`,
        file: entry.module,
        range: entry.range,
        identity: `${entry.module} ${entry.name}`,
      })),
  ];
}

/** What every proto file says of itself. */
function protoFaults({ path, version, package: name, operations }: Contract): Said[] {
  const [first] = operations;
  const at = { file: path, ...(first && { range: first.range }) };
  return [
    ...(version === 'proto2'
      ? [
          {
            messageId: 'notProto3',
            message: `\`${path}\` is read as proto2. Required fields and groups of that version cannot be taken back once somebody relies on them. Begin the file with \`syntax = "proto3";\`.`,
            file: path,
            identity: `${path} version`,
          },
        ]
      : []),
    ...(name === undefined && operations.length > 0
      ? [
          {
            ...at,
            messageId: 'noPackage',
            message: `The services of \`${path}\` are in no package. Two of one name collide in every client that knows both. Name one with its version: \`package shop.v1;\`.`,
            identity: `${path} package`,
          },
        ]
      : []),
  ];
}
