/* eslint-disable plimsoll/no-process-exit */ // ~> directive
/* eslint-disable no-console -- a tool of ours */

import { Pool } from 'pg';

// ~v directive
// eslint-disable-next-line plimsoll/require-pool-limits
export const pool = new Pool();

// ~v directive
// eslint-disable-next-line plimsoll/require-pool-limits, no-console
export const other = new Pool(); // ~v directive
export const third = new Pool(); // eslint-disable-line plimsoll/require-pool-limits -- ignored

// ~v directive
// oxlint-disable-next-line plimsoll/no-process-exit --
export const fourth = 4;

// ~v directive
// plimsoll-ignore layers
export const fifth = 5;

// ~v misspelt
// eslint-disable-nextline plimsoll/require-pool-limits -- the test closes it
export const sixth = new Pool({ connectionTimeoutMillis: 1_000 });

// ~v misspelt
// eslint-ignore-next-line no-console
console.log(process.env['DEBUG']);

// ~v misspelt
// es-lint-disable-next-line no-console
console.log(sixth);

// ~v misspelt
/* eslint_disable no-console */

// ~v misspelt
// oxlint-ignore no-console
console.log(fifth);

// ~v misspelt
// plimsoll-disable layers -- the old tree is going away
export const seventh = 7;

// ~v misspelt
// eslint-disable-this-line no-console
console.log(seventh);

// ---- spared
// eslint-disable-next-line plimsoll/require-pool-limits -- one connection, closed below
export const eighth = new Pool();

// eslint-disable-next-line no-console
console.log(eighth);

// plimsoll-ignore layers -- the old tree is going away with the next release
export const ninth = 9;

// An eslint-disable comment is never the answer; eslint ignores what it does not know.
/* eslint-enable no-console */
