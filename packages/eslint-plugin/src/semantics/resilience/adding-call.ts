import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, unwrap, type Node } from '../../syntax/node.js';
import { sourceText } from '../../syntax/source-text.js';
import type { Call } from '../call.js';
import { constantOf, objectLiteral } from '../constants.js';
import type { Probe } from '../functions/reached.js';
import { optionAt } from '../options.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';

/** Words for what makes a repetition harmless, in a header, an address or the data. For silence only. */
const keyed = /idempot|dedup|request[-_]?id|message[-_]?id|uuid|nonce|externalId|reference|upsert/i;
/** A POST that only asks: nothing is there twice afterwards. */
const asking =
  /search|query|graphql|token|oauth|auth|login|session|verif|valid|check|lookup|find|list|status|health|embed|complet|chat|analy[sz]e|scan|translat|convert|render|rpc|batch[-_]?get/i;

/** Finds calls that do their work once more each time they are made, and are given nothing that would tell. */
export const addingCall: Probe<string> = {
  find(world, call) {
    return addsByRequest(world, call) ?? addsBySql(world, call) ?? addsByCommand(world, call);
  },
};

/** A client that is handed what to do: `client.send(new PublishCommand(…))`. */
function addsByCommand(world: World, { module, node, facts }: Call): string | undefined {
  if (!facts.io || node.type === 'TaggedTemplateExpression') return undefined;
  for (const argument of node.arguments) {
    if (argument.type !== 'NewExpression') continue;
    const found = addsByRequest(world, resolveCall(world, module, argument));
    if (found) return found;
  }
  return undefined;
}

function addsByRequest(world: World, call: Call): string | undefined {
  const { adds } = call.facts;
  if (!adds || call.node.type === 'TaggedTemplateExpression') return undefined;
  const written = sourceText(call.module, call.node);
  if (keyed.test(written) || asking.test(written)) return undefined;
  if (adds.when) {
    const given = optionAt(world, call, adds.when);
    const method =
      given.state === 'set' && given.constant.known ? String(given.constant.value).toUpperCase() : undefined;
    if (method === undefined || !adds.when.equals.includes(method)) return undefined;
  }
  if (adds.unless?.some(slot => optionAt(world, call, slot).state !== 'absent')) return undefined;
  const headers = adds.headers && optionAt(world, call, adds.headers);
  if (headers?.state === 'unknown' || (headers?.state === 'set' && !isKeyless(world, headers.module, headers.node))) {
    return undefined;
  }
  return addressIsOfAsking(world, call) ? undefined : 'request';
}

/** Headers in sight, none of which is a key. */
function isKeyless(world: World, module: ModuleSyntax, node: Node): boolean {
  const object = objectLiteral(world, module, node);
  if (!object) return false;
  return object.node.properties.every(property => {
    if (property.type === 'SpreadElement') return isKeyless(world, object.module, property.argument);
    const name = keyName(property.key, property.computed);
    return name !== undefined && !keyed.test(name);
  });
}

function addressIsOfAsking(world: World, call: Call): boolean {
  if (call.node.type === 'TaggedTemplateExpression') return true;
  const [first] = call.node.arguments;
  if (!first || first.type === 'SpreadElement') return false;
  const constant = constantOf(world, call.module, first);
  return constant.known && asking.test(String(constant.value));
}

/** `INSERT` without a word on what to do about a row that is there. */
function addsBySql(world: World, call: Call): string | undefined {
  const { sql } = call.facts;
  const given = sql && call.facts.io ? optionAt(world, call, sql) : undefined;
  if (given?.state !== 'set') return undefined;
  const target = unwrap(given.node);
  const text =
    target.type === 'TemplateLiteral'
      ? target.quasis.map(({ value }) => value.raw).join('?')
      : given.constant.known
        ? String(given.constant.value)
        : '';
  if (!/^\s*insert\s+into\b/i.test(text) || /\bon\s+(conflict|duplicate)|\bwhere\s+not\s+exists/i.test(text))
    return undefined;
  return keyed.test(text) ? undefined : 'INSERT';
}
