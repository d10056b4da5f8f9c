import postgres from 'postgres';
import mysql from 'mysql2/promise';
import mssql from 'mssql';
import { MongoClient } from 'mongodb';
import mongoose from 'mongoose';
import { Redis } from 'ioredis';
import { createClientPool } from 'redis';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import nodemailer from 'nodemailer';

export const sql = postgres('postgres://db/app'); // ~> unbounded
export const sqlSized = postgres('postgres://db/app', { max: 5 }); // ~> unbounded
export const sqlBounded = postgres('postgres://db/app', { idle_timeout: 30, connection: { statement_timeout: 30_000 } });

// Ten connections at most, that stay open: that is what a pool is for.
export const pool = mysql.createPool({ host: 'db', connectionLimit: 10 });
export const unlimited = mysql.createPool({ host: 'db', connectionLimit: 0 }); // ~> unbounded

// SQL Server's driver bounds everything by default.
export const server = new mssql.ConnectionPool({ server: 'db' });

export const mongo = new MongoClient('mongodb://db/app'); // ~> unbounded
export const mongoBounded = new MongoClient('mongodb://db/app', { waitQueueTimeoutMS: 5_000, socketTimeoutMS: 60_000, maxIdleTimeMS: 60_000 });
// The options may stand in the string.
export const mongoFromUrl = new MongoClient(process.env['MONGO_URL'] ?? '');
export const mongoWithQuery = new MongoClient('mongodb://db/app?socketTimeoutMS=60000&waitQueueTimeoutMS=5000');
await mongoose.connect('mongodb://db/app'); // ~> unbounded
await mongoose.connect(process.env['MONGO_URL'] ?? '', { appName: 'orders' });

// One connection, bounded by default; or a pool that is.
export const redis = new Redis('redis://cache');
export const redisPool = createClientPool();
export const mail = nodemailer.createTransport({ host: 'mail', pool: true });

// The pool that is handed over has its own bounds.
export const db = drizzle({ client: new Pool({ connectionTimeoutMillis: 5_000, statement_timeout: 30_000 }) });
export const dbFromUrl = drizzle({ connection: { host: 'db' } }); // ~> unbounded
