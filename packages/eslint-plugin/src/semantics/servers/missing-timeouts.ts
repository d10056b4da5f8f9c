import type { ServerTimeoutAnswer } from './server-timeouts.js';

/** How long load balancers keep an idle connection at least, in ms: AWS and nginx 60 s, Azure 4 min, Google 10 min. */
const balancerIdle = 60_000;

/** Whether a default closes idle connections sooner than a load balancer in front does: the race that ends in 502. */
export function boundsWrongly({ kind, fact }: ServerTimeoutAnswer): boolean {
  return kind === 'keepAlive' && fact.default !== 'none' && fact.default < balancerIdle;
}

/**
 * The timeouts of a server that nobody sets and that should be.
 * @param allowDefaults leaves out those for which the platform's default serves.
 */
export function missingTimeouts(
  answers: readonly ServerTimeoutAnswer[],
  allowDefaults: boolean,
): ServerTimeoutAnswer[] {
  const absent = answers.filter(({ answer }) => answer.state === 'absent');
  if (!allowDefaults) return absent;
  // Whoever has tuned how long idle connections stay has a balancer in front, which drops silent ones itself.
  const isTuned = answers.some(({ kind, answer }) => kind === 'keepAlive' && answer.state === 'set');
  return absent.filter(
    answer => boundsWrongly(answer) || (answer.fact.default === 'none' && !(isTuned && answer.kind === 'response')),
  );
}
