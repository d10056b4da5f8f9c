const { Pool } = require('pg');
const limits = require('./limits.cjs');

module.exports.pool = new Pool({ host: 'db' }); // ~> unbounded
module.exports.bounded = new Pool({ host: 'db', ...limits });
