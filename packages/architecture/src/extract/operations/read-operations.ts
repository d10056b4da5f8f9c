import type { Operations } from '../../graph/operations/operations.js';
import type { FileSource } from '../files/read-project-files.js';
import { isModule } from '../list-files.js';
import { readBodyLimits } from './read-body-limits.js';
import { readInstrumentations } from './read-instrumentations.js';
import { mayShowSigns, readSigns } from './read-signs.js';

/** Reads what the texts of the project show of its protection and of who watches it. Each text is read once. */
export function readOperations({ paths, read }: FileSource): Operations {
  const texts = paths
    .filter(path => isModule(path) || mayShowSigns(path))
    .map(path => [path, read(path) ?? ''] as const);
  const modules = texts.filter(([path]) => isModule(path));
  return {
    signs: texts.flatMap(([path, text]) => readSigns(path, text)),
    instrumentations: modules.flatMap(([path, text]) => readInstrumentations(path, text)),
    bodyLimits: modules.flatMap(([path, text]) => readBodyLimits(path, text)),
  };
}
