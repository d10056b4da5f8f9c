import { pathToFileURL } from 'node:url';
import { readJudgements } from '../precision/judgement.js';
import { precisionPage } from '../precision/precision-page.js';
import { precisionByRule } from '../precision/precision.js';
import { existingChecks } from '../requirements/existing-checks.js';
import { plannedFile, plannedText, readPlannedChecks } from '../requirements/planned-checks.js';
import { readRequirements } from '../requirements/requirement.js';
import { inRepository } from '../repository.js';
import type { Suite } from '../suite/suite.js';
import { readText, type GeneratedFile } from './generated-file.js';
import { oxlintPresets } from './oxlint-presets.js';
import { policyPageHeader, rulePageHeader, withHeader } from './page-header.js';
import { requirementsPage } from './requirements-page.js';
import { withRulesTable } from './rules-table.js';

/** Everything that is derived from the built packages, as it must be on disk. */
export async function generatedFiles(suite: Suite): Promise<GeneratedFile[]> {
  const existing = existingChecks(suite);
  const judgements = readJudgements();
  return [
    ...pages(suite),
    { path: 'README.md', text: withRulesTable(readText('README.md') ?? '', suite) },
    { path: 'rules-docs/requirements.md', text: requirementsPage(readRequirements(), existing) },
    { path: 'rules-docs/precision.md', text: precisionPage(precisionByRule(judgements), judgements) },
    { path: plannedFile, text: plannedText(readPlannedChecks(), existing) },
    ...oxlintPresets(suite.presets),
    { path: 'packages/config/schema/plimsoll.config.schema.json', text: await configSchema() },
    { path: 'packages/architecture/schema/graph.schema.json', text: await graphSchema() },
    { path: 'packages/architecture/schema/metrics.schema.json', text: await metricsSchema() },
  ];
}

/** The pages that exist; that one is missing the contract test says. */
function pages({ rules, policies, presets }: Suite): GeneratedFile[] {
  const headers = [
    ...rules.map(rule => [rule.name, rulePageHeader(rule, presets)] as const),
    ...policies.map(policy => [policy.name, policyPageHeader(policy)] as const),
  ];
  return headers.flatMap(([name, header]) => {
    const path = `rules-docs/${name}.md`;
    const page = readText(path);
    return page === undefined ? [] : [{ path, text: withHeader(page, header) }];
  });
}

async function configSchema(): Promise<string> {
  return (await schemaScript()).generateSchema();
}

/** Of the type that `plimsoll graph` prints. */
async function graphSchema(): Promise<string> {
  const source = inRepository('packages/architecture/src/graph-json.ts');
  return (await schemaScript()).schemaOf(source, 'GraphJson', 'The graph of a project');
}

/** Of the type that `plimsoll graph --metrics` prints. */
async function metricsSchema(): Promise<string> {
  const source = inRepository('packages/architecture/src/coupling-json.ts');
  return (await schemaScript()).schemaOf(source, 'CouplingJson', 'How tightly the parts of a project are tied');
}

interface SchemaScript {
  readonly generateSchema: () => string;
  readonly schemaOf: (source: string, name: string, title: string) => string;
}

async function schemaScript(): Promise<SchemaScript> {
  const script = pathToFileURL(inRepository('packages/config/scripts/generate-schema.mjs')).href;
  return (await import(script)) as SchemaScript;
}
