const { Pool } = require('pg');
const fs = require('node:fs');

const pool = new Pool();

async function readAll() {
  try {
    return (await pool.query('select * from orders')).rows;
    // ~v replaced
  } catch (e) {
    return [];
  }
}

function load(path, done) {
  // ~v unreadCallback
  fs.readFile(path, 'utf8', function (err, text) {
    done(JSON.parse(text));
  });
}

module.exports = { readAll, load };
