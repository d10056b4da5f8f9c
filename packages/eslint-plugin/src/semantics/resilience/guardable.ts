import type { IoKind } from '@plimsoll/knowledge';

/** What may be put behind a breaker, by what its calls wait for. */
export const guardable: readonly IoKind[] = ['http', 'rpc', 'database', 'cache', 'queue', 'object-store', 'mail'];

/** Those of them that are other services: a service's own database is part of it. */
export const otherServices: readonly IoKind[] = ['http', 'rpc'];
