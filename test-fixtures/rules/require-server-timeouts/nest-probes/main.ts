import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, OrdersModule } from './orders.js';

@Controller('health')
class HealthController {
  @Get('/live')
  live(): string {
    return 'ok';
  }

  @Get('ready')
  ready(): string {
    return 'ok';
  }

  private count = 0;

  counted(): number {
    return this.count++;
  }
}

@Module({ imports: [DatabaseModule], controllers: [HealthController] })
class WorkerModule {}

@Module({ imports: [OrdersModule], controllers: [HealthController] })
class ApiModule {}

const controllers = [HealthController];
@Module({ controllers: [...controllers] })
class UnreadModule {}

// Nobody but the orchestrator calls here.
const worker = await NestFactory.create(WorkerModule);
await worker.listen(3000);

const api = await NestFactory.create(ApiModule);
await api.listen(3001); // ~> keepAlive

const unread = await NestFactory.create(UnreadModule);
await unread.listen(3002); // ~> keepAlive
