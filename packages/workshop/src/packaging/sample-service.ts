/** A small service with one fault of each kind that the packages must find wherever they are installed. */
export const sampleService: Readonly<Record<string, string>> = {
  '.gitignore': 'node_modules\n',
  'tsconfig.json': `{
  // Comments and trailing commas are allowed here.
  "compilerOptions": {
    "module": "nodenext",
    "target": "es2022",
    "strict": true,
    "types": [],
    "paths": { "@billing/*": ["./src/billing/*"] },
  },
  "include": ["src"],
}
`,
  'src/billing/internal/rates.ts': `export const rates = { standard: 0.2 };\n`,
  'src/billing/invoice.ts': `import { findOrder } from '../orders/find-order.js';
import { rates } from './internal/rates.js';

export async function invoice(id: string): Promise<number> {
  const order = await findOrder(id);
  return order.total * (1 + rates.standard);
}
`,
  'src/orders/pool.ts': `import { Pool } from 'pg';

export const pool = new Pool({ max: 10, connectionTimeoutMillis: 2_000, query_timeout: 5_000, idleTimeoutMillis: 9_000 });
`,
  'src/orders/find-order.ts': `import { rates } from '@billing/internal/rates.js';
import { invoice } from '../billing/invoice.js';
import { pool } from './pool.js';

export const standard = rates.standard;
export const bill = invoice;

export async function findOrder(id: string): Promise<{ total: number }> {
  const { rows } = await pool.query('SELECT total FROM orders WHERE id = $1', [id]);
  return rows[0];
}

export async function countOrders(): Promise<number> {
  try {
    const { rows } = await pool.query('SELECT count(*) AS count FROM orders');
    return rows[0].count;
  } catch {
    return 0;
  }
}
`,
  'src/rates/fetch-rate.ts': `export async function fetchRate(currency: string): Promise<number> {
  const response = await fetch(\`https://rates.example.com/\${currency}\`);
  return Number(await response.text());
}
`,
};

/** What `plimsoll check` must say of it, in its order. */
export const expectedFindings: readonly string[] = [
  'no-cycles src/billing/invoice.ts:1:27',
  'internal-packages src/orders/find-order.ts:1:23',
  'no-swallowed-error src/orders/find-order.ts:17:5',
  'require-deadline src/rates/fetch-rate.ts:2:26',
];

/** What the rules must say of it in an engine of the user's own, where no policy answers for a rule. */
export const expectedRuleFindings: readonly string[] = [
  'plimsoll/no-internal-import src/orders/find-order.ts:1:23',
  'plimsoll/no-swallowed-error src/orders/find-order.ts:17:5',
  'plimsoll/require-deadline src/rates/fetch-rate.ts:2:26',
];
