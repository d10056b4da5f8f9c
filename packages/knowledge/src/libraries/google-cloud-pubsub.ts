import { defineLibrary } from '../fact.js';

/** Each request is bounded at 60 s by the client's own configuration. */
export const googleCloudPubsub = defineLibrary({
  module: '@google-cloud/pubsub',
  versions: '>=3',
  source: 'https://cloud.google.com/nodejs/docs/reference/pubsub/latest',
  facts: [
    { api: 'new PubSub', madeOnce: { kind: 'client', closedBy: ['close'] } },
    { api: 'Topic#publish', io: 'queue', deadline: { slots: [], default: 60_000, unit: 'ms' } },
    { api: 'Topic#publishJSON', io: 'queue', deadline: { slots: [], default: 60_000, unit: 'ms' } },
    { api: 'Topic#publishMessage', io: 'queue', deadline: { slots: [], default: 60_000, unit: 'ms' } },
    { api: 'Topic#flush', io: 'queue', deadline: { slots: [], default: 60_000, unit: 'ms' } },
    {
      api: 'Topic#create',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Topic#delete',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Topic#get',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    { api: 'Topic#exists', io: 'queue', deadline: { slots: [], default: 60_000, unit: 'ms' } },
    {
      api: 'Topic#getMetadata',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Topic#setMetadata',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Topic#createSubscription',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'gaxOpts.timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Topic#getSubscriptions',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'gaxOpts.timeout' }], default: 60_000, unit: 'ms' },
    },

    {
      api: 'PubSub#createTopic',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'PubSub#createSubscription',
      io: 'queue',
      deadline: { slots: [{ at: 2, property: 'gaxOpts.timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'PubSub#getTopics',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'gaxOpts.timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'PubSub#getSubscriptions',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'gaxOpts.timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'PubSub#getSnapshots',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'gaxOpts.timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'PubSub#detachSubscription',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'PubSub#createSchema',
      io: 'queue',
      deadline: { slots: [{ at: 3, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'PubSub#validateSchema',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    { api: 'PubSub#close', io: 'queue' },

    // Opens the pull stream; so does the first listener for `message`.
    { api: 'Subscription#open', io: 'queue', openEnded: true },
    // Waits for the messages in hand, as `closeOptions` say.
    { api: 'Subscription#close', io: 'queue' },
    {
      api: 'Subscription#create',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'gaxOpts.timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Subscription#delete',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Subscription#get',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    { api: 'Subscription#exists', io: 'queue', deadline: { slots: [], default: 60_000, unit: 'ms' } },
    { api: 'Subscription#detached', io: 'queue', deadline: { slots: [], default: 60_000, unit: 'ms' } },
    {
      api: 'Subscription#getMetadata',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Subscription#setMetadata',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Subscription#createSnapshot',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Subscription#modifyPushConfig',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },
    {
      api: 'Subscription#seek',
      io: 'queue',
      deadline: { slots: [{ at: 1, property: 'timeout' }], default: 60_000, unit: 'ms' },
    },

    { api: 'Message#ackWithResponse', io: 'queue' },
    { api: 'Message#modAckWithResponse', io: 'queue' },
    { api: 'Message#nackWithResponse', io: 'queue', handlesError: true },
    // Tells the service that handling failed: it delivers again or dead-letters.
    { api: 'Message#nack', handlesError: true },
  ],
});
