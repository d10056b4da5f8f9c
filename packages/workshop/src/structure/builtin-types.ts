/** How TypeScript's own library types are written; any other of them is `null`. */
export const builtinContainers: Readonly<Record<string, string>> = {
  Promise: 'Promise',
  PromiseLike: 'Promise',
  Array: 'Array',
  ReadonlyArray: 'Array',
  ConcatArray: 'Array',
  Map: 'Map',
  ReadonlyMap: 'Map',
  WeakMap: 'Map',
  Set: 'Set',
  ReadonlySet: 'Set',
  WeakSet: 'Set',
  Iterable: 'Iterable',
  IterableIterator: 'Iterable',
  Iterator: 'Iterable',
  IteratorObject: 'Iterable',
  Generator: 'Iterable',
  ArrayIterator: 'Iterable',
  MapIterator: 'Iterable',
  SetIterator: 'Iterable',
  AsyncIterable: 'AsyncIterable',
  AsyncIterableIterator: 'AsyncIterable',
  AsyncIterator: 'AsyncIterable',
  AsyncIteratorObject: 'AsyncIterable',
  AsyncGenerator: 'AsyncIterable',
};

/** How many arguments of a container are written. */
export const containerArity: Readonly<Record<string, number>> = { Map: 2 };

/** TypeScript's aliases that change a type's properties but not what its methods are: they stand for their argument. */
export const transparentAliases: ReadonlySet<string> = new Set([
  'Partial',
  'Required',
  'Readonly',
  'Pick',
  'Omit',
  'NonNullable',
  'Awaited',
  'Exclude',
  'Extract',
  'NoInfer',
  'ThisType',
]);
