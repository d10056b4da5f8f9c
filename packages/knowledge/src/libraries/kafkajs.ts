import { defineLibrary } from '../fact.js';

/** Requests are bounded by `requestTimeout` (30 s), which `enforceRequestTimeout: false` switches off. */
export const kafkajs = defineLibrary({
  module: 'kafkajs',
  versions: '>=2',
  source: 'https://kafka.js.org/docs/configuration',
  facts: [
    { api: 'Consumer#run', starts: 'consumer' },
    { api: 'Kafka#producer', madeOnce: { kind: 'client', closedBy: ['disconnect'] } },
    { api: 'new Kafka', clientDeadline: { at: 0, options: ['requestTimeout'], default: 30_000, unit: 'ms' } },

    { api: 'Producer#connect', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Producer#disconnect', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    {
      api: 'Producer#send',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
    {
      api: 'Producer#sendBatch',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
    {
      api: 'Producer#transaction',
      io: 'queue',
      deadline: { slots: [], default: 30_000, unit: 'ms' },
      resolvesTo: 'Transaction',
      heldUntil: ['Transaction#commit', 'Transaction#abort'],
    },
    {
      api: 'Transaction#send',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
    {
      api: 'Transaction#sendBatch',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
    { api: 'Transaction#sendOffsets', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Transaction#commit', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Transaction#abort', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },

    { api: 'Consumer#connect', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Consumer#subscribe', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    {
      api: 'Consumer#run',
      runs: [
        { at: 0, property: 'eachMessage', on: 'message', promise: 'handled' },
        { at: 0, property: 'eachBatch', on: 'message', promise: 'handled' },
      ],
      io: 'queue',
      openEnded: true,
    },
    // Both wait for the handlers that are running.
    { api: 'Consumer#stop', io: 'queue' },
    { api: 'Consumer#disconnect', io: 'queue' },
    { api: 'Consumer#commitOffsets', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Consumer#describeGroup', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'EachMessagePayload#heartbeat', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'EachBatchPayload#heartbeat', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    {
      api: 'EachBatchPayload#commitOffsetsIfNecessary',
      io: 'queue',
      deadline: { slots: [], default: 30_000, unit: 'ms' },
    },

    { api: 'Admin#connect', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#disconnect', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#listTopics', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    {
      api: 'Admin#createTopics',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
    {
      api: 'Admin#deleteTopics',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
    {
      api: 'Admin#createPartitions',
      io: 'queue',
      deadline: { slots: [{ at: 0, property: 'timeout' }], default: 30_000, unit: 'ms' },
    },
    { api: 'Admin#fetchTopicMetadata', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#fetchOffsets', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#fetchTopicOffsets', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#fetchTopicOffsetsByTimestamp', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#describeCluster', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#setOffsets', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#resetOffsets', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#describeConfigs', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#alterConfigs', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#listGroups', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#describeGroups', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#deleteGroups', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#deleteTopicRecords', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#createAcls', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#describeAcls', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },
    { api: 'Admin#deleteAcls', io: 'queue', deadline: { slots: [], default: 30_000, unit: 'ms' } },

    { api: 'Logger#error', logs: 'error' },
    { api: 'Logger#warn', logs: 'warn' },
    { api: 'Logger#info', logs: 'info' },
    { api: 'Logger#debug', logs: 'debug' },
    {
      api: 'Kafka#consumer',
      ordered: [{ at: 0, shorter: 'heartbeatInterval', longer: 'sessionTimeout' }],
      durations: [
        { at: 0, property: 'sessionTimeout', unit: 'ms' },
        { at: 0, property: 'heartbeatInterval', unit: 'ms' },
      ],
    },
  ],
});
