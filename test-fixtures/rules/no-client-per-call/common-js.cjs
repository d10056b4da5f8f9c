const { Pool } = require('pg');

exports.handler = async event => {
  const pool = new Pool({ max: 1, connectionTimeoutMillis: 1, idleTimeoutMillis: 1, statement_timeout: 1 }); // ~> perCall
  return pool.query('SELECT name FROM ships WHERE id = $1', [event.id]);
};
