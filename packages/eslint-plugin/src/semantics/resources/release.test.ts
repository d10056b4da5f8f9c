import { describe, expect, it } from 'vitest';
import { drawProject } from '../testing/drawn-project.js';
import { acquisitionOf } from './acquisition.js';
import { releaseOf } from './release.js';

/** What becomes of the client that the marked call of a function's body acquires. */
function fate(body: string, files: Readonly<Record<string, string>> = {}): string {
  const code = `import { Pool } from 'pg';
import { finish, use } from './finish.js';
const pool = new Pool();
class Keeper {
  client: unknown;
  async run(id: string, flag: boolean, unknown: any) {
    ${body}
  }
}`;
  const finish = `import type { PoolClient } from 'pg';
export const finish = ({ client }: { client: PoolClient }) => client.release();
export const use = (client: PoolClient) => client.query('SELECT 1');`;
  const project = drawProject({ 'case.ts': code, 'finish.ts': finish, ...files });
  const [call] = project.marked('case.ts');
  const holding = call && acquisitionOf(project.world, call);
  if (!holding) return 'nothing held';
  const release = releaseOf(project.world, holding);
  return release.state === 'leaked' ? release.how : release.state;
}

const acquire = 'const client = await pool.connect(); // ?\n';

describe('releaseOf', () => {
  it.each([
    ['try { await client.query(id) } finally { client.release() }', 'released'],
    ['client.release()', 'released'],
    ['console.log(id); client.release()', 'released'],
    ['try { await client.query(id) } finally { finish({ client }) }', 'released'],
    ['try { await unknown(client) } finally { client.release() }', 'released'],
    ['try { await client.query(id) } finally { if (client) client.release() }', 'released'],
    ['try { await client.query(id) } finally { client?.release() }', 'released'],
    ['return client', 'released'],
    ['await Promise.allSettled([]); client.release()', 'released'],
    ['if (flag) process.exit(1); client.release()', 'released'],
    ['this.client = client', 'out-of-sight'],
    ['await unknown(client)', 'out-of-sight'],
    ['return () => client.release()', 'out-of-sight'],
    ['const { release } = client', 'out-of-sight'],
    ['const other = client; other.release()', 'out-of-sight'],
    ['new unknown(client)', 'out-of-sight'],
    ['await client.query(id)', 'never'],
    ['await use(client)', 'never'],
    ['client.release', 'never'],
    ['await client.query(id); client.release()', 'throw'],
    ['JSON.parse(id); client.release()', 'throw'],
    ['if (flag) throw new Error(id); client.release()', 'throw'],
    ['if (flag) return; client.release()', 'path'],
    ['if (id.length === 0) client.release()', 'path'],
    ['if (flag) { if (id) return; client.release() } else client.release()', 'path'],
  ])('%s: %s', (body, expected) => {
    expect(fate(acquire + body)).toBe(expected);
  });

  it.each([
    ['using client = await pool.connect(); // ?\n', 'released'],
    ['await pool.connect(); // ?\n', 'dropped'],
    ['this.client = await pool.connect(); // ?\n', 'out-of-sight'],
    ['pool.connect((error, client, done) => done()); // ?\n', 'nothing held'],
    ['pool.connect(unknown => unknown); // ?\n', 'nothing held'],
    ['await pool.query(id); // ?\n', 'nothing held'],
    ['const client = flag ? null : await pool.connect(); // ?\nif (client) client.release()', 'released'],
    ['let client; client = await pool.connect(); // ?\nawait client.query(id)', 'never'],
    ['let client = await pool.connect(); // ?\nclient = await pool.connect(); client.release()', 'out-of-sight'],
  ])('%s: %s', (body, expected) => {
    expect(fate(body)).toBe(expected);
  });

  it('holds what a function of another module has acquired', () => {
    const begin = `import { Pool } from 'pg';
const pool = new Pool();
let shared;
export const begin = async () => pool.connect();
export async function sharing() { const client = await pool.connect(); shared = client; return client; }`;
    const body = (name: string) =>
      `const { ${name} } = await import('./begin.js'); const client = await ${name}(); // ?\nawait client.query(id)`;
    expect(fate(body('begin'), { 'begin.ts': begin })).toBe('never');
    expect(fate(body('sharing'), { 'begin.ts': begin })).toBe('nothing held');
  });
});
