export class PoolError extends Error {
  override readonly name = 'PoolError';
}
