const { Pool } = require('pg');

const pool = new Pool();

exports.count = async () => {
  const client = await pool.connect(); // ~> onThrow
  const { rows } = await client.query('SELECT count(*) FROM orders');
  client.release();
  return rows[0].count;
};

exports.sum = async () => {
  const client = await pool.connect();
  try {
    return await client.query('SELECT sum(total) FROM orders');
  } finally {
    client.release();
  }
};
