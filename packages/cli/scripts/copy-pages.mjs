// Copies the pages of rules and policies beside the code, so that the published `plimsoll explain` has them.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = new URL('../../../rules-docs/', import.meta.url);
const target = new URL('../pages/', import.meta.url);
const pages = readdirSync(source).filter(name => name.endsWith('.md'));
if (pages.length === 0) throw new Error('rules-docs holds no page: `plimsoll explain` would have nothing to print.');
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const page of pages) cpSync(fileURLToPath(new URL(page, source)), fileURLToPath(new URL(page, target)));
