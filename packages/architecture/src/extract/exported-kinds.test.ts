import { expect, test } from 'vitest';
import { readModuleFacts } from './read-module-facts.js';

test.each<[string, number, number]>([
  ['export interface A { x: 1 }\nexport type B = string;', 2, 0],
  ['export abstract class A {}\nexport class B {}', 1, 1],
  ['export default abstract class A {}', 1, 0],
  ['export default interface A {}', 1, 0],
  ['export default class A {}', 0, 1],
  ['export function f() {}\nexport const a = 1, b = 2;\nexport enum E { a }', 0, 4],
  ['interface A {}\ntype T = 1;\nabstract class B {}\nclass C {}\nexport { A, B, C };\nexport type { T };', 3, 1],
  ["export * from './a.js';\nexport { b } from './b.js';\nexport type { C } from './c.js';", 0, 0],
  ['interface A {}\nconst b = 1;', 0, 0],
  ['export const { a, ...b } = {};', 0, 2],
  ['const interfaces = 1;\nexport { interfaces };', 0, 1],
])('%j exports so much', (text, abstract, concrete) => {
  expect(readModuleFacts('a.ts', text).exports).toEqual({ abstract, concrete });
});
