import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../dist/page/', import.meta.url));

/** The library that lays boxes out, as a script that defines `dagre`. */
export function layoutScript(): string {
  const manifest = createRequire(import.meta.url).resolve('@dagrejs/dagre/package.json');
  const text = readFileSync(path.join(path.dirname(manifest), 'dist/dagre.min.js'), 'utf8');
  return inScript(`${text.replace(/\n?\/\/# sourceMappingURL=.*/, '')}\nglobalThis.dagre = dagre;`);
}

/** The page's own modules as one script: each in a scope of its own, those that others import before them. */
export function pageScript(): string {
  const scopes = new Map<string, string>();
  const add = (file: string): void => {
    if (scopes.has(file)) return;
    scopes.set(file, '');
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const [, imported = ''] of text.matchAll(/^import [^;]*? from '\.\/([^']+)';$/gm)) add(imported);
    scopes.delete(file);
    scopes.set(file, scopeOf(text));
  };
  add('start.js');
  return inScript(`'use strict';\n${[...scopes.values()].join('\n')}`);
}

function scopeOf(text: string): string {
  const names = [...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => name);
  const body = text
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export \{\};$/gm, '')
    .replace(/^export /gm, '');
  const result = names.length > 0 ? `const { ${names.join(', ')} } = ` : '';
  return `${result}(() => {\n${body}\nreturn { ${names.join(', ')} };\n})();`;
}

/** Inside of a script element nothing may look like its end. */
function inScript(text: string): string {
  return text.replace(/<(?=\/script|!--)/gi, String.raw`\x3c`);
}
