const { Pool } = require('pg');

const pool = new Pool({ connectionTimeoutMillis: 2_000 });
const LIMIT = 'Too many';

exports.place = function place(id, callback) {
  pool.query('insert into orders values ($1)', [id], function (err) {
    if (err) {
      if (err.message.match(/unique/i)) return callback(null, 'known'); // ~> matched
      return callback(err);
    }
    callback(null, 'placed');
  });
};

exports.later = async function later(id) {
  try {
    await pool.query('insert into orders values ($1)', [id]);
  } catch (err) {
    if (err.toString().startsWith(LIMIT)) return null; // ~> matched
    if (new RegExp('dead' + 'lock').exec(err.message)) return null; // ~> matched
    throw err;
  }
};

// Bundlers write variables that are declared again and read themselves.
exports.codeOf = error => {
  var code = code || error.message.match(/E[A-Z]+/);
  var other = code || other;
  return [code, other];
};
