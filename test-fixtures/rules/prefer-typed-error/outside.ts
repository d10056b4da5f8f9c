export function outside(): never {
  throw new Error('in no layer');
}
