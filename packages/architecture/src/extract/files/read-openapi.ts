import type { Contract } from '../../graph/files/contract.js';
import type { FileText } from './file-text.js';
import { yamlDocuments, type YamlValue } from './yaml-documents.js';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** The contract of an OpenAPI (or Swagger) document; undefined where it is none. @throws Error where it does not parse. */
export function readOpenApi(source: FileText): Contract | undefined {
  const document = yamlDocuments(source)[0];
  const version = document?.get('openapi').text ?? document?.get('swagger').text;
  if (!document || version === undefined) return undefined;
  const operations = document
    .get('paths')
    .entries()
    .flatMap(([path, item]) =>
      item
        .entries()
        .filter(([method]) => methods.has(method))
        .map(([method, value]) => ({
          name: `${method.toUpperCase()} ${path}`,
          range: value.range,
        })),
    );
  return { path: source.path, language: 'openapi', bases: basesOf(document), version, operations };
}

/** Paths of the servers: `/v1` of `https://api.example.com/v1`. */
function basesOf(document: YamlValue): string[] {
  const basePath = document.get('basePath').text;
  const servers = document
    .get('servers')
    .items()
    .flatMap(server => server.get('url').text ?? []);
  const paths = servers.map(url => url.replace(/^[a-z]+:\/\/[^/]*/i, ''));
  return [...new Set([...(basePath === undefined ? [] : [basePath]), ...paths].map(one => one.replace(/\/+$/, '')))];
}
