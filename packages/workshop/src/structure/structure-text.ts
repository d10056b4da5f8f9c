import type { LibraryStructure } from '@plimsoll/knowledge';

/** A structure as the text of its file: JSON with one export and one type a line, so that a change reads well. */
export function structureText(structure: LibraryStructure): string {
  const fields = Object.entries(structure).map(([key, value]) => {
    const isTable = typeof value === 'object' && value !== null;
    return `${JSON.stringify(key)}:${isTable ? table(value as Record<string, unknown>) : JSON.stringify(value)}`;
  });
  return `{${fields.join(',\n')}}\n`;
}

function table(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}
