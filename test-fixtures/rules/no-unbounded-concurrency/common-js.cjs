const { Pool } = require('pg');
const async = require('async');

const pool = new Pool({ max: 10 });

async function expire() {
  const { rows } = await pool.query('select id from sessions where expires_at < now()');
  await Promise.all(rows.map(row => pool.query('delete from sessions where id = $1', [row.id]))); // ~> unbounded
  await async.each(rows, async row => pool.query('delete from tokens where session = $1', [row.id])); // ~> unbounded
  await async.eachLimit(rows, 5, async row => pool.query('delete from marks where session = $1', [row.id]));
}

module.exports = { expire };
