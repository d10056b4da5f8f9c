import type { ResolvedConfig } from '@plimsoll/config';
import { createKnowledge, type Fact, type Knowledge } from '@plimsoll/knowledge';

const memo = new WeakMap<ResolvedConfig, Knowledge>();

/**
 * Whether an npm package is a driver or a framework, by the facts about it: something in it does I/O, serves, or keeps
 * connections. A package that nobody has facts about is not one.
 */
export function isEffectful(packageName: string, config: ResolvedConfig): boolean {
  let knowledge = memo.get(config);
  if (!knowledge) memo.set(config, (knowledge = createKnowledge(config.libraries)));
  const module = knowledge.canonical(packageName);
  return module !== undefined && [...knowledge.facts(module).values()].some(hasEffect);
}

function hasEffect({ io, executes, pool, server, clientDeadline }: Fact): boolean {
  return (
    io !== undefined ||
    executes !== undefined ||
    pool !== undefined ||
    server !== undefined ||
    clientDeadline !== undefined
  );
}
