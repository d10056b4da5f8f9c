import type { AmbientUse, EdgeKind } from '../graph/graph.js';
import { ambientUse } from './ambient-use.js';
import { declaredNames } from './declared-names.js';
import type { LineIndex } from './line-index.js';
import type { Reference } from './module-facts.js';
import { identifierName, isNode, stringValue, walk, type SyntaxNode } from './syntax-node.js';

/** What a walk over the tree finds beside the static imports. */
export interface Walked {
  readonly references: Reference[];
  readonly ambient: AmbientUse[];
}

interface State {
  readonly deferred: boolean;
  /** Inside of a default: injection with a default, which is how effects should come in. */
  readonly byDefault: boolean;
}

/** Finds dynamic imports, `require`, `import x = require()`, `import('x').T`, and uses of ambient effects. */
export function walkModule(program: unknown, lines: LineIndex): Walked {
  const found: Walked = { references: [], ambient: [] };
  if (!isNode(program)) return found;
  const declared = declaredNames(program);
  walk<State>(program, { deferred: false, byDefault: false }, (node, parent, { deferred, byDefault }) => {
    const reference = madeReference(node, declared);
    if (reference) {
      const { kind, specifier, at, typeOnly } = reference;
      found.references.push({
        kind,
        specifier,
        range: lines.range(at.start, at.end),
        typeOnly,
        names: ['*'],
        deferred,
      });
    }
    const isDefault = byDefault || standsIn(node, parent);
    const use = isDefault ? undefined : ambientUse(node, parent, declared);
    if (use) found.ambient.push({ ...use, range: lines.range(node.start, node.end) });
    return { deferred: deferred || runsLater(node), byDefault: isDefault };
  });
  found.ambient.sort((a, b) => a.range.line - b.range.line || a.range.column - b.range.column);
  return found;
}

/** A parameter's default, and what stands in for a value that was not given: `occurredOn ?? new Date()`. */
function standsIn(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (parent?.['right'] !== node) return false;
  if (parent.type === 'AssignmentPattern') return true;
  const operator = parent['operator'];
  if (parent.type === 'LogicalExpression') return operator === '??' || operator === '||';
  return parent.type === 'AssignmentExpression' && (operator === '??=' || operator === '||=');
}

interface MadeReference {
  readonly kind: EdgeKind;
  readonly specifier: string;
  readonly at: SyntaxNode;
  readonly typeOnly: boolean;
}

function madeReference(node: SyntaxNode, declared: ReadonlySet<string>): MadeReference | undefined {
  switch (node.type) {
    case 'ImportExpression':
      return made('dynamic', node['source']);
    case 'TSImportType':
      return made('type-expression', node['source'] ?? node['argument'], true);
    case 'TSImportEqualsDeclaration': {
      const reference = node['moduleReference'];
      if (!isNode(reference) || reference.type !== 'TSExternalModuleReference') return undefined;
      return made('require', reference['expression'], node['importKind'] === 'type');
    }
    case 'CallExpression':
      if (identifierName(node['callee']) !== 'require' || declared.has('require')) return undefined;
      return made('require', (node['arguments'] as unknown[])[0]);
    default:
      return undefined;
  }
}

function made(kind: EdgeKind, source: unknown, typeOnly = false): MadeReference | undefined {
  const literal = isNode(source) && source.type === 'TSLiteralType' ? source['literal'] : source;
  const specifier = stringValue(literal);
  if (specifier === undefined || !isNode(literal)) return undefined;
  return { kind, specifier, at: literal, typeOnly };
}

/** Code inside runs when it is called. Class fields are taken for code that runs later too. */
function runsLater(node: SyntaxNode): boolean {
  if (node.type === 'PropertyDefinition') return node['static'] !== true;
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}
