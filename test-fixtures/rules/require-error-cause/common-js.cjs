const { Pool } = require('pg');

const pool = new Pool();

class QueryError extends Error {
  constructor(message, options) {
    super(message, options);
  }
}

async function readAll() {
  try {
    return await pool.query('select * from orders');
  } catch (e) {
    throw new QueryError('could not read: ' + e.message); // ~> textOnly
  }
}

module.exports = { readAll };
