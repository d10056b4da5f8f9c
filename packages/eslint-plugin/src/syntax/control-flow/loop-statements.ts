import type { TSESTree } from '@typescript-eslint/utils';
import type { Node } from '../node.js';
import { condition } from './condition.js';
import { jumpFrame } from './frame.js';
import type { Point } from './graph.js';
import type { GraphBuilder, Handlers, Steps } from './graph-builder.js';
import { binding } from './patterns.js';

export const loopStatements: Handlers = {
  WhileStatement: whileStatement,
  DoWhileStatement: doWhileStatement,
  ForStatement: forStatement,
  ForInStatement: forEachStatement,
  ForOfStatement: forEachStatement,
};

/** The body, from `current` to `next`, where `continue` goes too; `break` goes to `after`. */
function* loopBody(builder: GraphBuilder, loop: Loop, next: Point, after: Point, labels: readonly string[]): Steps {
  const outer = builder.frame;
  builder.frame = jumpFrame(outer, { labels, breakTo: after, continueTo: next, plainBreak: true });
  const inLoop = builder.frame;
  if ('left' in loop) yield eachTarget(builder, loop.left);
  yield builder.evaluate(loop.body);
  builder.leaveScope(inLoop);
  builder.link(builder.current, next);
  builder.frame = outer;
}

type Loop =
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement
  | TSESTree.ForStatement
  | TSESTree.ForInStatement
  | TSESTree.ForOfStatement;

function begin(builder: GraphBuilder, node: Loop): readonly string[] {
  const labels = builder.labels;
  builder.labels = [];
  builder.mark(node);
  return labels;
}

function* whileStatement(builder: GraphBuilder, node: TSESTree.WhileStatement): Steps {
  const labels = begin(builder, node);
  const head = builder.join();
  const body = builder.join();
  const after = builder.join();
  builder.link(builder.current, head);
  builder.open(head);
  yield condition(builder, node.test, body, after);
  builder.open(body);
  yield loopBody(builder, node, head, after, labels);
  builder.open(after);
  builder.complete(node);
}

function* doWhileStatement(builder: GraphBuilder, node: TSESTree.DoWhileStatement): Steps {
  const labels = begin(builder, node);
  const body = builder.join();
  const test = builder.join();
  const after = builder.join();
  builder.link(builder.current, body);
  builder.open(body);
  yield loopBody(builder, node, test, after, labels);
  builder.open(test);
  yield condition(builder, node.test, body, after);
  builder.open(after);
  builder.complete(node);
}

function* forStatement(builder: GraphBuilder, node: TSESTree.ForStatement): Steps {
  const labels = begin(builder, node);
  const outer = builder.frame;
  yield builder.evaluate(node.init);
  const head = builder.join();
  const body = builder.join();
  const update = builder.join();
  const after = builder.join();
  builder.link(builder.current, head);
  builder.open(head);
  if (node.test) yield condition(builder, node.test, body, after);
  else builder.link(head, body);
  builder.open(body);
  yield loopBody(builder, node, update, after, labels);
  builder.open(update);
  yield builder.evaluate(node.update);
  builder.link(builder.current, head);
  builder.open(after);
  builder.leaveScope(outer);
  builder.complete(node);
}

/** `for await` may fail each time it asks for an item; the others count as safe. */
function* forEachStatement(builder: GraphBuilder, node: TSESTree.ForInStatement | TSESTree.ForOfStatement): Steps {
  const labels = begin(builder, node);
  // `for (var x = 1 in y)`, which old scripts may hold.
  if (node.left.type === 'VariableDeclaration') {
    for (const declarator of node.left.declarations) yield builder.evaluate(declarator.init);
  }
  yield builder.evaluate(node.right);
  const head = builder.join();
  const body = builder.join();
  const after = builder.join();
  builder.link(builder.current, head);
  builder.open(head);
  if (node.type === 'ForOfStatement' && node.await) builder.fail(node);
  builder.branch(node, 'iteration', body, after);
  builder.open(body);
  yield loopBody(builder, node, head, after, labels);
  builder.open(after);
  builder.complete(node);
}

/** What receives the items. A `using` declaration there disposes of each before the next. */
function* eachTarget(builder: GraphBuilder, left: Node): Steps {
  if (left.type !== 'VariableDeclaration') return yield binding(builder, left);
  for (const declarator of left.declarations) {
    yield binding(builder, declarator.id);
    builder.complete(declarator);
    builder.disposeLater(declarator);
  }
  builder.complete(left);
}
