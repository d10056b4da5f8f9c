import { defineLibrary } from '../fact.js';

/** Only a remote key set goes to the network, when a token is verified with it. */
export const jose = defineLibrary({
  module: 'jose',
  versions: '>=4',
  source: 'https://github.com/panva/jose/blob/main/docs/README.md',
  facts: [
    {
      api: 'createRemoteJWKSet',
      makes: 'RemoteJWKSet',
      clientDeadline: { at: 1, options: ['timeoutDuration'], default: 5000, unit: 'ms' },
    },
    { api: 'RemoteJWKSet', io: 'http', deadline: { slots: [], default: 5000, unit: 'ms' } },
    { api: 'RemoteJWKSet#reload', io: 'http', deadline: { slots: [], default: 5000, unit: 'ms' } },

    { api: 'jwtVerify', parses: true },
    { api: 'jwtDecrypt', parses: true },
    { api: 'compactVerify', parses: true },
    { api: 'compactDecrypt', parses: true },
    { api: 'flattenedVerify', parses: true },
    { api: 'flattenedDecrypt', parses: true },
    { api: 'generalVerify', parses: true },
    { api: 'generalDecrypt', parses: true },
    { api: 'decodeJwt', parses: true },
    { api: 'decodeProtectedHeader', parses: true },
    { api: 'importSPKI', parses: true },
    { api: 'importPKCS8', parses: true },
    { api: 'importX509', parses: true },
    { api: 'importJWK', parses: true },
    { api: 'SignJWT#setExpirationTime', durations: [{ at: 0, unit: 's' }] },
    { api: 'JWTPayload#exp', time: 's' },
    { api: 'JWTPayload#iat', time: 's' },
    { api: 'JWTPayload#nbf', time: 's' },
  ],
});
