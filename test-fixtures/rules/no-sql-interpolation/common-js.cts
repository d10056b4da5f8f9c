const { Pool } = require('pg');
const mysql = require('mysql2');

const pool = new Pool();
const connection = mysql.createConnection({ host: 'db' });

exports.byName = (name: string) => pool.query("SELECT * FROM users WHERE name = '" + name + "'"); // ~> value
exports.onMysql = (name: string, done: () => void) => connection.query(`SELECT 1 WHERE name = "${1}" AND id = '${name}'`, done); // ~> value
exports.safe = (name: string) => pool.query('SELECT * FROM users WHERE name = $1', [name]);
