import { createRequire } from 'node:module';
import type { CallExpression, Node } from 'oxc-parser';
import type { Instrumentation } from '../../graph/operations/instrumentation.js';
import { LineIndex } from '../line-index.js';
import { isNode, stringValue, walk, type SyntaxNode } from '../syntax-node.js';

const require = createRequire(import.meta.url);
const worthParsing =
  /\bNodeSDK\b|\bregisterInstrumentations\b|['"](?:dd-trace|newrelic|elastic-apm-node|applicationinsights)|auto-instrumentations-node\/register/;

/** Packages that start when they are loaded. */
const startByLoading =
  /^(?:dd-trace\/init(?:ialize(?:\.mjs)?)?|newrelic|elastic-apm-node\/start|@opentelemetry\/auto-instrumentations-node\/register)$/;
/** Agents that patch everything they know, and the methods that start them. */
const agents: Readonly<Record<string, RegExp>> = {
  'dd-trace': /^init$/,
  'elastic-apm-node': /^start$/,
  applicationinsights: /^start$/,
};

/** The places in a module where an instrumentation is started that patches packages while they load. */
export function readInstrumentations(module: string, text: string): Instrumentation[] {
  if (!worthParsing.test(text)) return [];
  const { parseSync } = require('oxc-parser') as typeof import('oxc-parser');
  const { program } = parseSync(module, text);
  const lines = new LineIndex(text);
  const imported = importedNames(program as unknown as SyntaxNode);
  const patches = patchedBy(text);
  const found: [number, Instrumentation][] = [];
  walk<string | undefined>(program as unknown as SyntaxNode, undefined, (node, _, inFunction) => {
    const add = (callee: string, patched: Instrumentation['patches']) => {
      const where = inFunction === undefined ? {} : { inFunction };
      found.push([
        node.start,
        { module, range: lines.range(node.start, node.end), callee, ...where, patches: patched },
      ]);
    };
    const loaded = loadedBy(node);
    if (loaded !== undefined && startByLoading.test(loaded)) add(loaded, 'all');
    const called =
      node.type === 'CallExpression' ? startedBy(node as unknown as CallExpression, text, imported) : undefined;
    if (called && (called.agent || patches.length > 0)) add(called.name, called.agent ? 'all' : patches);
    return functionName(node) ?? inFunction;
  });
  return found.sort(([a], [b]) => a - b).map(([, one]) => one);
}

/** What a module imports or requires under which name: `tracer` of `dd-trace`. */
function importedNames(program: SyntaxNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of program['body'] as SyntaxNode[]) {
    if (statement.type === 'ImportDeclaration') {
      const source = stringValue(statement['source']) ?? '';
      for (const { local } of statement['specifiers'] as { local: { name: string } }[]) names.set(local.name, source);
    }
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement['declarations'] as { id: SyntaxNode; init: unknown }[]) {
      const call = isNode(init) && init.type === 'MemberExpression' ? init['object'] : init;
      const source = isNode(call) ? requiredBy(call) : undefined;
      if (id.type === 'Identifier' && source !== undefined) names.set(String(id['name']), source);
    }
  }
  return names;
}

function loadedBy(node: SyntaxNode): string | undefined {
  return node.type === 'ImportDeclaration' ? stringValue(node['source']) : requiredBy(node);
}

function requiredBy(node: SyntaxNode): string | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = node['callee'] as SyntaxNode;
  return callee.type === 'Identifier' && callee['name'] === 'require'
    ? stringValue((node['arguments'] as unknown[])[0])
    : undefined;
}

/** The call that starts: `sdk.start()` of OpenTelemetry, `registerInstrumentations(…)`, `tracer.init()` of an agent. */
function startedBy(
  { callee }: CallExpression,
  text: string,
  imported: ReadonlyMap<string, string>,
): { readonly name: string; readonly agent: boolean } | undefined {
  const name = text.slice(callee.start, callee.end).replace(/\s+/g, ' ');
  if (callee.type === 'Identifier')
    return callee.name === 'registerInstrumentations' ? { name, agent: false } : undefined;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  const method = callee.property.name;
  const agent = agentOf(callee.object, imported);
  if (agent !== undefined) return agents[agent]?.test(method) ? { name, agent: true } : undefined;
  const isSdk = method === 'start' && /\bNodeSDK\b/.test(text) && /sdk|otel|telemetry|tracing/i.test(name);
  return isSdk ? { name, agent: false } : undefined;
}

/** The agent that an expression is: a name for it, what `require` gives, or a chain that begins with one of them. */
function agentOf(node: Node, imported: ReadonlyMap<string, string>): string | undefined {
  if (node.type === 'Identifier') {
    const source = imported.get(node.name);
    return source !== undefined && Object.hasOwn(agents, source) ? source : undefined;
  }
  if (node.type === 'MemberExpression') return agentOf(node.object, imported);
  if (node.type !== 'CallExpression') return undefined;
  const source = requiredBy(node as unknown as SyntaxNode);
  if (source !== undefined) return Object.hasOwn(agents, source) ? source : undefined;
  return agentOf(node.callee, imported);
}

/** The packages that the instrumentations in a module's text are for. */
function patchedBy(text: string): Instrumentation['patches'] {
  if (/auto-instrumentations-node/.test(text)) return 'all';
  const named = [...text.matchAll(/['"]@opentelemetry\/instrumentation-([\w-]+)['"]/g)].map(([, name = '']) => name);
  return named.includes('') ? [] : [...new Set(named)];
}

function functionName(node: SyntaxNode): string | undefined {
  const name = (key: unknown) => (isNode(key) && typeof key['name'] === 'string' ? key['name'] : 'callback');
  if (node.type === 'FunctionDeclaration') return name(node['id']);
  if (node.type === 'MethodDefinition') return name(node['key']);
  if (node.type === 'VariableDeclarator' && /Function/.test((node['init'] as SyntaxNode | null)?.type ?? ''))
    return name(node['id']);
  return undefined;
}
