module.exports = { connectionTimeoutMillis: 5_000, statement_timeout: 30_000 };
