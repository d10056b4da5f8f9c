import type { EnvFile, EnvVariable } from '../../graph/files/env-file.js';
import type { FileText } from './file-text.js';

/** As dotenv reads it: a name at the start of a line, `export` before it or not. */
const assignment = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:]/gm;
/** A variable that is there to be switched on: `# PORT=3000`. */
const shown = /^[ \t]*#[ \t]*([A-Z][A-Z0-9_]{2,})=/gm;

/** Reads a `.env` file. In an example variables that are commented out are shown as well. */
export function readEnvFile({ path, folder, text, lines }: FileText): EnvFile {
  const isExample = /(?:example|sample|template|dist|defaults?)/i.test(path.slice(folder.length));
  const found = [...text.matchAll(assignment), ...(isExample ? text.matchAll(shown) : [])];
  const variables = found.map(({ index, 0: whole, 1: name = '' }): EnvVariable => {
    const start = index + whole.indexOf(name);
    return { name, range: lines.range(start, start + name.length) };
  });
  return { path, folder, isExample, variables: variables.sort((a, b) => a.range.line - b.range.line) };
}
