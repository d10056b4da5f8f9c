const lights = process.env['LIGHTS_URL'] ?? 'http://lights.internal';

/** Whether the light of a pier burns. */
export async function burns(pier: string, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(`${lights}/piers/${pier}`);
  signal.throwIfAborted();
  return ((await response.json()) as { burns: boolean }).burns;
}

/** What the log books of both piers of a basin say. */
export async function logBooks(basin: string, signal: AbortSignal): Promise<string[]> {
  const books = await Promise.all([
    fetch(`${lights}/books/${basin}-west`, { signal }),
    fetch(`${lights}/books/${basin}-east`, { signal }),
  ]);
  return Promise.all(books.map(book => book.text()));
}
