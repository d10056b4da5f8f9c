export function fails(): never {
  throw new Error('a test');
}
