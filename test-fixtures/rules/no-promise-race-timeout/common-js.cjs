const { promisify } = require('node:util');
const { Pool } = require('pg');

const pool = new Pool();
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const limit = function (ms) {
  return new Promise((resolve, reject) => setTimeout(() => reject(new Error('too slow')), ms));
};

exports.count = () => Promise.race([pool.query('SELECT 1'), limit(5_000)]); // ~> timerGoesOn
exports.countOrNothing = () => Promise.race([pool.query('SELECT 1'), sleep(5_000)]); // ~> timerGoesOn
exports.first = (one, other) => Promise.race([one, other, promisify(setTimeout)]);
