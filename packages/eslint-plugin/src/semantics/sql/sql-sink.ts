import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isFunction, unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { argumentAt, type Call } from '../call.js';
import { callsIn } from '../functions/calls-in.js';
import { projectFunctions } from '../functions/project-functions.js';
import { optionAt } from '../options.js';
import type { World } from '../world.js';
import { sqlParts, type SqlPart } from './sql-parts.js';

/** Properties under which drivers take the text of a query object. */
const textProperties = ['text', 'sql', 'query'];
/** How many wrappers deep a sink is looked for. */
const deepest = 3;

/** The SQL text that a call is given, and the pieces of it that come from outside. */
export interface SqlSink {
  readonly module: ModuleSyntax;
  readonly text: Node;
  readonly parts: readonly SqlPart[];
}

/** A parameter of a project function that becomes SQL text, as a whole or as a piece. */
interface SqlParameter {
  readonly at: number;
  readonly property?: string;
  readonly isWhole: boolean;
}

/** Where a call runs SQL that is given as text: directly, by a library's fact, or through functions of the project. */
export function sqlSinks(world: World, call: Call): SqlSink[] {
  const text = libraryText(world, call);
  if (text) {
    const { before, after } = surroundings(call.node);
    return [{ ...text, parts: sqlParts(world, text.module, text.text, before, after) }];
  }
  if (call.node.type !== 'CallExpression' || call.node.arguments.every(({ type }) => type === 'Literal')) return [];
  return projectFunctions(call.callee).flatMap(fn =>
    sqlParameters(world, fn.module, fn.node, 1).flatMap(parameter => {
      const given = optionAt(world, call, {
        at: parameter.at,
        ...(parameter.property && { property: parameter.property }),
      });
      if (given.state !== 'set') return [];
      const parts = sqlParts(world, given.module, given.node);
      // What becomes a piece of the text is only known to be wrong if a client sent it.
      const found = parameter.isWhole ? parts : parts.filter(({ origin }) => origin.kind === 'client');
      return [{ module: given.module, text: given.node, parts: found }];
    }),
  );
}

function libraryText(world: World, call: Call): { readonly module: ModuleSyntax; readonly text: Node } | undefined {
  const { sql } = call.facts;
  if (!sql || call.node.type === 'TaggedTemplateExpression') return undefined;
  const given = optionAt(world, call, sql);
  if (given.state !== 'set' || isFunction(unwrap(given.node))) return undefined;
  if (world.evaluate(given.module, given.node).kind !== 'object') return { module: given.module, text: given.node };
  for (const property of textProperties) {
    const inside = optionAt(world, call, {
      at: sql.at,
      property: sql.property ? `${sql.property}.${property}` : property,
    });
    if (inside.state === 'set') return { module: inside.module, text: inside.node };
  }
  return undefined;
}

/** A raw piece in a parameterized template: `` sql`… '${sql.raw(key)}'` ``. */
function surroundings(node: Call['node']): { before: string; after: string } {
  const { parent } = node;
  if (parent?.type !== 'TemplateLiteral' || parent.parent.type !== 'TaggedTemplateExpression')
    return { before: '', after: '' };
  const index = parent.expressions.indexOf(node);
  const before = parent.quasis.slice(0, index + 1).map(quasi => quasi.value.cooked ?? '');
  return { before: before.join('x'), after: parent.quasis[index + 1]?.value.cooked ?? '' };
}

function sqlParameters(world: World, module: ModuleSyntax, fn: FunctionNode, depth: number): readonly SqlParameter[] {
  const known = world.answers<FunctionNode, readonly SqlParameter[]>(sqlParameters, module);
  const answer = known.get(fn);
  if (answer) return answer;
  known.set(fn, []);
  const found = depth > deepest ? [] : findParameters(world, module, fn, depth);
  if (depth === 1) known.set(fn, found);
  else known.delete(fn);
  return found;
}

function findParameters(world: World, module: ModuleSyntax, fn: FunctionNode, depth: number): SqlParameter[] {
  const found: SqlParameter[] = [];
  for (const call of callsIn(world, module, fn)) {
    const direct = libraryText(world, call);
    if (direct) found.push(...parametersIn(world, module, fn, direct.module, direct.text, true));
    else found.push(...passedOn(world, module, fn, call, depth));
  }
  return found;
}

/** The parameters of a function that a text given to a sink is made of. */
function parametersIn(
  world: World,
  module: ModuleSyntax,
  fn: FunctionNode,
  home: ModuleSyntax,
  text: Node,
  isWhole: boolean,
): SqlParameter[] {
  if (home !== module) return [];
  return sqlParts(world, home, text).flatMap(part => {
    const place = parameterPlace(fn, part);
    const isText = part.node === unwrap(text);
    // A value that is put into the text here is this function's fault.
    return place && (isText || part.position !== 'value') ? [{ ...place, isWhole: isWhole && isText }] : [];
  });
}

/** The parameters that a function hands on to another that runs them. */
function passedOn(world: World, module: ModuleSyntax, fn: FunctionNode, call: Call, depth: number): SqlParameter[] {
  return projectFunctions(call.callee).flatMap(callee =>
    sqlParameters(world, callee.module, callee.node, depth + 1).flatMap(({ at, property, isWhole }) => {
      const given = optionAt(world, call, { at, ...(property && { property }) });
      if (given.state === 'set') return parametersIn(world, module, fn, given.module, given.node, isWhole);
      const argument = property === undefined ? undefined : argumentAt(call, at);
      if (!argument || argument === 'spread' || argument.type !== 'Identifier') return [];
      const parameter = fn.params.findIndex(
        one => one === module.bindingOf(argument)?.declaration && one.type === 'Identifier',
      );
      return parameter < 0 ? [] : [{ at: parameter, property: property as string, isWhole }];
    }),
  );
}

/** The parameter of a function that a piece is, or a property of it: `query`, `query.text`, `{ text }`. */
function parameterPlace(fn: FunctionNode, { node, origin }: SqlPart): { at: number; property?: string } | undefined {
  if (origin.kind !== 'parameter') return undefined;
  const { declaration, identifier } = origin.binding;
  const at = fn.params.indexOf(declaration as (typeof fn.params)[number]);
  if (at < 0) return undefined;
  const target = unwrap(node);
  const isPlain =
    declaration === identifier || (declaration.type === 'AssignmentPattern' && declaration.left === identifier);
  if (target.type === 'Identifier') {
    if (isPlain) return { at };
    const { parent } = identifier;
    return parent?.type === 'Property' && parent.key.type === 'Identifier'
      ? { at, property: parent.key.name }
      : undefined;
  }
  const isProperty =
    target.type === 'MemberExpression' && target.object.type === 'Identifier' && target.property.type === 'Identifier';
  return isPlain && isProperty && !target.computed
    ? { at, property: (target.property as { name: string }).name }
    : undefined;
}
