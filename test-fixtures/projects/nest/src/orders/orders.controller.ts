import { Controller, Get } from '@nestjs/common';
import { OrdersRepository } from './orders.repository.js'; // ~> layers:direct
import { OrdersService } from './orders.service.js'; // ~> no-cycles:cycle

@Controller('orders')
export class OrdersController {
  constructor(
    private readonly orders: OrdersService,
    private readonly repository: OrdersRepository,
  ) {}

  @Get()
  async find() {
    return [await this.orders.find('1'), await this.repository.find('2')];
  }
}
