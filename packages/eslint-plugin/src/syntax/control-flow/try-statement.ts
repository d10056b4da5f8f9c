import type { TSESTree } from '@typescript-eslint/utils';
import { cleanupFrame, handlerFrame } from './frame.js';
import type { GraphBuilder, Handlers, Steps } from './graph-builder.js';
import { binding } from './patterns.js';

export const tryStatements: Handlers = { TryStatement: tryStatement, CatchClause: catchClause };

/**
 * The normal way through `finally` is built here; the ways of throw, return, break and continue are copies that the
 * builder makes as they are asked for. A `try` block in which nothing is known to throw may still fail at its start, so
 * that its catch clause is not taken for dead code.
 */
function* tryStatement(builder: GraphBuilder, node: TSESTree.TryStatement): Steps {
  builder.mark(node);
  const outer = builder.frame;
  if (node.finalizer) builder.frame = cleanupFrame(outer, node.finalizer);
  const guarded = builder.frame;
  const after = builder.join();
  if (node.handler) {
    const failed = builder.join();
    builder.frame = handlerFrame(guarded, failed);
    const start = builder.current;
    yield builder.evaluate(node.block);
    builder.link(builder.current, after);
    if (!builder.isBoundFor(failed)) {
      builder.open(start);
      builder.fail(node);
    }
    builder.frame = guarded;
    builder.open(failed);
    yield builder.evaluate(node.handler);
  } else yield builder.evaluate(node.block);
  builder.link(builder.current, after);
  builder.frame = outer;
  builder.open(after);
  yield builder.evaluate(node.finalizer);
  builder.complete(node);
}

function* catchClause(builder: GraphBuilder, node: TSESTree.CatchClause): Steps {
  builder.mark(node);
  yield binding(builder, node.param);
  yield builder.evaluate(node.body);
  builder.complete(node);
}
