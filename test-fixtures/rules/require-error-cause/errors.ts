/** Takes options like the language's own errors. */
export class StoreError extends Error {
  constructor(
    message: string,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}

/** Inherits its constructor. */
export class RowMissingError extends StoreError {}

/** Takes the cause as an argument of its own. */
export class GatewayError extends Error {
  constructor(
    message: string,
    override readonly cause?: unknown,
  ) {
    super(message);
  }
}

/** Takes everything in one object. */
export class PaymentError extends Error {
  constructor({ message, cause }: { message: string; cause?: unknown }) {
    super(message, { cause });
  }
}

/** Has no place for a cause. */
export class LegacyError extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

export function storeError(message: string, cause?: unknown): StoreError {
  return new StoreError(message, 'STORE', { cause });
}

export function unlinkedError(message: string): StoreError {
  return new StoreError(message, 'STORE');
}
