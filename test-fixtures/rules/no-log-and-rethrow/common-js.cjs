const { Pool } = require('pg');

const pool = new Pool({ connectionTimeoutMillis: 2_000 });

exports.place = async function place(id) {
  try {
    await pool.query('insert into orders values ($1)', [id]);
  } catch (err) {
    console.error(err.stack); // ~> twice
    throw err;
  }
};
