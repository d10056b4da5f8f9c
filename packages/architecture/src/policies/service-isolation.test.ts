import { resolveConfig, type PlimsollConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import { drawGraph } from '../graph/draw-graph.test-language.js';
import { ask, said } from './said.test-language.js';
import { serviceIsolation } from './service-isolation.js';

const services: PlimsollConfig = {
  services: [
    { name: 'orders', patterns: ['orders/**'], mayUse: ['billing'] },
    { name: 'billing', patterns: ['billing/**'], contracts: ['billing/api/**'] },
    { name: 'mails', patterns: ['mails/**'], contracts: ['mails/client.ts'] },
  ],
};
const others = { billing: { 'ledger.ts': [], api: { 'charge.ts': [] } }, mails: { 'client.ts': [] } };

test.each(['import', 'type', 'import-type', 'export', 'require', 'dynamic'])(
  'reports an edge of the kind %s past the contract',
  kind => {
    const drawing = { ...others, orders: { 'a.ts': [`${kind} ../billing/ledger.ts`, 'import ../billing/ledger.ts'] } };
    expect(said(serviceIsolation, drawing, services)).toEqual([
      'orders/a.ts:1 pastContract orders/a.ts -> billing/ledger.ts',
    ]);
  },
);

test('reports the contract of a service that it may not use', () => {
  const drawing = { ...others, orders: { 'a.ts': ['../billing/api/charge.ts', '../mails/client.ts'] } };
  const { findings } = ask(serviceIsolation, drawing, services);
  expect(findings.map(({ messageId, message }) => `${messageId} ${message}`)).toEqual([
    'undeclared `orders` imports `mails/client.ts` of `mails`, which its declaration does not let it use. A dependency between services that nobody has agreed to becomes one that nobody can end. Add `mails` to the `mayUse` of `orders`, or do without.',
  ]);
});

test('slices are isolated like services, by their index unless told otherwise', () => {
  const drawing = {
    src: {
      modules: {
        user: { 'index.ts': [], 'user.ts': [], domain: { 'index.ts': [] } },
        wallet: { 'a.ts': ['../user/index.ts', '../user/user.ts', '../user/domain/index.ts', '../../shared.ts'] },
      },
      'shared.ts': [],
    },
  };
  const reported = (contracts?: readonly string[]) =>
    said(serviceIsolation, drawing, { slices: { folders: ['src/modules/*'], ...(contracts && { contracts }) } });
  expect(reported()).toEqual([
    'src/modules/wallet/a.ts:2 pastContract src/modules/wallet/a.ts -> src/modules/user/user.ts',
    'src/modules/wallet/a.ts:3 pastContract src/modules/wallet/a.ts -> src/modules/user/domain/index.ts',
  ]);
  expect(reported(['index.*', 'domain/**'])).toHaveLength(1);
});

test('spares its own files, files of no service, tests, and what puts the services together', () => {
  const drawing = {
    ...others,
    orders: {
      'a.ts': ['./b.ts', '../lib.ts', 'pg'],
      'b.ts': [],
      'a.test.ts': ['../billing/ledger.ts'],
      'main.ts': ['../billing/ledger.ts'],
    },
    'lib.ts': ['./billing/ledger.ts'],
  };
  expect(said(serviceIsolation, drawing, services)).toEqual([]);
});

test('a package of the workspace that is imported by its name gives what it offers', () => {
  const symbols = { ...others, orders: { 'a.ts': ['../billing/ledger.ts'] } };
  const graph = drawGraph(symbols);
  const named = (specifier: string) => {
    const modules = new Map(
      [...graph.modules].map(([path, module]) => [
        path,
        { ...module, edges: module.edges.map(edge => ({ ...edge, specifier })) },
      ]),
    );
    return serviceIsolation.check({ ...graph, modules }, resolveConfig(services)).findings.length;
  };
  expect([
    named('@acme/billing'),
    named('billing'),
    named('@acme/billing/ledger'),
    named('../billing/ledger.ts'),
  ]).toEqual([0, 0, 1, 1]);
});

test('a service and the slices in it are no strangers', () => {
  const config = { services: [{ name: 'src', patterns: ['src/**'] }], slices: { folders: ['src/modules/*'] } };
  const drawing = { src: { 'app.ts': ['./modules/user/user.ts'], modules: { user: { 'user.ts': ['../../app.ts'] } } } };
  expect(said(serviceIsolation, drawing, config)).toEqual([]);
});

test('a service without files, and slices without folders, are said aloud', () => {
  const config = { services: [{ name: 'x', patterns: ['x/**'] }] };
  expect(ask(serviceIsolation, { 'a.ts': [] }, config).announcements.map(({ message }) => message)).toEqual([
    'no file belongs to the services "x", so that `service-isolation` checked nothing there. Mend their patterns.',
  ]);
  expect(ask(serviceIsolation, { 'a.ts': [] }, { slices: { folders: ['m/*'] } }).announcements).toHaveLength(1);
});

test('a workspace without packages, and members of no kind, are said aloud', () => {
  const manifests = { 'package.json': '{ "name": "all" }', 'tool/package.json': '{ "name": "tool" }' };
  const drawing = { tool: { 'a.ts': [] }, packages: { a: { 'a.ts': [] } } };
  const silences = (config: PlimsollConfig) =>
    ask(serviceIsolation, drawing, config, manifests).announcements.map(({ code }) => code);
  expect(silences({ preset: 'monorepo' })).toEqual(['PLIMSOLL_MEMBER_WITHOUT_KIND']);
  expect(silences({ workspaces: { apps: ['nowhere/*'] } })).toEqual(['PLIMSOLL_POLICY_MATCHES_NOTHING']);
  expect(silences({ workspaces: { apps: ['tool'], packages: ['packages/*'] } })).toEqual([]);
});

test('what is a service and a package of the workspace too is said once', () => {
  const config: PlimsollConfig = { ...services, workspaces: { packages: ['orders', 'billing'] } };
  const drawing = { ...others, orders: { 'a.ts': ['../billing/ledger.ts'] } };
  expect(said(serviceIsolation, drawing, config)).toEqual([
    'orders/a.ts:1 pastContract orders/a.ts -> billing/ledger.ts',
  ]);
});
