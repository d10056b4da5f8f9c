import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkArchitecture, policyCatalog } from '@plimsoll/architecture';
import { loadConfig } from '@plimsoll/config';
import type { SourceFile } from '../fixtures/engine-run.js';
import { runEslint } from '../fixtures/run-eslint.js';
import { runOxlint } from '../fixtures/run-oxlint.js';
import { exampleFiles } from '../pages/example-files.js';
import type { Page, PageExample } from '../pages/page.js';

interface PlacedExample {
  readonly page: Page;
  readonly example: PageExample;
  /** Absolute path of its project. */
  readonly root: string;
  readonly sources: readonly SourceFile[];
}

/**
 * Contract point 6: every example of a rule's page gives what its fence says, in both engines, and every one of a policy's
 * page in the checker. Each is a small project of its own.
 */
export async function exampleProblems(
  pages: readonly Page[],
  rules: readonly string[],
  policies: readonly string[],
): Promise<string[]> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'plimsoll-examples-')));
  try {
    const placed = pages.flatMap(page =>
      page.examples.map((example, index) =>
        place(page, example, path.join(folder, page.name, String(index)), policies.includes(page.name)),
      ),
    );
    const ofRules = placed.filter(({ page }) => rules.includes(page.name));
    const ofPolicies = placed.filter(({ page }) => policies.includes(page.name));
    return [...ruleProblems(ofRules, rules), ...(await policyProblems(ofPolicies))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An example of a policy has the layers of the preset `clean`, unless it brings a configuration of its own. */
function place(page: Page, example: PageExample, root: string, ofPolicy: boolean): PlacedExample {
  const config = ofPolicy ? '{ "preset": "clean" }' : '{}';
  const files = { 'plimsoll.config.json': config, 'package.json': '{}', ...exampleFiles(example.code) };
  const sources: SourceFile[] = [];
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (/\.[cm]?[jt]sx?$/.test(name)) sources.push({ file, text });
  }
  return { page, example, root, sources };
}

function ruleProblems(placed: readonly PlacedExample[], rules: readonly string[]): string[] {
  const sources = placed.flatMap(one => one.sources);
  return [runEslint(sources, rules, { version: 10 }), runOxlint(sources, rules)].flatMap(run => [
    ...run.failures.map(({ file, message }) => `${run.engine} fails on an example (${file}): ${message}`),
    ...placed.flatMap(({ page, example, root }) => {
      const own = run.findings.filter(({ rule, file }) => rule === page.name && file.startsWith(root + path.sep));
      return verdict(
        page,
        example,
        own.map(({ message }) => message),
        run.engine,
      );
    }),
  ]);
}

async function policyProblems(placed: readonly PlacedExample[]): Promise<string[]> {
  const problems: string[] = [];
  for (const { page, example, root } of placed) {
    const { config, problems: wrong } = loadConfig(root);
    problems.push(...wrong.map(({ message }) => `rules-docs/${page.name}.md:${example.line} ${message}`));
    const policies = policyCatalog.flatMap(({ name }) => (name === page.name ? [name] : []));
    const { findings } = await checkArchitecture({ root, config, cache: false, policies });
    const own = findings.filter(({ rule }) => rule === page.name);
    problems.push(
      ...verdict(
        page,
        example,
        own.map(({ message }) => message),
        'the checker',
      ),
    );
  }
  return problems;
}

function verdict(page: Page, { kind, line }: PageExample, messages: readonly string[], engine: string): string[] {
  const place = `rules-docs/${page.name}.md:${line}`;
  if (kind === 'incorrect')
    return messages.length > 0 ? [] : [`${place} is called incorrect, but ${engine} finds nothing`];
  return messages.map(message => `${place} is called correct, but ${engine} reports: ${message}`);
}
