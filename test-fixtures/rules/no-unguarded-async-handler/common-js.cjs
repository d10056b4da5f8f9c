const { EventEmitter } = require('node:events');
const { readFile } = require('node:fs/promises');
const { Pool } = require('pg');

const pool = new Pool({ connectionTimeoutMillis: 2_000 });
const emitter = new EventEmitter();

emitter.on('order', async function (id) { // ~> unguarded
  await pool.query('insert into orders values ($1)', [id]);
});

emitter.on('file', async path => { // ~> unguarded
  const text = await readFile(path, 'utf8');
  console.log(text);
});
