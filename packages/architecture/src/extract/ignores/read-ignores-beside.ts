import type { IgnoreComment } from '../../graph/ignore-comment.js';
import { isModule, listAllFiles } from '../list-files.js';
import { readSource } from '../read-source.js';
import { commentSyntax } from './comment-syntax.js';
import { readIgnores } from './read-ignores.js';

/** The comments that hide findings of policies in files that are no modules, by file. */
export function readIgnoresBeside(root: string, ignore: readonly string[]): [string, readonly IgnoreComment[]][] {
  return listAllFiles(root, ignore)
    .filter(file => !isModule(file) && commentSyntax(file) !== undefined)
    .flatMap((file): [string, readonly IgnoreComment[]][] => {
      const source = readSource(root, file);
      const ignores = 'text' in source ? readIgnores(file, source.text) : [];
      return ignores.length > 0 ? [[file, ignores]] : [];
    });
}
