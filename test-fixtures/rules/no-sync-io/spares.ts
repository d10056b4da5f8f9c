import { spawnSync } from 'node:child_process';
import { createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { deflateSync } from 'node:zlib';
import express from 'express';
import type { OnModuleInit } from '@nestjs/common';

const app = express();
const db = new DatabaseSync(':memory:');

// Once, when the module is loaded.
const privateKey = readFileSync('private.pem');
if (!existsSync('uploads')) mkdirSync('uploads');
const version = spawnSync('git', ['rev-parse', 'HEAD']).stdout.toString();
const [first] = ['a', 'b'].map(name => readFileSync(`${name}.txt`, 'utf8'));

// Functions that only the start calls, async or not.
function loadCertificates(): Buffer[] {
  return ['ca.pem', 'cert.pem'].map(name => readFileSync(name));
}

async function prepare(): Promise<void> {
  mkdirSync('cache', { recursive: true });
  await readFile('warm-up.json');
}

const certificates = loadCertificates();
await prepare();

// An async function that nobody is known to call may belong to the start.
export async function readConfig(path: string): Promise<string> {
  return readFileSync(path, 'utf8');
}

/** A small message is deflated sooner than a thread is found for it. */
export async function pack(event: object): Promise<string> {
  return deflateSync(JSON.stringify(event)).toString('base64');
}

// So may any function: nothing says that requests reach it.
export function deriveKey(secret: string): Buffer {
  return pbkdf2Sync(secret, 'salt', 1_000, 32, 'sha256');
}

export class Templates implements OnModuleInit {
  #layout = readFileSync('layout.html', 'utf8');

  constructor(readonly folder: string) {
    this.#layout += readFileSync(`${folder}/footer.html`, 'utf8');
  }

  onModuleInit(): void {
    mkdirSync(this.folder, { recursive: true });
  }
}

// Read when first needed, and kept.
let template: string | undefined;
const byName = new Map<string, string>();

app.get('/page', (_request, response) => {
  if (!template) template = readFileSync('page.html', 'utf8');
  response.send(template);
});

app.get('/part', (request, response) => {
  response.send(partOf(String(request.query['part'])));
});

function partOf(name: string): string {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const text = readFileSync('parts.html', 'utf8');
  byName.set(name, text);
  return text;
}

// Once, when the process ends.
process.on('exit', () => writeFileSync('last-run', version));
process.once('SIGTERM', () => {
  writeFileSync('stopped', String(privateKey.length + certificates.length));
});

// What has no asynchronous form, or takes next to no time.
app.get('/rows', (_request, response) => {
  response.json(db.prepare('select 1').all());
});

app.get('/id', (_request, response) => {
  response.send(createHash('sha256').update(randomBytes(8)).update(String(first)).digest('hex'));
});

// The asynchronous form.
app.get('/file', async (_request, response) => {
  response.send(await readFile('report.pdf'));
});

// A look at an entry, and a folder made: neither holds up anything for long.
app.get('/uploads', (_request, response) => {
  if (!existsSync('uploads')) mkdirSync('uploads');
  response.send(String(statSync('uploads').size));
});
