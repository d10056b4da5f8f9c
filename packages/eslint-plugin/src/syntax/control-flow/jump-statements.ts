import type { TSESTree } from '@typescript-eslint/utils';
import { jumpFrame, labelled } from './frame.js';
import type { GraphBuilder, Handlers, Steps } from './graph-builder.js';

export const jumpStatements: Handlers = {
  ReturnStatement: returnStatement,
  ThrowStatement: throwStatement,
  BreakStatement: breakOrContinue,
  ContinueStatement: breakOrContinue,
  LabeledStatement: labeledStatement,
};

function* returnStatement(builder: GraphBuilder, node: TSESTree.ReturnStatement): Steps {
  yield builder.evaluate(node.argument);
  builder.mark(node);
  builder.jump('return', node);
}

function* throwStatement(builder: GraphBuilder, node: TSESTree.ThrowStatement): Steps {
  yield builder.evaluate(node.argument);
  builder.mark(node);
  builder.jump(builder.frame.handler, node);
}

/** Where the target lies outside what is being built, the jump leaves the graph. */
function breakOrContinue(builder: GraphBuilder, node: TSESTree.BreakStatement | TSESTree.ContinueStatement): undefined {
  const kind = node.type === 'BreakStatement' ? 'break' : 'continue';
  const { frame } = builder;
  const plain = kind === 'break' ? frame.breakTo : frame.continueTo;
  builder.mark(node);
  builder.jump((node.label ? labelled(frame, node.label.name, kind) : plain) ?? kind, node);
}

function* labeledStatement(builder: GraphBuilder, node: TSESTree.LabeledStatement): Steps {
  builder.mark(node);
  const labels = [...builder.labels, node.label.name];
  if (takesLabels.has(node.body.type)) {
    builder.labels = labels;
    yield builder.evaluate(node.body);
  } else {
    builder.labels = [];
    const after = builder.join();
    const outer = builder.frame;
    builder.frame = jumpFrame(outer, { labels, breakTo: after, plainBreak: false });
    yield builder.evaluate(node.body);
    builder.frame = outer;
    builder.link(builder.current, after);
    builder.open(after);
  }
  builder.complete(node);
}

/** Statements that make a frame for their labels themselves. */
const takesLabels: ReadonlySet<string> = new Set([
  'DoWhileStatement',
  'ForInStatement',
  'ForOfStatement',
  'ForStatement',
  'LabeledStatement',
  'SwitchStatement',
  'WhileStatement',
]);
