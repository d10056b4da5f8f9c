import { open } from 'node:fs/promises';
import http2 from 'node:http2';
import { DatabaseSync } from 'node:sqlite';
import { trace } from '@opentelemetry/api';
import knex from 'knex';
import mongoose from 'mongoose';
import { MongoClient } from 'mongodb';
import { Sequelize } from 'sequelize';
import type { DataSource } from 'typeorm';

const db = knex({ client: 'pg' });
const mongo = new MongoClient('mongodb://localhost');
const sequelize = new Sequelize('postgres://localhost/orders');
const tracer = trace.getTracer('orders');

export async function transactionWithoutRollback(id: string): Promise<void> {
  const trx = await db.transaction(); // ~> onThrow
  await trx('orders').where({ id }).update({ paid: true });
  await trx.commit();
}

export async function transactionLeftOpen(id: string): Promise<boolean> {
  const trx = await db.transaction(); // ~> onPath
  try {
    const found = await trx('orders').where({ id }).update({ paid: true });
    if (found === 0) return false;
    await trx.commit();
    return true;
  } catch (error) {
    await trx.rollback();
    throw error;
  }
}

export async function sequelizeTransaction(): Promise<void> {
  const transaction = await sequelize.transaction(); // ~> onThrow
  await sequelize.query('UPDATE orders SET paid = true', { transaction });
  await transaction.commit();
}

export async function sessionOfTheDriver(): Promise<void> {
  const session = mongo.startSession(); // ~> onThrow
  await mongo.db('shop').collection('orders').insertOne({ paid: false }, { session });
  await session.endSession();
}

export async function sessionOfMongoose(): Promise<void> {
  const session = await mongoose.startSession(); // ~> never
  session.startTransaction();
  await session.commitTransaction();
}

export async function fileHandle(path: string): Promise<string> {
  const handle = await open(path); // ~> onThrow
  const text = await handle.readFile('utf8');
  await handle.close();
  return text;
}

export async function queryRunner(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner(); // ~> onThrow
  await runner.connect();
  try {
    await runner.query('SELECT 1');
  } finally {
    await runner.release();
  }
}

export async function span<T>(work: () => Promise<T>): Promise<T> {
  const active = tracer.startSpan('work'); // ~> onThrow
  const result = await work();
  active.end();
  return result;
}

export function sqlite(path: string): number {
  const database = new DatabaseSync(path); // ~> onThrow
  database.exec('PRAGMA wal_checkpoint');
  database.close();
  return 1;
}

export function http2Session(origin: string): boolean {
  const session = http2.connect(origin); // ~> never
  return session.connecting;
}
