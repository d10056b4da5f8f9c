import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { enclosingFunction, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import { constantOf } from '../constants.js';
import { runnerOf } from '../functions/runner.js';
import { servingOf, type Serving } from '../functions/serving.js';
import { packageSources } from '../modules/package-sources.js';
import { hasClosedType } from '../sql/closed-type.js';
import type { World } from '../world.js';
import { comesFromServed } from './comes-from-served.js';
import { isCollection } from './collection.js';
import { isLongLived } from './long-lived.js';
import { sharedStates, type SharedState } from './shared-state.js';
import { accessesOf, type StateAccess } from './state-access.js';

/** A collection that lives as long as the process, and what adds to it time and again. */
export interface UnboundedGrowth {
  readonly state: SharedState;
  readonly access: StateAccess;
  readonly serving: Extract<Serving, { state: 'served' }>;
}

/** The collections of a module from which nothing is ever taken, and which grow with what the process is asked to do. */
export function unboundedGrowths(world: World, module: ModuleSyntax): UnboundedGrowth[] {
  return sharedStates(module).flatMap(state => {
    if (!state.init || !isCollection(module, state.init)) return [];
    const accesses = accessesOf(state);
    const grown = accesses.filter(({ kind, key }) => kind === 'grow' && key && !isFinite(world, module, key));
    if (grown.length === 0 || accesses.some(isBound) || isEmptiedElsewhere(world, state)) return [];
    if (state.kind === 'field' && !isLongLived(world, module, state.owner as NonNullable<typeof state.owner>))
      return [];
    for (const access of grown) {
      const serving = servingOf(world, module, access.node);
      if (serving.state !== 'served' || isLimitedOtherwise(world, module, access.node)) continue;
      const handler = serving.calls.length === 0 ? handlerAround(world, module, access.node) : undefined;
      if (comesFromServed(module, access.key as Node, serving.calls, handler)) return [{ state, access, serving }];
    }
    return [];
  });
}

function handlerAround(world: World, module: ModuleSyntax, node: Node): Node | undefined {
  let fn = enclosingFunction(node);
  while (fn && !runnerOf(world, module, fn)) fn = enclosingFunction(fn);
  return fn;
}

/** `if (count >= 1_000) return`: a number of its own says how much there may be. */
function isLimitedOtherwise(world: World, module: ModuleSyntax, node: Node): boolean {
  const fn = enclosingFunction(node);
  let found = false;
  if (fn) {
    walkOwn(fn.body, inner => {
      if (inner.type !== 'BinaryExpression' || !/^[<>]=?$/.test(inner.operator)) return;
      found ||= [inner.left, inner.right].some(side => {
        const constant = constantOf(world, module, side);
        return constant.known && typeof constant.value === 'number' && constant.value > 1;
      });
    });
  }
  return found;
}

/** Somebody takes from it, replaces it, looks how large it is, or may do so out of sight. */
function isBound({ kind, reference, node }: StateAccess): boolean {
  if (kind === 'shrink' || kind === 'away' || kind === 'assign' || kind === 'update') return true;
  return kind === 'size' && isDecisive(node, reference);
}

/** A size that is compared or handed on may bound it; one that is only logged or returned does not. */
function isDecisive(node: Node, reference: Node): boolean {
  return node !== reference && node.type !== 'ExpressionStatement' && node.type !== 'TemplateLiteral';
}

/** Keys that the code itself writes down. */
function isFinite(world: World, module: ModuleSyntax, key: Node): boolean {
  if (constantOf(world, module, key).known) return true;
  const value = world.evaluate(module, key);
  return !(value.kind === 'primitive' && value.type === 'number') && hasClosedType(world, module, key);
}

/** What is exported or not private may be emptied by others. */
function isEmptiedElsewhere(world: World, { kind, module, name, owner, declaration }: SharedState): boolean {
  if (declaration.type === 'PrivateIdentifier') return false;
  const field = declaration.parent as { accessibility?: string };
  if (owner && field.accessibility === 'private') return false;
  if (kind === 'module' && !isExported(module, name)) return false;
  const last = name.replace(/^.*\./, '').replace(/\$/g, '\\$');
  const taking = `${last}(?:[?!]?\\.(?:delete|clear|splice|shift|pop|length)(?![\\w$])`;
  const emptied = new RegExp(
    owner
      ? `\\.${taking}|\\s*=[^=>])|delete [\\w$.]+\\.${last}(?![\\w$])`
      : `(?<![\\w$.])${taking})|delete ${last}(?![\\w$])`,
  );
  return packageSources(world, module.file).some(({ file, text }) => file !== module.file && emptied.test(text));
}

function isExported(module: ModuleSyntax, name: string): boolean {
  return module.program.body.some(statement => {
    if (statement.type === 'ExportNamedDeclaration') {
      const { declaration, specifiers } = statement;
      if (specifiers.some(({ local }) => local.type === 'Identifier' && local.name === name)) return true;
      return (
        declaration?.type === 'VariableDeclaration' &&
        declaration.declarations.some(({ id }) => id.type === 'Identifier' && id.name === name)
      );
    }
    return statement.type === 'ExportDefaultDeclaration' && statement.declaration.type === 'Identifier'
      ? statement.declaration.name === name
      : false;
  });
}
