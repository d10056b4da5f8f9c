import { Order } from '../domain/order.js';

export class PlaceOrder {
  constructor(private readonly orders: { save(order: Order): Promise<boolean> }) {}

  async execute(total: number): Promise<void> {
    const saved = await this.orders.save(new Order(total));
    if (!saved) throw new Error('the order was not saved'); // ~> untyped
    await this.orders.save(Order.of(total)).catch(error => {
      throw new Error('the order was not saved again', { cause: error }); // ~> untyped
    });
  }

  async cancel(id: string): Promise<void> {
    try {
      await this.execute(Number(id));
    } catch (cause) {
      const failure = new Error(`could not cancel ${id}`, { cause }); // ~> untyped
      console.error(failure);
      throw failure;
    }
  }

  readonly refuse = (reason?: string): never => {
    throw reason ? new Error(reason) : new TypeError('without a reason'); // ~> untyped, untyped
  };
}
