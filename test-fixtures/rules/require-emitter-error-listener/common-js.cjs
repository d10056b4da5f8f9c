const { Pool } = require('pg');
const net = require('net');

const pool = new Pool({ max: 3 }); // ~> unheard

module.exports = {
  find: id => pool.query('SELECT name FROM ships WHERE id = $1', [id]),
  probe(port) {
    net.createConnection(port).end('PING'); // ~> unheard
  },
};
