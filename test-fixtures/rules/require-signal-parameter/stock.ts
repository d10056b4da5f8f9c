import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { exec } from 'node:child_process';
import { once, type EventEmitter } from 'node:events';
import { promisify } from 'node:util';
import axios from 'axios';
import type { Collection } from 'mongodb';
import { request } from 'undici';

const base = 'https://stock.example.test';
const objects = new S3Client({ requestHandler: { requestTimeout: 5_000 } });
const run = promisify(exec);

export async function declared(id: string): Promise<Response> { // ~> noParameter
  return fetch(`${base}/${id}`);
}
export const arrow = (id: string) => fetch(`${base}/${id}`); // ~> noParameter
export const assigned = async function (id: string): Promise<unknown> { // ~> noParameter
  return axios.get(`${base}/${id}`);
};
export const bounded = (id: string) => axios.get(`${base}/${id}`, { timeout: 5_000 }); // ~> noParameter
export const undici = (id: string) => request(`${base}/${id}`, {}); // ~> noParameter
export const ofObjects = async (key: string) => objects.send(new GetObjectCommand({ Bucket: 'b', Key: key })); // ~> noParameter
export const event = (emitter: EventEmitter) => once(emitter, 'ready'); // ~> noParameter
export const child = async (name: string) => run(`uptime ${name}`, { timeout: 1_000 }); // ~> noParameter
export const found = (collection: Collection, id: string) => collection.findOne({ id }); // ~> noParameter
export const callbacks = (ids: string[]) => Promise.all(ids.map(id => fetch(`${base}/${id}`))); // ~> noParameter

// Through functions that are nobody else's.
async function load(id: string): Promise<string> {
  const response = await fetch(`${base}/${id}`);
  return response.text();
}
const parse = async (id: string) => (await load(id)).trim();
export async function throughPrivate(id: string): Promise<string> { // ~> noParameter
  return parse(id);
}
export class Stock {
  async show(id: string): Promise<string> { // ~> noParameter
    return this.#load(id);
  }
  list = async () => this.read('all'); // ~> noParameter
  static of(id: string): Promise<string> { // ~> noParameter
    return load(id);
  }
  async #load(id: string): Promise<string> {
    return load(id);
  }
  private read(id: string): Promise<string> {
    return load(id);
  }
}
class Later {
  get(id: string): Promise<string> { // ~> noParameter
    return load(id);
  }
}
async function named(id: string): Promise<string> { // ~> noParameter
  return load(id);
}
export { Later, named as renamed };
export default async function main(id: string): Promise<string> { // ~> noParameter
  return load(id);
}
