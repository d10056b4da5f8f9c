import { Injectable } from '@nestjs/common';
import { OrdersRepository } from './orders.repository.js';
import { OrdersController } from './orders.controller.js'; // ~> layers:direct

@Injectable()
export class OrdersService {
  constructor(private readonly orders: OrdersRepository) {}

  find(id: string) {
    return this.orders.find(id || OrdersController.name);
  }
}
