import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { keyName, memberName, unwrap, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walkOwn } from '../../syntax/walk.js';
import { givenArguments } from '../functions/given-arguments.js';
import { ioPathOf } from '../functions/reached-io.js';
import { resolveCall } from '../resolve.js';
import { importedName } from '../values/imported-name.js';
import { projectModule } from '../values/module-values.js';
import { worst, type LengthAnswer, type LengthQuestion } from './length-answer.js';
import { startsEmpty } from './length-of-member.js';
import { lengthOfTaken } from './length-of-result.js';

const growing = new Set(['push', 'add', 'set', 'unshift']);

/** How many elements a variable has, whatever module declares it. */
export function lengthOfName(question: LengthQuestion, identifier: TSESTree.Identifier): LengthAnswer {
  const { module } = question;
  const binding = module.bindingOf(identifier);
  if (!binding) return 'unknown';
  const { declaration, kind } = binding;
  if (kind === 'parameter') return lengthOfParameter(question, binding);
  if (kind === 'import' && declaration.type !== 'TSImportEqualsDeclaration')
    return lengthOfImport(question, declaration);
  if (kind === 'enum') return 'bounded';
  if (declaration.type !== 'VariableDeclarator') return 'unknown';
  const loop = declaration.parent.parent as Node;
  // An element that is a list itself: a chunk, the children of a parent.
  if (loop.type === 'ForOfStatement' && loop.left === declaration.parent) return 'unknown';
  const assigned = module.assignmentsTo(binding).map(({ right }) => question.of(right));
  if (!declaration.init) return worst(['unknown', ...assigned]);
  if (startsEmpty(declaration.init)) return worst([lengthWhereGrown(question, binding), ...assigned]);
  if (declaration.id.type === 'Identifier') return question.of(declaration.init);
  const sources = partsOf(declaration, binding.identifier) ?? sourcesOf(module, declaration.init);
  const property = takenProperty(declaration, binding.identifier);
  return sources.some(
    source =>
      question.of(source) === 'unbounded' || (property && lengthOfTaken(question, source, property) === 'unbounded'),
  )
    ? 'unbounded'
    : 'unknown';
}

/** The property that a pattern takes for a name: `results` in `const { results: orders } = …`. */
function takenProperty({ id }: TSESTree.VariableDeclarator, identifier: Node): string | undefined {
  if (id.type !== 'ObjectPattern') return undefined;
  const item = id.properties.find(one => one.type === 'Property' && one.value === identifier);
  return item?.type === 'Property' ? keyName(item.key, item.computed) : undefined;
}

/** A parameter's length is the callers' affair: one that hands over a list without a bound is enough to have none. */
function lengthOfParameter({ world, module, isInner, ofGiven }: LengthQuestion, binding: Binding): LengthAnswer {
  if (isInner) return 'unknown';
  const given = givenArguments(world, module, binding);
  const answers = (given?.certain ?? []).map(({ node, module }) =>
    node === undefined || node === 'spread' ? 'unknown' : ofGiven(node, module),
  );
  if (answers.includes('unbounded')) return 'unbounded';
  const isAll = given?.possible.length === 0 && answers.length > 0;
  return isAll && answers.every(answer => answer === 'bounded') ? 'bounded' : 'unknown';
}

function lengthOfImport(question: LengthQuestion, declaration: Parameters<typeof importedName>[0]): LengthAnswer {
  const source = (declaration.parent as TSESTree.ImportDeclaration).source.value;
  const target = projectModule(question.world, question.module, source);
  const exported = target && question.world.modules.exports(target).named.get(importedName(declaration));
  if (!target || exported?.kind !== 'local') return 'unknown';
  const found = target.scopeOf(exported.at).findValue(exported.name);
  return found?.identifier.type === 'Identifier' ? question.of(found.identifier, target) : 'unknown';
}

/** `const [users, teams] = await Promise.all([listUsers(), listTeams()])`: each name has its own source. */
function partsOf({ id, init }: TSESTree.VariableDeclarator, identifier: Node): Node[] | undefined {
  const call = init?.type === 'AwaitExpression' ? unwrap(init.argument) : undefined;
  const [list] = call?.type === 'CallExpression' ? call.arguments : [];
  if (id.type !== 'ArrayPattern' || list?.type !== 'ArrayExpression') return undefined;
  const part = list.elements[id.elements.indexOf(identifier as TSESTree.Identifier)];
  return part ? [part] : undefined;
}

/** What a value that is taken apart may come from: the expression, or all that its variable is given. */
function sourcesOf(module: ModuleSyntax, node: Node): Node[] {
  const binding = node.type === 'Identifier' ? module.bindingOf(node) : undefined;
  if (!binding || binding.declaration.type !== 'VariableDeclarator') return [node];
  const { init } = binding.declaration;
  return [...(init ? [init] : []), ...module.assignmentsTo(binding).map(({ right }) => right)];
}

/** A list that starts empty and is pushed to in a loop is as long as the loop. */
function lengthWhereGrown(question: LengthQuestion, binding: Binding): LengthAnswer {
  for (const { parent } of question.module.referencesTo(binding)) {
    if (parent.type !== 'MemberExpression' || !growing.has(memberName(parent) ?? '')) continue;
    for (let at: Node | undefined = parent; at && at !== binding.scope.node; at = at.parent) {
      if (at.type === 'ForStatement' && readsPages(question, at)) return 'unbounded';
      if (at.type === 'ForOfStatement' || at.type === 'ForStatement') return question.of(at);
      if (at.type === 'WhileStatement' || at.type === 'DoWhileStatement')
        return readsPages(question, at) ? 'unbounded' : 'unknown';
    }
  }
  return 'unknown';
}

/** A loop that waits for one page after the other, until there are no more: whoever needs pages expects many. */
function readsPages({ world, module }: LengthQuestion, loop: Node): boolean {
  let found = false;
  walkOwn(loop, node => {
    const call = node.type === 'AwaitExpression' ? unwrap(node.argument) : undefined;
    const kind = call?.type === 'CallExpression' && ioPathOf(world, resolveCall(world, module, call))?.kind;
    found ||= kind === 'database' || kind === 'http' || kind === 'rpc' || kind === 'object-store';
  });
  return found;
}
