import { Injectable } from '@nestjs/common';
import type { Request as ExpressRequest } from 'express';
import type { FastifyRequest } from 'fastify';

declare const load: (id: string, signal?: AbortSignal) => Promise<string>;
interface Options {
  readonly signal: AbortSignal;
}

export class Reports {
  private signal: AbortSignal | undefined;
  #signal: AbortSignal | undefined;
  private cancel = new AbortController();
  static current: AbortSignal | undefined;

  async build(id: string, signal: AbortSignal): Promise<string> {
    this.signal = signal; // ~> call
    return this.page(id);
  }
  async inPrivate(id: string, signal: AbortSignal): Promise<string> {
    this.#signal = signal; // ~> call
    return load(id, this.#signal);
  }
  async ofOptions(id: string, options: Options): Promise<string> {
    this.signal = options.signal; // ~> call
    return this.page(id);
  }
  async destructured(id: string, { signal }: Options): Promise<string> {
    this.signal = signal; // ~> call
    return this.page(id);
  }
  async takenOut(id: string, options: Options): Promise<string> {
    const { signal } = options;
    this.signal = signal; // ~> call
    return this.page(id);
  }
  async controller(id: string, cancel: AbortController): Promise<string> {
    this.cancel = cancel; // ~> call
    return load(id, this.cancel.signal);
  }
  async ofController(id: string, cancel: AbortController): Promise<string> {
    this.signal = cancel.signal; // ~> call
    return this.page(id);
  }
  async ofRequest(request: Request): Promise<string> {
    this.signal = request.signal; // ~> call
    return this.page(request.url);
  }
  async ofFastify(request: FastifyRequest): Promise<string> {
    this.signal = request.signal; // ~> call
    return this.page(request.url);
  }
  async ofExpress(request: ExpressRequest & { signal: AbortSignal }): Promise<string> {
    this.signal = request.signal; // ~> call
    return this.page(request.url);
  }
  run = async (id: string, signal: AbortSignal) => {
    this.signal = signal; // ~> call
    return this.page(id);
  };
  restart(signal: AbortSignal): Promise<string> {
    this.cancel.abort();
    this.signal = signal; // ~> call
    return this.page('x');
  }
  async casted(id: string, signal?: AbortSignal): Promise<string> {
    this.signal = signal!; // ~> call
    return this.page(id);
  }
  static async shared(id: string, signal: AbortSignal): Promise<string> {
    this.current = signal; // ~> call
    return load(id, this.current);
  }
  private page(id: string): Promise<string> {
    return load(id, this.signal);
  }
}

@Injectable()
export class Invoices {
  constructor(private readonly signal: AbortSignal) {} // ~> singleton
  load(id: string): Promise<string> {
    return load(id, this.signal);
  }
}
@Injectable()
export class Bookings {
  readonly #signal: AbortSignal;
  constructor(signal: AbortSignal) {
    this.#signal = signal; // ~> singleton
  }
  load(id: string): Promise<string> {
    return load(id, this.#signal);
  }
}
