import { defineLibrary } from '../fact.js';

/** No I/O, but the synchronous ones hold the event loop for as long as the data is big. */
export const zlib = defineLibrary({
  module: 'zlib',
  versions: '>=18',
  source: 'https://nodejs.org/api/zlib.html',
  facts: [
    { api: 'brotliCompressSync', sync: true },
    { api: 'brotliDecompressSync', sync: true },
    { api: 'deflateSync', sync: true },
    { api: 'deflateRawSync', sync: true },
    { api: 'gunzipSync', sync: true },
    { api: 'gzipSync', sync: true },
    { api: 'inflateSync', sync: true },
    { api: 'inflateRawSync', sync: true },
    { api: 'unzipSync', sync: true },
  ],
});
