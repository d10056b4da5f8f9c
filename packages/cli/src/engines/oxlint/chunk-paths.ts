/** Characters of one command line: Windows ends at 32,767, macOS at 1 MiB with the environment, Linux later. */
export function argumentBudget(platform: NodeJS.Platform): number {
  return platform === 'win32' ? 24_000 : 500_000;
}

/** Splits paths into lists that each fit a command line of `budget` characters; a longer path gets its own list. */
export function chunkPaths(paths: readonly string[], budget: number): string[][] {
  const chunks: string[][] = [];
  let room = 0;
  for (const path of paths) {
    const length = path.length + 3;
    const last = chunks.at(-1);
    if (last && length <= room) {
      last.push(path);
      room -= length;
    } else {
      chunks.push([path]);
      room = budget - length;
    }
  }
  return chunks;
}
