const fs = require('fs');
const { Pool } = require('pg');

const pool = new Pool({ max: 1 });

exports.dump = async path => {
  const file = fs.createWriteStream(path);
  const { rows } = await pool.query('SELECT id FROM ships');
  for (const row of rows) {
    file.write(`${row.id}\n`); // ~> unheeded
  }
};
