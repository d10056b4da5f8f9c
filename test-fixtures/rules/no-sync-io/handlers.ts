import { execFileSync, execSync } from 'node:child_process';
import { pbkdf2Sync, scryptSync } from 'node:crypto';
import fs, { rmSync as remove } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Worker } from 'bullmq';
import express, { type Request, type RequestHandler, type Response } from 'express';
import Fastify from 'fastify';
import { Controller, Get } from '@nestjs/common';
import { totalSize } from './sizes.js';
import { readSettings, renderMail, sendTerms } from './templates.js';

const app = express();
const fastify = Fastify();
const settings = readSettings();

app.get('/report', (_request, response) => {
  response.send(fs.readFileSync('report.pdf')); // ~> served
});

app.get('/mail', (_request, response) => {
  response.send(renderMail('welcome'));
  response.send(totalSize(['welcome', settings]));
});

app.get('/terms', sendTerms);

app.use(async (_request, _response, next) => {
  remove('/tmp/maintenance'); // ~> served
  next();
});

fastify.get('/archive', async () => gzipSync(Buffer.from('all of it'))); // ~> served

fastify.route({
  method: 'POST',
  url: '/convert',
  handler: async () => {
    execFileSync('convert', ['in.png', 'out.jpg']); // ~> served
    return fs.readFileSync('out.jpg');
  },
});

new Worker('pictures', async job => {
  execSync(`convert ${String(job.id)}.png out.jpg`); // ~> served
});

setInterval(() => {
  fs.writeFileSync('heartbeat', String(Date.now())); // ~> served
}, 1_000);

process.stdin.on('data', chunk => {
  fs.appendFileSync('input.log', chunk); // ~> served
});

export const upload: RequestHandler = (request, response) => {
  for (const name of Object.keys(request.query)) fs.unlinkSync(`uploads/${name}`); // ~> served
  response.end();
};

export function download(request: Request, response: Response): void {
  new Promise<Buffer>(resolve => {
    resolve(fs.readFileSync(`uploads/${String(request.query['name'])}`)); // ~> served
  }).then(file => response.send(file), console.error);
}

export async function hashPassword(password: string, salt: string): Promise<string> {
  return pbkdf2Sync(password, salt, 600_000, 32, 'sha256').toString('hex'); // ~> inAsync
}

export const verify = async (password: string, salt: string): Promise<boolean> => {
  const key = [password].map(part => scryptSync(part, salt, 32)); // ~> inAsync
  return key.length > 0;
};

@Controller('files')
export class FilesController {
  @Get()
  list(): string[] {
    return this.read();
  }

  private read(): string[] {
    return fs.readdirSync('uploads'); // ~> served
  }
}

// The look costs nothing worth a word; the reading after it does.
app.get('/help', (_request, response) => {
  if (!fs.existsSync('help.html')) response.sendStatus(404);
  else response.send(fs.readFileSync('help.html')); // ~> served
});
