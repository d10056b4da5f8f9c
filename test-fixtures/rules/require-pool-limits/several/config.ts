export const database = { host: 'db', connectionTimeoutMillis: 5_000 };
export const limits = { statement_timeout: 30_000 };
