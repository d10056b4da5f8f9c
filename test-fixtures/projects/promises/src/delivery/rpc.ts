import { Server, type sendUnaryData, type ServerUnaryCall, type ServiceDefinition } from '@grpc/grpc-js';
import { find } from '../infrastructure/orders.js';

declare const OrdersService: ServiceDefinition;

const rpcs = {
  get(call: ServerUnaryCall<{ id: string }, unknown>, answer: sendUnaryData<unknown>): void {
    answer(null, find(call.request.id));
  },
};

new Server().addService(OrdersService, rpcs); // ~> api-contract:notImplemented
