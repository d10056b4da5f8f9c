import type { Pipeline, PipelineStep } from '../../graph/files/pipeline.js';
import type { FileText } from './file-text.js';
import { yamlDocuments, type YamlValue } from './yaml-documents.js';

/** Keys below which build servers of all makes write what they run. */
const commandKeys = new Set([
  'run',
  'script',
  'before_script',
  'after_script',
  'command',
  'commands',
  'uses',
  'bash',
  'task',
  'pipe',
]);

/** What a build server's YAML runs: every command anywhere in it. @throws Error where it does not parse. */
export function readCiConfig(source: FileText): Pipeline {
  const steps = yamlDocuments(source).flatMap(document => [...foreignParts(document), ...commandsIn(document)]);
  return { path: source.path, on: 'ci', steps };
}

/** Parts of a pipeline that are written elsewhere: orbs, includes, templates. */
function foreignParts(document: YamlValue): PipelineStep[] {
  return ['orbs', 'include', 'extends', 'template'].flatMap(key => {
    const value = document.get(key);
    return value.exists ? [{ run: `${key}: ${JSON.stringify(value.plain())}`, range: value.range }] : [];
  });
}

function commandsIn(value: YamlValue): PipelineStep[] {
  const inEntries = value
    .entries()
    .flatMap(([key, inner]) => [
      ...(key === 'services' ? servicesOf(inner) : []),
      ...(commandKeys.has(key) ? stepsOf(inner) : commandsIn(inner)),
    ]);
  return [...inEntries, ...value.items().flatMap(commandsIn)];
}

/** The images that are started beside a job: named, or in a list. */
function servicesOf(services: YamlValue): PipelineStep[] {
  const each = [...services.entries().map(([, service]) => service), ...services.items()];
  return each.flatMap(service => {
    const image = service.text ?? service.get('image').text ?? service.get('name').text;
    return image === undefined ? [] : [{ run: `service: ${image}`, range: service.range }];
  });
}

function stepsOf(value: YamlValue): PipelineStep[] {
  if (value.text !== undefined) return [{ run: value.text, range: value.range }];
  const listed = value.items().flatMap(stepsOf);
  // CircleCI: `run: { name: …, command: … }`.
  return listed.length > 0 ? listed : commandsIn(value);
}

/** What a script of the shell runs: the hook of git, a Jenkinsfile. Each line is taken for a command. */
export function readCommandLines({ path, text, lines }: FileText, on: Pipeline['on']): Pipeline {
  const steps: PipelineStep[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const run = line.trim();
    if (run !== '' && !/^(?:#|\/\/)/.test(run)) steps.push({ run, range: lines.range(offset, offset + line.length) });
    offset += line.length + 1;
  }
  return { path, on, steps };
}

/** What hooks configured in YAML run before a commit: lefthook's, and those of pre-commit. */
export function readHookConfig(source: FileText): Pipeline {
  const documents = yamlDocuments(source);
  const hooks = documents.flatMap(document => [
    ...commandsIn(document.get('pre-commit')),
    ...document
      .get('repos')
      .items()
      .flatMap(repo =>
        repo
          .get('hooks')
          .items()
          .flatMap(hook => stepsOf(hook.get('id'))),
      ),
  ]);
  return { path: source.path, on: 'commit', steps: hooks };
}
