// Copies the pages of rules and policies beside the code, so that the published `plimsoll explain` has them; with
// --remove takes them away again, so that none grows stale in the repository.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../../../rules-docs/', import.meta.url);
const target = new URL('../pages/', import.meta.url);
rmSync(target, { recursive: true, force: true });
if (process.argv.includes('--remove')) process.exit(0);
const pages = readdirSync(source).filter(name => name.endsWith('.md'));
if (pages.length === 0) throw new Error('rules-docs holds no page: `plimsoll explain` would have nothing to print.');
mkdirSync(target);
for (const page of pages) cpSync(fileURLToPath(new URL(page, source)), fileURLToPath(new URL(page, target)));
