import { defineLibrary } from '../fact.js';

/** The deadline is for the handshake: an open connection stays open. */
export const ws = defineLibrary({
  module: 'ws',
  versions: '>=8',
  source: 'https://github.com/websockets/ws/blob/master/doc/ws.md',
  facts: [
    { api: 'WebSocket', emits: ['error'] },
    {
      api: 'new WebSocket',
      io: 'socket',
      deadline: {
        slots: [
          { at: 1, property: 'handshakeTimeout' },
          { at: 2, property: 'handshakeTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'new default',
      io: 'socket',
      deadline: {
        slots: [
          { at: 1, property: 'handshakeTimeout' },
          { at: 2, property: 'handshakeTimeout' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    { api: 'WebSocket#send', io: 'socket' },
    { api: 'WebSocket#ping', io: 'socket' },
    { api: 'WebSocket#pong', io: 'socket' },
    { api: 'createWebSocketStream', openEnded: true },
    { api: 'new WebSocketServer', openEnded: true },
    { api: 'new Server', openEnded: true },
  ],
});
