import { resolveConfig } from '@plimsoll/config';
import { expect, test } from 'vitest';
import type { SymbolGraph } from '../../graph/symbol-graph.js';
import { readGraph } from '../../read-graph.js';
import { TemporaryProject } from '../temporary-project.test-language.js';

const impl = `
import type { ConnectRouter } from '@connectrpc/connect';
import { load } from './load.js';

class Client {
  readonly stop = new AbortController();
}
interface Options {
  readonly client: Client;
}
function handlers(options: Options): Partial<Record<string, unknown>> {
  return {
    getOne: (request: { id: string }) => load(options, request.id),
    async getTwo(request: { id: string }) {
      return load(options, request.id);
    },
  };
}
export default (router: ConnectRouter, options: Options) => router.service({} as never, handlers(options));
`;

test('methods of a service that a factory makes are called from outside; what a client stops itself with is no signal', async () => {
  using project = new TemporaryProject({
    'routes.ts': impl,
    'load.ts': 'export async function load(options: { client: unknown }, id: string) { return fetch(id); }',
  });
  const { graph } = await readGraph({
    root: project.root,
    config: resolveConfig({}),
    parts: ['symbols'],
    cache: false,
  });
  const { entries, functions } = (graph as unknown as { symbols: SymbolGraph }).symbols;
  expect(entries.map(entry => [entry.kind, entry.functions])).toEqual([
    ['rpc', ['routes.ts#handlers/getOne', 'routes.ts#handlers/getTwo']],
  ]);
  expect([...functions.values()].filter(({ signals }) => signals.length > 0)).toEqual([]);
});
