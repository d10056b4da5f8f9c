/** The file that an example without file names is. */
export const soleExampleFile = 'src/example.ts';

/**
 * The files that an example consists of, by path in its project: each begins at a line `// file: path`. An example without
 * such lines is one file of service code.
 */
export function exampleFiles(code: string): Record<string, string> {
  const parts = code.split(/^\/\/ file: *(.+?) *\n/m);
  if (parts.length === 1) return { [soleExampleFile]: code };
  const files: Record<string, string> = {};
  for (let index = 1; index < parts.length; index += 2) files[parts[index] ?? ''] = parts[index + 1] ?? '';
  return files;
}
