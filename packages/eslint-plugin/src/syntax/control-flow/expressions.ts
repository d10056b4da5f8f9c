import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../node.js';
import { condition } from './condition.js';
import type { GraphBuilder, Handler, Handlers, Steps } from './graph-builder.js';
import { optionalLink } from './logical-expressions.js';
import { binding, reference, written } from './patterns.js';

/** For nodes that evaluate some of their children and then themselves: those children's properties, in order. */
const operands: Readonly<Record<string, readonly string[]>> = {
  ArrayExpression: ['elements'],
  AwaitExpression: ['argument'],
  BinaryExpression: ['left', 'right'],
  Decorator: ['expression'],
  ExportDefaultDeclaration: ['declaration'],
  ExportNamedDeclaration: ['declaration'],
  ExpressionStatement: ['expression'],
  ImportExpression: ['source', 'options'],
  JSXAttribute: ['value'],
  JSXElement: ['openingElement', 'children'],
  JSXExpressionContainer: ['expression'],
  JSXFragment: ['children'],
  JSXMemberExpression: ['object'],
  JSXOpeningElement: ['name', 'attributes'],
  JSXSpreadAttribute: ['argument'],
  JSXSpreadChild: ['expression'],
  NewExpression: ['callee', 'arguments'],
  ObjectExpression: ['properties'],
  SequenceExpression: ['expressions'],
  SpreadElement: ['argument'],
  TSAsExpression: ['expression'],
  TSExportAssignment: ['expression'],
  TSInstantiationExpression: ['expression'],
  TSNonNullExpression: ['expression'],
  TSSatisfiesExpression: ['expression'],
  TSTypeAssertion: ['expression'],
  TaggedTemplateExpression: ['tag', 'quasi'],
  TemplateLiteral: ['expressions'],
  UnaryExpression: ['argument'],
  UpdateExpression: ['argument'],
  V8IntrinsicExpression: ['arguments'],
  WithStatement: ['object', 'body'],
  YieldExpression: ['argument'],
};

/** Types that evaluate nothing. */
const silent = [
  'JSXEmptyExpression',
  'JSXText',
  'TSDeclareFunction',
  'TSInterfaceDeclaration',
  'TSNamespaceExportDeclaration',
  'TSTypeAliasDeclaration',
];

const others: Handlers = {
  AssignmentExpression: assignment,
  CallExpression: call,
  MemberExpression: member,
  Property: property,
};

/** Handlers of all expressions but logical ones, and of the statements that only wrap one. A leaf needs no handler. */
export const expressions: ReadonlyMap<string, Handler<never>> = new Map<string, Handler<never>>([
  ...Object.entries(operands).map(([type, keys]): [string, Handler<Node>] => [
    type,
    (builder, node) => inOrder(builder, node, keys),
  ]),
  ...silent.map((type): [string, Handler<Node>] => [type, () => undefined]),
  ...(Object.entries(others) as [string, Handler<never>][]),
  ['ParenthesizedExpression', (builder, node: { expression: Node }) => builder.evaluate(node.expression)],
]);

function* inOrder(builder: GraphBuilder, node: Node, keys: readonly string[]): Steps {
  for (const key of keys) {
    const value = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    if (Array.isArray(value)) for (const item of value) yield builder.evaluate(item);
    else yield builder.evaluate(value);
  }
  builder.emit(node);
  // A consumer may stop asking at any yield.
  if (node.type === 'YieldExpression') builder.jump('abandon', node, 'abandon');
}

function* call(builder: GraphBuilder, node: TSESTree.CallExpression): Steps {
  yield builder.evaluate(node.callee);
  if (node.optional) optionalLink(builder, node.callee);
  for (const argument of node.arguments) yield builder.evaluate(argument);
  builder.emit(node);
}

function* member(builder: GraphBuilder, node: TSESTree.MemberExpression): Steps {
  yield builder.evaluate(node.object);
  if (node.optional) optionalLink(builder, node.object);
  if (node.computed) yield builder.evaluate(node.property);
  builder.mark(node);
}

function* property(builder: GraphBuilder, node: TSESTree.Property): Steps {
  if (node.computed) yield builder.evaluate(node.key);
  yield builder.evaluate(node.value);
  builder.mark(node);
}

function* assignment(builder: GraphBuilder, node: TSESTree.AssignmentExpression): Steps {
  const { left, operator, right } = node;
  if (operator !== '=') {
    yield logicalOrCompound(builder, node);
  } else if (left.type === 'ObjectPattern' || left.type === 'ArrayPattern') {
    yield builder.evaluate(right);
    yield binding(builder, left);
  } else {
    yield reference(builder, left);
    yield builder.evaluate(right);
    written(builder, left);
  }
  builder.mark(node);
}

/** Reads the target first; `&&=`, `||=` and `??=` may then leave it at that. */
function* logicalOrCompound(builder: GraphBuilder, { left, operator, right }: TSESTree.AssignmentExpression): Steps {
  const assigned = builder.join();
  const kept = builder.join();
  if (operator === '&&=') yield condition(builder, left, assigned, kept);
  else if (operator === '||=') yield condition(builder, left, kept, assigned);
  else {
    yield builder.evaluate(left);
    if (operator === '??=') builder.branch(left, 'nullish', kept, assigned);
    else builder.link(builder.current, assigned);
  }
  builder.open(assigned);
  yield builder.evaluate(right);
  builder.link(builder.current, kept);
  builder.open(kept);
}
