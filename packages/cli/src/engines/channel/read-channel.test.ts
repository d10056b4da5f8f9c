import { expect, test } from 'vitest';
import { parseChannel, readChannel } from './read-channel.js';

test('reads reports and crashes, and leaves out a line cut short', () => {
  const report = { file: '/a.ts', rule: 'x', message: 'm', range: [0, 1], loc: {} };
  const crash = { rule: 'y', file: '/b.ts', stack: 's' };
  const text = [JSON.stringify(report), JSON.stringify({ crash }), '', '{"file":"/c.t'].join('\n');
  expect(parseChannel(text)).toEqual({ reports: [report], crashes: [crash] });
});

test('an absent file is an empty channel', () => {
  expect(readChannel('/nowhere/channel.jsonl')).toEqual({ reports: [], crashes: [] });
});
