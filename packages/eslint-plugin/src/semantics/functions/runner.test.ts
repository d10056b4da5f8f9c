import { describe, expect, it } from 'vitest';
import type { Node } from '../../syntax/node.js';
import { enclosingFunction } from '../../syntax/node.js';
import { drawProject } from '../testing/drawn-project.js';
import { runnerOf } from './runner.js';

/** Who runs the function around the call `here()` of `main.ts`: occasion, fate of the promise, and whether it is once. */
function runner(source: string, files: Readonly<Record<string, string>> = {}): string {
  const project = drawProject({ 'main.ts': source, ...files });
  const module = project.module('main.ts');
  const here = module.tree.calls.find(
    (node): node is Node =>
      node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'here',
  );
  const fn = here && enclosingFunction(here);
  const found = fn && runnerOf(project.world, module, fn);
  return found ? `${found.on} ${found.promise}${found.once ? ' once' : ''}` : 'nobody';
}

const express = `import express from 'express';\nconst app = express();\n`;
const version = (range: string) => ({ 'package.json': JSON.stringify({ dependencies: { express: range } }) });

describe('runnerOf', () => {
  it.each<[what: string, source: string, expected: string]>([
    ['a timer', `setInterval(async () => { here(); }, 5);`, 'timer ignored'],
    ['a timer that fires once', `setTimeout(() => here(), 5);`, 'timer ignored once'],
    [
      'a listener',
      `import { EventEmitter } from 'node:events';\nnew EventEmitter().on('x', () => here());`,
      'event ignored',
    ],
    [
      'a listener of what inherits',
      `import { Pool } from 'pg';\nnew Pool().on('error', () => here());`,
      'event ignored',
    ],
    [
      'an event that happens once',
      `import http from 'node:http';\nhttp.createServer().on('listening', () => here());`,
      'event ignored once',
    ],
    ['a signal to the process', `process.on('SIGTERM', () => here());`, 'process ignored'],
    [
      'a plain server',
      `import { createServer } from 'node:http';\ncreateServer(async () => here());`,
      'request ignored',
    ],
    ['fastify', `import Fastify from 'fastify';\nFastify().get('/', async () => here());`, 'request handled'],
    [
      'fastify, a route object',
      `import Fastify from 'fastify';\nFastify().route({ method: 'GET', url: '/', handler: async () => here() });`,
      'request handled',
    ],
    [
      'fastify, a hook that ends',
      `import Fastify from 'fastify';\nFastify().addHook('onClose', async () => here());`,
      'request handled once',
    ],
    ['koa', `import Koa from 'koa';\nnew Koa().use(async () => here());`, 'request handled'],
    [
      'a router of koa',
      `import Router from '@koa/router';\nnew Router().get('/', async () => here());`,
      'request handled',
    ],
    ['hono', `import { Hono } from 'hono';\nnew Hono().get('/', c => here());`, 'request handled'],
    [
      'a consumer',
      `import { Kafka } from 'kafkajs';\nnew Kafka({ brokers: [] }).consumer({ groupId: 'g' }).run({ eachMessage: async () => here() });`,
      'message handled',
    ],
    ['a worker', `import { Worker } from 'bullmq';\nnew Worker('q', async () => here());`, 'job handled'],
    [
      'a consumer whose promise is lost',
      `import amqp from 'amqplib';\nconst channel = await (await amqp.connect('')).createChannel();\nchannel.consume('q', async () => here());`,
      'message ignored',
    ],
    [
      'methods of a service',
      `import { Server } from '@grpc/grpc-js';\nnew Server().addService({}, { get: (call, callback) => here() });`,
      'request ignored',
    ],
    [
      'a decorated method',
      `import { Controller, Get } from '@nestjs/common';\n@Controller()\nclass C { @Get() list() { here(); } }`,
      'request handled',
    ],
    [
      'a job by decorator',
      `import { Cron } from '@nestjs/schedule';\nclass C { @Cron('* * * * *') run() { here(); } }`,
      'timer handled',
    ],
    [
      'what a framework asks of a class',
      `import { WorkerHost } from '@nestjs/bullmq';\nclass P extends WorkerHost { async process() { here(); } }`,
      'job handled',
    ],
    [
      'what an interface asks of a class',
      `import type { OnModuleInit } from '@nestjs/common';\nclass P implements OnModuleInit { onModuleInit() { here(); } }`,
      'start handled once',
    ],
    ['a function by name', `function tick() { here(); }\nsetInterval(tick, 5);`, 'timer ignored'],
    [
      'a bound method',
      `class C { start() { setInterval(this.tick.bind(this), 5); } tick() { here(); } }`,
      'timer ignored',
    ],
    [
      'a request by type',
      `import type { Request } from 'express';\nexport function f(req: Request) { here(); }`,
      'request unknown',
    ],
    ['a plain function', `export function f() { here(); }`, 'nobody'],
    ['a callback of an array', `[1].forEach(() => here());`, 'nobody'],
  ])('%s', (_, source, expected) => {
    expect(runner(source)).toBe(expected);
  });

  it('knows by the version whether Express handles promises', () => {
    const source = `${express}app.get('/', async (req, res) => { here(); });`;
    expect(runner(source, version('^4.18.0'))).toBe('request ignored');
    expect(runner(source, version('^5.0.0'))).toBe('request handled');
    expect(runner(source)).toBe('request unknown');
  });

  it('does not know what a wrapper does with the promise', () => {
    const source = `${express}app.post('/', wrap(async (req, res) => { here(); }));`;
    expect(runner(source, version('^4.18.0'))).toBe('request unknown');
  });

  it('finds middleware in chains, arrays, routers and other functions', () => {
    const four = version('^4.18.0');
    expect(runner(`${express}app.use('/', [first, () => here()]);`, four)).toBe('request ignored');
    expect(runner(`import { Router } from 'express';\nRouter().route('/').put(first, () => here());`, four)).toBe(
      'request ignored',
    );
  });
});
