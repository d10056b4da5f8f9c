import { HttpException } from '@nestjs/common';

export class OrderFailure extends Error { // ~> misnamed
  override readonly name = 'OrderFailure';
}

export class NotPaid extends OrderFailure {} // ~> misnamed

export const Refused = class Refused extends TypeError { // ~> misnamed
  override name = 'Refused';
};

export class TooLateError extends Error {} // ~> nameless

export class LostError extends RangeError { // ~> nameless
  constructor(readonly order: string) {
    super(`order ${order} is lost`);
  }
}

class PrivateError extends (Error) {} // ~> nameless

export class EmptyError extends Error {
  constructor(readonly order: string) {
    super(); // ~> mute
    this.name = 'EmptyError';
  }
}

export class SilentError extends Error {
  override readonly name = 'SilentError';
  constructor() {
    super(); // ~> mute
  }
}

export class ClosedError extends Error {
  constructor(message: string) {
    super(message); // ~> closed
    this.name = 'ClosedError';
  }
}

export class StatusError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message); // ~> closed
    this.name = new.target.name;
  }
}

class WrappingError extends Error {
  override readonly name: string = 'WrappingError';
  constructor(message: string) {
    super(message); // ~> closed
  }
}

export const readAll = (read: () => Promise<string>): Promise<string> =>
  read().catch(() => {
    throw new WrappingError('could not read');
  });

export class DerivedError extends ClosedError {
  constructor(message: string) {
    super(message); // ~> closed
  }
}

export class CauseError extends Error {
  override readonly name = 'CauseError';
  constructor(
    message: string,
    readonly originalError: unknown, // ~> exposed
  ) {
    super(message);
  }
}

export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly query: string; // ~> exposed
  operation = ''; // ~> exposed

  constructor(message: string, query: string, options?: ErrorOptions) {
    super(message, options);
    this.query = query;
  }
}

export class OwnCauseError extends Error {
  override readonly name = 'OwnCauseError';

  constructor(message: string, cause?: unknown) {
    super(message);
    this.cause = cause; // ~> exposed
  }
}

// ---- spared
export class FieldError extends Error {
  override readonly name = 'FieldError';
}

export class ConstructedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = this.constructor.name;
  }
}

/** Its base gives it the name. */
export class SpecialError extends ConstructedError {}

export class DefinedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    Object.defineProperty(this, 'name', { value: 'DefinedError' });
  }
}

export class PrototypeError extends Error {}
PrototypeError.prototype.name = 'PrototypeError';

export class GetterError extends Error {
  override get name(): string {
    return 'GetterError';
  }
}

/** Subclasses complete it. */
export abstract class BaseError extends Error {
  abstract readonly code: string;
}

export class AppException extends ConstructedError {}

/** The framework's base sees to it. */
export class Gone extends HttpException { // ~> misnamed
  constructor() {
    super('gone', 410);
  }
}

export class GoneException extends HttpException {
  constructor() {
    super('gone', 410);
  }
}

export class FixedError extends Error {
  override readonly name = 'FixedError';
  constructor() {
    super('always the same');
  }
}

export class SafeError extends Error {
  override readonly name = 'SafeError';
  readonly #query: string;

  constructor(message: string, query: string, options?: ErrorOptions) {
    super(message, options);
    this.#query = query;
  }

  describe(): string {
    return this.#query;
  }
}

export class JsonError extends Error {
  override readonly name = 'JsonError';
  constructor(
    message: string,
    readonly operation: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  toJSON(): object {
    return { message: this.message };
  }
}

/** No error at all. */
export class Failure extends Map<string, unknown> {}
export const used = PrivateError;

/** What it says by itself is a refusal, with nothing behind it. */
export class TooManyError extends Error {
  override readonly name: string = 'TooManyError';
  constructor(message: string = 'there are too many of them') {
    super(message);
  }
}

/** Nobody else can make one, and nothing has failed where it is made. */
class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
  constructor(message: string) {
    super(message);
  }
}

export function keyOf(keys: ReadonlyMap<string, string>, name: string): string {
  const key = keys.get(name);
  if (key === undefined) throw new UnknownKeyError(`no key ${name}`);
  return key;
}
