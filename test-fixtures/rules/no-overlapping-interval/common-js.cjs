const { Pool } = require('pg');
const { setInterval: repeat } = require('timers');

const pool = new Pool({ max: 5 });

exports.start = () =>
  repeat(async function expire() {
    await pool.query('DELETE FROM sessions WHERE expires_at < now()');
    await pool.query('DELETE FROM tokens WHERE expires_at < now()');
  }, 1_000); // ~> overlaps
