import type { Range } from '../graph.js';

/** An operation that a contract promises. */
export interface ContractOperation {
  /** `GET /orders/{id}` of OpenAPI, `shop.Orders/Get` of protocol buffers. */
  readonly name: string;
  readonly range: Range;
}

/** A contract between a service and those who call it. */
export interface Contract {
  readonly path: string;
  readonly language: 'openapi' | 'proto';
  /** Paths that stand before those of all operations: of `servers` or `basePath`. */
  readonly bases: readonly string[];
  /** The package of a proto file. */
  readonly package?: string;
  /** `proto2`, `proto3`, an edition; the version of OpenAPI. */
  readonly version?: string;
  readonly operations: readonly ContractOperation[];
}
