import type { Container, Probe, ProbeKind, Workload } from '../../graph/files/workload.js';
import type { FileText } from './file-text.js';
import { yamlDocuments, type YamlValue } from './yaml-documents.js';

/** Kinds that run containers, and where their pod stands. */
const podOf: Readonly<Record<string, readonly string[]>> = {
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  Pod: ['spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Rollout: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
};

/** The workloads of a Kubernetes manifest. @throws Error where it does not parse. */
export function readKubernetes(source: FileText): Workload[] {
  return yamlDocuments(source).flatMap(document => {
    const kind = document.get('kind').text ?? '';
    const pod = podOf[kind];
    if (!pod || !document.get('apiVersion').exists) return [];
    const containers = document
      .get(...pod, 'containers')
      .items()
      .map(containerOf);
    const name = document.get('metadata', 'name').text ?? '';
    return [{ path: source.path, platform: 'kubernetes', kind, name, containers }];
  });
}

const probes: readonly [ProbeKind, string][] = [
  ['liveness', 'livenessProbe'],
  ['readiness', 'readinessProbe'],
  ['startup', 'startupProbe'],
];

function containerOf(value: YamlValue): Container {
  const image = value.get('image').text;
  return {
    name: value.get('name').text ?? '',
    ...(image !== undefined && { image }),
    isBuilt: false,
    probes: probes.flatMap(([kind, key]): Probe[] => {
      const probe = value.get(key);
      if (!probe.exists) return [];
      const path = probe.get('httpGet', 'path').text;
      return [{ kind, ...(path !== undefined && { path }), range: probe.range }];
    }),
    limits: value
      .get('resources', 'limits')
      .entries()
      .map(([name]) => name),
    requests: value
      .get('resources', 'requests')
      .entries()
      .map(([name]) => name),
    environment: value
      .get('env')
      .items()
      .flatMap(one => one.get('name').text ?? []),
    range: value.get('name').exists ? value.get('name').range : value.range,
  };
}
