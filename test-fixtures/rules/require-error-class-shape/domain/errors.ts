export class OrderError extends Error { // ~> codeless
  override readonly name = 'OrderError';
}

export class OrderNotFoundError extends OrderError {} // ~> codeless

export default class OrderLostError extends OrderError {} // ~> codeless

// ---- spared
export abstract class DomainError extends Error {
  abstract readonly code: string;
}

export class OrderClosedError extends DomainError {
  override readonly name = 'OrderClosedError';
  readonly code = 'ORDER_CLOSED';
}

export class OrderRefusedError extends Error {
  override readonly name = 'OrderRefusedError';
  constructor(
    message: string,
    readonly code = 'ORDER_REFUSED',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

class Private extends OrderClosedError {} // ~> misnamed

export const used = Private;
