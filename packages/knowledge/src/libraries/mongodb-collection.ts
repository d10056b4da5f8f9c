import { defineLibrary } from '../fact.js';

/** `maxTimeMS` is kept by the server; `signal` is taken by reading calls only. */
export const mongodbCollection = defineLibrary({
  module: 'mongodb',
  versions: '>=6',
  signalsSince: '6.13.0',
  source: 'https://mongodb.github.io/node-mongodb-native/7.0/classes/Collection.html',
  facts: [
    {
      api: 'Collection#findOne',
      io: 'database',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'maxTimeMS' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Collection#insertOne',
      io: 'database',
      deadline: { slots: [{ at: 1, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#insertMany',
      io: 'database',
      deadline: { slots: [{ at: 1, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#updateOne',
      io: 'database',
      deadline: { slots: [{ at: 2, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#updateMany',
      io: 'database',
      deadline: { slots: [{ at: 2, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#replaceOne',
      io: 'database',
      deadline: { slots: [{ at: 2, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#deleteOne',
      io: 'database',
      deadline: { slots: [{ at: 1, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#deleteMany',
      io: 'database',
      deadline: { slots: [{ at: 1, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#bulkWrite',
      io: 'database',
      deadline: { slots: [{ at: 1, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#countDocuments',
      io: 'database',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'maxTimeMS' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Collection#estimatedDocumentCount',
      io: 'database',
      deadline: { slots: [{ at: 0, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#distinct',
      io: 'database',
      deadline: { slots: [{ at: 2, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#findOneAndUpdate',
      io: 'database',
      deadline: { slots: [{ at: 2, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#findOneAndReplace',
      io: 'database',
      deadline: { slots: [{ at: 2, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#findOneAndDelete',
      io: 'database',
      deadline: { slots: [{ at: 1, property: 'maxTimeMS' }], default: 'none', unit: 'ms' },
    },
    {
      api: 'Collection#find',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'maxTimeMS' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Collection#aggregate',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'maxTimeMS' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    { api: 'Collection#createIndex', io: 'database' },
    { api: 'Collection#createIndexes', io: 'database' },
    { api: 'Collection#dropIndex', io: 'database' },
    { api: 'Collection#dropIndexes', io: 'database' },
    { api: 'Collection#indexes', io: 'database' },
    { api: 'Collection#indexExists', io: 'database' },
    { api: 'Collection#rename', io: 'database' },
    { api: 'Collection#drop', io: 'database' },
    { api: 'Collection#count', io: 'database' },
  ],
});
