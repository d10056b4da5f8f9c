import { defineLibrary } from '../fact.js';

/** `decode` answers null to what it cannot read; it does not throw. */
export const jsonwebtoken = defineLibrary({
  module: 'jsonwebtoken',
  versions: '>=8',
  source: 'https://github.com/auth0/node-jsonwebtoken#readme',
  facts: [
    // But for expiry and `nbf` all failures are one class: https://github.com/auth0/node-jsonwebtoken#jsonwebtokenerror
    {
      api: 'verify',
      durations: [{ at: 2, property: 'maxAge', unit: 's', digits: 'ms' }],
      parses: true,
      toldByText: [
        'jwt malformed',
        'jwt signature is required',
        'invalid signature',
        'jwt audience invalid',
        'jwt issuer invalid',
        'jwt id invalid',
        'jwt subject invalid',
        'invalid algorithm',
        'invalid token',
      ],
    },
    {
      api: 'sign',
      durations: [
        { at: 2, property: 'expiresIn', unit: 's', digits: 'ms' },
        { at: 2, property: 'notBefore', unit: 's', digits: 'ms' },
      ],
    },
    { api: 'JwtPayload#exp', time: 's' },
    { api: 'JwtPayload#iat', time: 's' },
    { api: 'JwtPayload#nbf', time: 's' },
  ],
});
