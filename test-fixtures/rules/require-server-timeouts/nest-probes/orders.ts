import { Controller, Get, Module } from '@nestjs/common';

@Controller('orders')
export class OrdersController {
  @Get()
  all(): string[] {
    return [];
  }
}

@Module({ controllers: [OrdersController] })
export class OrdersModule {}

@Module({ providers: [] })
export class DatabaseModule {}
