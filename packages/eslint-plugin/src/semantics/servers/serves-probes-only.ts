import { unwrap, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { clientOrigins } from '../cancellation/client-origins.js';
import { constantOf } from '../constants.js';
import type { World } from '../world.js';
import { routedPaths } from './routed-classes.js';
import { valueUses, type MethodUse } from './value-uses.js';
import { calledMethod } from './called-method.js';

const routing = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'all',
  'head',
  'options',
  'route',
  'use',
  'register',
  'mount',
]);
/** What an orchestrator or a scraper asks for, over connections of its own and with time limits of its own. */
const probe = /^\/_?(?:health|healthz|livez?|liveness|readyz?|readiness|startup|ping|metrics|status)(?:[/?-]|$)/;

/**
 * Whether the application that a call serves answers nothing but probes: no client waits there and no load balancer stands
 * in front. Only where its routes are in sight, as constants, and there is at least one.
 */
export function servesProbesOnly(world: World, call: Call): boolean {
  const application = applicationOf(call);
  const origins = application && clientOrigins(world, call.module, application);
  const [origin] = origins ?? [];
  if (origin?.kind !== 'made' || origins?.length !== 1) return false;
  const [root] = origin.call.node.type === 'CallExpression' ? origin.call.node.arguments : [];
  const declared = root && world.evaluate(origin.call.module, root).kind === 'class';
  if (declared) return answersProbes(routedPaths(world, origin.call.module, root));
  const { calls } = valueUses(world, origin.call.module, origin.call.node, () => undefined);
  const routes = calls.filter(({ path, call }) => path === '' && routing.has(calledMethod(call) ?? ''));
  const paths = routes.map(route => routeOf(world, route));
  return answersProbes(paths.filter(path => path !== 'middleware'));
}

function answersProbes(paths: readonly string[] | undefined): boolean {
  return paths !== undefined && paths.length > 0 && paths.every(path => probe.test(path));
}

function applicationOf(call: Call): Node | undefined {
  const callee = call.node.type === 'CallExpression' ? unwrap(call.node.callee) : undefined;
  if (call.facts.server?.at === undefined) return callee?.type === 'MemberExpression' ? callee.object : undefined;
  const last = argumentAt(call, -1);
  return last === 'spread' ? undefined : last;
}

/** The path of a route; `middleware` for a call of `use` that names none, an empty text for what nobody can read. */
function routeOf(world: World, { call }: MethodUse): string {
  const first = argumentAt(call, 0);
  if (!first || first === 'spread') return '';
  const path = constantOf(world, call.module, first);
  if (path.known) return String(path.value);
  // A router is given by a name; what is made where it is given is middleware.
  return calledMethod(call) === 'use' &&
    call.node.type !== 'TaggedTemplateExpression' &&
    call.node.arguments.length === 1 &&
    !isRouter(first)
    ? 'middleware'
    : '';
}

function isRouter(node: Node): boolean {
  const target = unwrap(node);
  const name =
    target.type === 'Identifier'
      ? target.name
      : target.type === 'CallExpression' &&
          target.callee.type === 'MemberExpression' &&
          target.callee.property.type === 'Identifier'
        ? target.callee.property.name
        : '';
  return /rout/i.test(name);
}
