import type { TSESTree } from '@typescript-eslint/utils';
import { condition } from './condition.js';
import { jumpFrame } from './frame.js';
import type { Point } from './graph.js';
import type { GraphBuilder, Handlers, Steps } from './graph-builder.js';
import { hoist, statements } from './statement-list.js';

export const branchingStatements: Handlers = { IfStatement: ifStatement, SwitchStatement: switchStatement };

function* ifStatement(builder: GraphBuilder, node: TSESTree.IfStatement): Steps {
  builder.mark(node);
  const consequent = builder.join();
  const alternate = builder.join();
  const after = builder.join();
  yield condition(builder, node.test, consequent, alternate);
  builder.open(consequent);
  yield builder.evaluate(node.consequent);
  builder.link(builder.current, after);
  builder.open(alternate);
  yield builder.evaluate(node.alternate);
  builder.link(builder.current, after);
  builder.open(after);
  builder.complete(node);
}

/** Tests run in order until one matches; bodies fall through in order; `default` comes in after the last test. */
function* switchStatement(builder: GraphBuilder, node: TSESTree.SwitchStatement): Steps {
  const labels = builder.labels;
  builder.labels = [];
  builder.mark(node);
  yield builder.evaluate(node.discriminant);
  const after = builder.join();
  const outer = builder.frame;
  builder.frame = jumpFrame(outer, { labels, breakTo: after, plainBreak: true });
  for (const clause of node.cases) hoist(builder, clause.consequent);
  const bodies = node.cases.map(() => builder.join());
  let otherwise: Point = after;
  for (const [index, clause] of node.cases.entries()) {
    const body = bodies[index] as Point;
    if (!clause.test) {
      otherwise = body;
      continue;
    }
    yield builder.evaluate(clause.test);
    const next = builder.join();
    builder.branch(clause, 'case', body, next);
    builder.open(next);
  }
  builder.link(builder.current, otherwise);
  builder.open(builder.join());
  for (const [index, clause] of node.cases.entries()) {
    const body = bodies[index] as Point;
    builder.link(builder.current, body);
    builder.open(body);
    builder.mark(clause);
    yield statements(builder, clause.consequent);
    builder.complete(clause);
  }
  builder.link(builder.current, after);
  builder.frame = outer;
  builder.open(after);
  builder.complete(node);
}
