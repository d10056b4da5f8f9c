import { Injectable } from '@nestjs/common';
import { Order } from './order.entity.js';

@Injectable()
export class OrdersRepository {
  async find(id: string): Promise<Order> {
    return Object.assign(new Order(), { id });
  }
}
