import { defineLibrary } from '../fact.js';

/** A span that is not ended is never exported. */
export const opentelemetryApi = defineLibrary({
  module: '@opentelemetry/api',
  versions: '>=1',
  source: 'https://opentelemetry.io/docs/languages/js/instrumentation/',
  facts: [
    { api: 'Context#setValue', derives: { from: 'receiver' } },
    { api: 'TraceAPI#setSpan', derives: { from: 0 } },
    { api: 'TraceAPI#setSpanContext', derives: { from: 0 } },
    { api: 'PropagationAPI#setBaggage', derives: { from: 0 } },
    { api: 'Tracer#startSpan', makes: 'Span', heldUntil: ['Span#end'] },
    { api: 'Span#recordException', logs: 'error', onSpan: true },

    { api: 'DiagAPI#error', logs: 'error' },
    { api: 'DiagAPI#warn', logs: 'warn' },
    { api: 'DiagAPI#info', logs: 'info' },
    { api: 'DiagAPI#debug', logs: 'debug' },
    { api: 'DiagAPI#verbose', logs: 'trace' },
    { api: 'DiagLogger#error', logs: 'error' },
    { api: 'DiagLogger#warn', logs: 'warn' },
    { api: 'DiagLogger#info', logs: 'info' },
    { api: 'DiagLogger#debug', logs: 'debug' },
    { api: 'DiagLogger#verbose', logs: 'trace' },
  ],
});
