import { defineLibrary } from '../fact.js';

/** Hands its options to jsonwebtoken, which takes a number for seconds and a bare number in a string for milliseconds. */
export const nestjsJwt = defineLibrary({
  module: '@nestjs/jwt',
  versions: '>=10',
  source: 'https://github.com/nestjs/jwt#readme',
  facts: [
    { api: 'JwtService#sign', durations: [{ at: 1, property: 'expiresIn', unit: 's', digits: 'ms' }] },
    { api: 'JwtService#signAsync', durations: [{ at: 1, property: 'expiresIn', unit: 's', digits: 'ms' }] },
    { api: 'JwtModule.register', durations: [{ at: 0, property: 'signOptions.expiresIn', unit: 's', digits: 'ms' }] },
  ],
});
