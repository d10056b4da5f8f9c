/** A route by its method and the parts of its path; parameters are `{}`. */
export interface Route {
  /** `*` for any. */
  readonly method: string;
  readonly path: readonly string[];
}

const methods = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)$/;
/** What decorators and routers call a method that they know under another name. */
const others: Readonly<Record<string, string>> = { DEL: 'DELETE', SSE: 'GET' };

/** The route that a name such as `GET /orders/:id` means; undefined without a path. */
export function routeOf(name: string): Route | undefined {
  const [, word = '', path] = /^(\S+) (\/.*)$/.exec(name) ?? [];
  if (path === undefined) return undefined;
  const method = others[word] ?? word;
  const parts = path
    .replace(/\?.*$/, '')
    .split('/')
    .filter(part => part !== '');
  return { method: methods.test(method) ? method : '*', path: parts.map(part => (isParameter(part) ? '{}' : part)) };
}

/** `:id`, `:id(\d+)`, `{id}`, `$id`, `{id}.json`. */
function isParameter(part: string): boolean {
  return /^:|^\$|\{.*\}/.test(part);
}

/**
 * Whether a route may answer what a contract promises. What it is mounted at need not be in sight: the shorter of two paths
 * may be the end of the longer one. The paths of the contract's servers may stand before its own.
 */
export function isSameRoute(served: Route, promised: Route, bases: readonly string[]): boolean {
  if (served.method !== '*' && served.method !== promised.method) return false;
  const full = ['', ...bases].map(base => [...base.split('/').filter(part => part !== ''), ...promised.path]);
  return full.some(path => endsWith(path, served.path) || endsWith(served.path, path));
}

function endsWith(path: readonly string[], end: readonly string[]): boolean {
  return end.length <= path.length && end.every((part, index) => part === path[path.length - end.length + index]);
}
