import https from 'node:https';

export function ping(done: (status?: number) => void): void {
  https.get('https://rates.test', { timeout: 1_000 }, answer => done(answer.statusCode)); // ~> unguarded
}
