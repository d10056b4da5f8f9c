import { defineLibrary } from '../fact.js';

/** A callable instance takes its options first, or second after an address. There is no time limit by default. */
export const axios = defineLibrary({
  module: 'axios',
  versions: '>=1',
  source: 'https://axios-http.com/docs/req_config',
  facts: [
    // What `require` yields is the default export.
    { api: 'module.exports', makes: 'AxiosStatic' },
    {
      api: 'default',
      adds: { when: { at: 0, property: 'method', equals: ['POST', 'PATCH'] }, headers: { at: 0, property: 'headers' } },
      io: 'http',
      agents: ['httpAgent', 'httpsAgent'],
      openEndedWhen: [{ option: 'responseType', equals: 'stream' }],
      configuredBy: ['interceptors.request', 'defaults.timeout', 'defaults.signal', 'defaults,', 'defaults ='],
      deadline: {
        slots: [
          { at: 0, property: 'timeout' },
          { at: 0, property: 'signal' },
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'AxiosInstance',
      io: 'http',
      agents: ['httpAgent', 'httpsAgent'],
      openEndedWhen: [{ option: 'responseType', equals: 'stream' }],
      configuredBy: ['interceptors.request', 'defaults.timeout', 'defaults.signal', 'defaults,', 'defaults ='],
      deadline: {
        slots: [
          { at: 0, property: 'timeout' },
          { at: 0, property: 'signal' },
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'default.create',
      makes: 'AxiosInstance',
      clientDeadline: { at: 0, options: ['timeout'], default: 'none', unit: 'ms', off: [0] },
    },
    {
      api: 'create',
      makes: 'AxiosInstance',
      clientDeadline: { at: 0, options: ['timeout'], default: 'none', unit: 'ms', off: [0] },
    },
    {
      api: 'AxiosInstance#create',
      makes: 'AxiosInstance',
      clientDeadline: { at: 0, options: ['timeout'], default: 'none', unit: 'ms', off: [0] },
    },
    { api: 'new Axios', clientDeadline: { at: 0, options: ['timeout'], default: 'none', unit: 'ms', off: [0] } },
    {
      api: 'Axios#request',
      adds: { when: { at: 0, property: 'method', equals: ['POST', 'PATCH'] }, headers: { at: 0, property: 'headers' } },
      io: 'http',
      signal: { at: 0, property: 'signal' },
      deadline: {
        slots: [
          { at: 0, property: 'timeout' },
          { at: 0, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Axios#get',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Axios#delete',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Axios#head',
      io: 'http',
      signal: { at: 1, property: 'signal' },
      deadline: {
        slots: [
          { at: 1, property: 'timeout' },
          { at: 1, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Axios#post',
      adds: { headers: { at: 2, property: 'headers' } },
      io: 'http',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Axios#put',
      io: 'http',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    {
      api: 'Axios#patch',
      adds: { headers: { at: 2, property: 'headers' } },
      io: 'http',
      signal: { at: 2, property: 'signal' },
      deadline: {
        slots: [
          { at: 2, property: 'timeout' },
          { at: 2, property: 'signal' },
        ],
        default: 'none',
        unit: 'ms',
      },
    },
    { api: 'default.post', adds: { headers: { at: 2, property: 'headers' } } },
    { api: 'default.patch', adds: { headers: { at: 2, property: 'headers' } } },
    {
      api: 'default.request',
      adds: { when: { at: 0, property: 'method', equals: ['POST', 'PATCH'] }, headers: { at: 0, property: 'headers' } },
    },
  ],
});
