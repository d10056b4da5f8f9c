/** Words by which paths say that they are about health, wherever they stand in it. */
const named = /health|liveness|readiness|heartbeat/i;
/** Words that say so only of a whole service: `/status`, `/api/ready`, and not `/users/2fa/status`. */
const short =
  /^\/?(?:[^/]+\/)?_*(?:livez?|alive|readyz?|startupz?|ping|pong|status|up|uptime|monitor(?:ing)?|ok|probes?|heartbeat)\/?$/i;
const life = /(?:^|[/._-])(?:livez?|liveness|alive|ping)(?=[/._-]|$)/i;

/** Libraries that answer about health by themselves, once they are told what to ask. */
const libraries =
  /^(?:@nestjs\/terminus|@godaddy\/terminus|lightship|@cloudnative\/health(?:-connect)?|express-healthcheck|express-actuator|(?:@fastify\/)?under-pressure|fastify-healthcheck|fastify-custom-healthcheck|koa-simple-healthcheck|hapi-alive|@promster\/server|grpc-health-check|grpc-js-health-check|nice-grpc-server-health)$/;

/** Whether the path of a route says that it is about the health of the whole: one with parameters is about something else. */
export function isAboutHealth(path: string): boolean {
  return (named.test(path) || short.test(path)) && !/[:{*]/.test(path);
}

/** Whether the path of a file says that it is about health. */
export function isFileAboutHealth(path: string): boolean {
  return named.test(path);
}

/** Whether a path is about life only: a process that answers at all is alive. */
export function isAboutLife(path: string): boolean {
  return life.test(path);
}

/** Whether a package answers about health by itself. */
export function providesHealth(name: string): boolean {
  return libraries.test(name);
}
