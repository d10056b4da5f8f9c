import type { TSESTree } from '@typescript-eslint/utils';
import { expect, it } from 'vitest';
import { commentsWithin } from './comments-within.js';
import type { Node } from './node.js';

const comment = (start: number) => ({ range: [start, start + 4], value: String(start) }) as unknown as TSESTree.Comment;
const node = (start: number, end: number) => ({ range: [start, end] }) as unknown as Node;

it('answers with the comments inside, and with none that reaches over an edge', () => {
  const comments = [0, 10, 20, 30].map(comment);
  const within = (start: number, end: number) => commentsWithin(node(start, end), comments).map(({ value }) => value);
  expect(within(10, 24)).toEqual(['10', '20']);
  expect(within(11, 23)).toEqual([]);
  expect(within(0, 100)).toEqual(['0', '10', '20', '30']);
  expect(within(40, 100)).toEqual([]);
});

it('does not look at every comment of a file for each node', () => {
  let looks = 0;
  const comments = new Proxy(
    Array.from({ length: 10_000 }, (_, index) => comment(index * 10)),
    {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    },
  );
  expect(commentsWithin(node(50_000, 50_015), comments)).toHaveLength(2);
  expect(looks).toBeLessThan(40);
});
