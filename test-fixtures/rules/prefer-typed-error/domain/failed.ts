export function failed(reason: string): Error {
  return new Error(reason);
}
