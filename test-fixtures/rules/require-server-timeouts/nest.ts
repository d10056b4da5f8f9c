import { NestFactory } from '@nestjs/core';
import { Module, type INestApplication } from '@nestjs/common';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import express from 'express';

@Module({})
class AppModule {}

export async function plain(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000); // ~> keepAlive
}

export async function withOptions(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { bufferLogs: true });
  const server = await app.listen(3001); // ~> keepAlive
  server.timeout = 120_000;
}

export async function bounded(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  const server = await app.listen(3002);
  server.keepAliveTimeout = 65_000;
  server.setTimeout(120_000);
}

export async function throughTheApplication(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  app.getHttpServer().keepAliveTimeout = 65_000;
  const server = app.getHttpServer();
  server.timeout = 120_000;
  await app.listen(3003);
}

export async function onFastify(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter()); // ~> unbounded
  await app.listen(3004);
}

export async function onBoundedFastify(): Promise<void> {
  const adapter = new FastifyAdapter({ requestTimeout: 30_000, connectionTimeout: 60_000 });
  const app = await NestFactory.create(AppModule, adapter);
  await app.listen(3005);
}

// What the adapter's server does is decided elsewhere.
export async function onAnotherPlatform(): Promise<void> {
  const app = await NestFactory.create(AppModule, new ExpressAdapter(express()));
  await app.listen(3006);
}

// Made by somebody else, on a platform that nobody sees.
export async function given(app: INestApplication): Promise<void> {
  await app.listen(3007);
}
