declare const db: { query(text: string): Promise<unknown> };

export async function load(): Promise<unknown> {
  await fetch('https://example.test/'); // ~> found
  return db.query('SELECT 1');
}
