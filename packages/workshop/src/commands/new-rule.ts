import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeFiles } from '../generate/generated-file.js';
import { readCatalog } from '../requirements/catalog.js';
import { readRequirements } from '../requirements/requirement.js';
import { inRepository } from '../repository.js';
import { newRuleFiles } from '../scaffold/new-rule.js';

/** Makes the four files of a rule from the templates, and registers it. */
function main(name: string | undefined): number {
  if (name === undefined) {
    console.error('PLIMSOLL_USAGE new-rule <name>');
    return 2;
  }
  try {
    const files = newRuleFiles(name, readCatalog(), readRequirements(), path =>
      readFileSync(inRepository(path), 'utf8'),
    );
    const present = files.find(({ path }) => existsSync(inRepository(path)));
    if (present) throw new Error(`PLIMSOLL_RULE_EXISTS ${present.path} is there already.`);
    writeFiles(files);
    for (const { path } of files) console.log(`wrote ${path}`);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const generate = fileURLToPath(new URL('generate.js', import.meta.url));
  const { status } = spawnSync(process.execPath, [generate, '--fast'], { stdio: 'inherit' });
  console.log(
    `next: say in the rule's file what it asks for, then \`node packages/workshop/dist/commands/try-rule.js ${name}\``,
  );
  return status ?? 1;
}

process.exitCode = main(process.argv[2]);
