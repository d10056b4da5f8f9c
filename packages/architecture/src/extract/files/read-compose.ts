import type { Container, Workload } from '../../graph/files/workload.js';
import type { FileText } from './file-text.js';
import { yamlDocuments, type YamlValue } from './yaml-documents.js';

/** The services of a Compose file. @throws Error where it does not parse. */
export function readCompose(source: FileText): Workload[] {
  return yamlDocuments(source).flatMap(document => {
    const containers = document
      .get('services')
      .entries()
      .map(([name, value]) => containerOf(name, value));
    return containers.length > 0
      ? [{ path: source.path, platform: 'compose' as const, kind: 'services', name: source.path, containers }]
      : [];
  });
}

function containerOf(name: string, value: YamlValue): Container {
  const image = value.get('image').text;
  const check = value.get('healthcheck');
  const isAsked = check.exists && check.get('disable').text !== 'true' && check.get('test').items()[0]?.text !== 'NONE';
  const bounds = (kind: string) =>
    value
      .get('deploy', 'resources', kind)
      .entries()
      .map(([key]) => (key === 'cpus' ? 'cpu' : key));
  return {
    name,
    ...(image !== undefined && { image }),
    isBuilt: value.get('build').exists,
    probes: isAsked ? [{ kind: 'healthcheck', range: check.range }] : [],
    limits: [...bounds('limits'), ...(value.get('mem_limit').exists ? ['memory'] : [])],
    requests: bounds('reservations'),
    environment: environmentOf(value.get('environment')),
    range: value.range,
  };
}

/** A mapping, or a list of `NAME=value`. */
function environmentOf(value: YamlValue): string[] {
  const listed = value.items().flatMap(item => item.text?.split('=', 1) ?? []);
  return [...value.entries().map(([name]) => name), ...listed];
}
