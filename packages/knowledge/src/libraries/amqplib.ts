import { defineLibrary } from '../fact.js';

/** Replies of the broker are waited for without a bound; `timeout` bounds only the connecting. */
export const amqplib = defineLibrary({
  module: 'amqplib',
  versions: '>=0.8',
  source: 'https://amqp-node.github.io/amqplib/channel_api.html',
  facts: [
    { api: 'Channel#consume', starts: 'consumer' },
    { api: 'ChannelModel', emits: ['error'] },
    { api: 'RecoveringChannelModel', emits: ['error'] },
    { api: 'Channel', emits: ['error'] },
    {
      api: 'connect',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    { api: 'ChannelModel#createChannel', io: 'queue' },
    { api: 'ChannelModel#createConfirmChannel', io: 'queue' },
    { api: 'ChannelModel#close', io: 'queue' },
    { api: 'ChannelModel#updateSecret', io: 'queue' },
    { api: 'RecoveringChannelModel#createChannel', io: 'queue' },
    { api: 'RecoveringChannelModel#createConfirmChannel', io: 'queue' },
    { api: 'RecoveringChannelModel#waitForConnect', io: 'queue' },
    { api: 'RecoveringChannelModel#close', io: 'queue' },

    // Written to the socket's buffer: nothing is waited for.
    {
      api: 'Channel#publish',
      adds: { unless: [{ at: 3, property: 'messageId' }] },
      io: 'queue',
      deadline: { slots: [], default: 0, unit: 'ms' },
    },
    {
      api: 'Channel#sendToQueue',
      adds: { unless: [{ at: 2, property: 'messageId' }] },
      io: 'queue',
      deadline: { slots: [], default: 0, unit: 'ms' },
    },
    { api: 'ConfirmChannel#publish', io: 'queue', deadline: { slots: [], default: 0, unit: 'ms' } },
    { api: 'ConfirmChannel#sendToQueue', io: 'queue', deadline: { slots: [], default: 0, unit: 'ms' } },
    { api: 'ConfirmChannel#waitForConfirms', io: 'queue' },

    { api: 'Channel#consume', runs: [{ at: 1, on: 'message', promise: 'ignored' }], io: 'queue', openEnded: true },
    { api: 'Channel#get', io: 'queue' },
    { api: 'Channel#cancel', io: 'queue' },
    { api: 'Channel#prefetch', io: 'queue' },
    { api: 'Channel#recover', io: 'queue' },
    { api: 'Channel#close', io: 'queue' },
    { api: 'Channel#assertQueue', io: 'queue' },
    { api: 'Channel#checkQueue', io: 'queue' },
    { api: 'Channel#deleteQueue', io: 'queue' },
    { api: 'Channel#purgeQueue', io: 'queue' },
    { api: 'Channel#bindQueue', io: 'queue' },
    { api: 'Channel#unbindQueue', io: 'queue' },
    { api: 'Channel#assertExchange', io: 'queue' },
    { api: 'Channel#checkExchange', io: 'queue' },
    { api: 'Channel#deleteExchange', io: 'queue' },
    { api: 'Channel#bindExchange', io: 'queue' },
    { api: 'Channel#unbindExchange', io: 'queue' },

    // Tells the broker that handling failed: it delivers again or dead-letters.
    { api: 'Channel#nack', handlesError: true },
    { api: 'Channel#nackAll', handlesError: true },
    { api: 'Channel#reject', handlesError: true },
  ],
});

export const amqplibCallbackApi = defineLibrary({
  module: 'amqplib/callback_api',
  versions: '>=0.8',
  source: 'https://amqp-node.github.io/amqplib/channel_api.html',
  facts: [
    {
      api: 'connect',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 'none', unit: 'ms' },
    },
    { api: 'Connection#createChannel', io: 'queue' },
    { api: 'Connection#createConfirmChannel', io: 'queue' },
    { api: 'Connection#close', io: 'queue' },
    { api: 'Connection#updateSecret', io: 'queue' },
    { api: 'RecoveringConnection#createChannel', io: 'queue' },
    { api: 'RecoveringConnection#createConfirmChannel', io: 'queue' },
    { api: 'RecoveringConnection#waitForConnect', io: 'queue' },
    { api: 'RecoveringConnection#close', io: 'queue' },

    {
      api: 'Channel#publish',
      adds: { unless: [{ at: 3, property: 'messageId' }] },
      io: 'queue',
      deadline: { slots: [], default: 0, unit: 'ms' },
    },
    {
      api: 'Channel#sendToQueue',
      adds: { unless: [{ at: 2, property: 'messageId' }] },
      io: 'queue',
      deadline: { slots: [], default: 0, unit: 'ms' },
    },
    // With their callback they wait for the broker's confirmation.
    { api: 'ConfirmChannel#publish', io: 'queue' },
    { api: 'ConfirmChannel#sendToQueue', io: 'queue' },
    { api: 'ConfirmChannel#waitForConfirms', io: 'queue' },

    { api: 'Channel#consume', runs: [{ at: 1, on: 'message', promise: 'ignored' }], io: 'queue', openEnded: true },
    { api: 'Channel#get', io: 'queue' },
    { api: 'Channel#cancel', io: 'queue' },
    { api: 'Channel#prefetch', io: 'queue' },
    { api: 'Channel#recover', io: 'queue' },
    { api: 'Channel#close', io: 'queue' },
    { api: 'Channel#assertQueue', io: 'queue' },
    { api: 'Channel#checkQueue', io: 'queue' },
    { api: 'Channel#deleteQueue', io: 'queue' },
    { api: 'Channel#purgeQueue', io: 'queue' },
    { api: 'Channel#bindQueue', io: 'queue' },
    { api: 'Channel#unbindQueue', io: 'queue' },
    { api: 'Channel#assertExchange', io: 'queue' },
    { api: 'Channel#checkExchange', io: 'queue' },
    { api: 'Channel#deleteExchange', io: 'queue' },
    { api: 'Channel#bindExchange', io: 'queue' },
    { api: 'Channel#unbindExchange', io: 'queue' },

    { api: 'Channel#nack', handlesError: true },
    { api: 'Channel#nackAll', handlesError: true },
    { api: 'Channel#reject', handlesError: true },
  ],
});
