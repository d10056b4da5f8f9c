import { defineLibrary } from '../fact.js';

/** Key derivation and key generation, slow by design: the synchronous forms hold the event loop meanwhile. */
export const crypto = defineLibrary({
  module: 'crypto',
  versions: '>=18',
  source: 'https://nodejs.org/api/crypto.html',
  facts: [
    { api: 'pbkdf2Sync', sync: true, slow: true },
    { api: 'scryptSync', sync: true, slow: true },
    { api: 'generateKeyPairSync', sync: true, slow: true },
    { api: 'generatePrimeSync', sync: true, slow: true },
    { api: 'checkPrimeSync', sync: true, slow: true },
    { api: 'Hash', keepsNothing: true },
    { api: 'Hmac', keepsNothing: true },
    { api: 'Sign', keepsNothing: true },
    { api: 'Verify', keepsNothing: true },
  ],
});
