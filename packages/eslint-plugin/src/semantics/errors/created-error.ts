import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { unwrap, type FunctionNode, type Node } from '../../syntax/node.js';
import { walkOwn } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { projectFunctions } from '../functions/project-functions.js';
import { resolveCall } from '../resolve.js';
import type { World } from '../world.js';
import { isErrorClass } from './error-class.js';

/** An error made in place, by `new` or by a function of the project that makes one. */
export interface CreatedError {
  readonly node: TSESTree.NewExpression | TSESTree.CallExpression;
  /** The variable that it is kept in first. */
  readonly variable?: TSESTree.Identifier;
  /** What makes it: the constructor call itself, or that in the factory. */
  readonly construction: TSESTree.NewExpression;
  readonly constructionModule: ModuleSyntax;
}

/** The errors that an escaping expression is, or holds: `new E()`, `cond ? new E() : …`, `err(new E())`, `{ error: new E() }`. */
export function createdErrors(world: World, module: ModuleSyntax, escaping: Node, depth = 0): CreatedError[] {
  const target = unwrap(escaping);
  const inner = (node: Node) => createdErrors(world, module, node, depth + 1);
  if (depth > 6) return [];
  switch (target.type) {
    case 'NewExpression':
      return isErrorClass(world, module, target.callee)
        ? [{ node: target, construction: target, constructionModule: module }]
        : [];
    case 'ConditionalExpression': {
      // `error instanceof Error ? error : new Error(String(error))` only makes an error of what is none.
      const branches = [inner(target.consequent), inner(target.alternate)];
      return branches.every(branch => branch.length > 0) ? branches.flat() : [];
    }
    case 'AwaitExpression':
      return inner(target.argument);
    case 'ObjectExpression':
      return target.properties.flatMap(item => (item.type === 'Property' ? inner(item.value) : []));
    case 'Identifier':
      return keptErrors(world, module, target, depth);
    case 'CallExpression': {
      const made = factoryResult(world, module, target);
      return made
        ? [{ node: target, ...made }]
        : target.arguments.flatMap(argument => (unwrap(argument).type === 'NewExpression' ? inner(argument) : []));
    }
    default:
      return [];
  }
}

/** `const wrapped = new E(); …; throw wrapped`: only a variable that is never set again. */
function keptErrors(world: World, module: ModuleSyntax, name: TSESTree.Identifier, depth: number): CreatedError[] {
  const binding = module.bindingOf(name);
  if (
    binding?.declaration.type !== 'VariableDeclarator' ||
    !binding.declaration.init ||
    module.assignmentsTo(binding).length > 0
  )
    return [];
  if (binding.declaration.id.type !== 'Identifier') return [];
  return createdErrors(world, module, binding.declaration.init, depth + 1).map(created => ({
    ...created,
    variable: name,
  }));
}

/** A project function all of whose results are errors that it makes. */
function factoryResult(
  world: World,
  module: ModuleSyntax,
  node: TSESTree.CallExpression,
): Pick<CreatedError, 'construction' | 'constructionModule'> | undefined {
  const [fn, ...others] = projectFunctions(resolveCall(world, module, node as Call['node']).callee);
  if (!fn || others.length > 0) return undefined;
  const results = resultsOf(fn.node).map(unwrap);
  const [first] = results;
  if (
    first?.type !== 'NewExpression' ||
    !results.every(result => result.type === 'NewExpression' && isErrorClass(world, fn.module, result.callee))
  )
    return undefined;
  return { construction: first, constructionModule: fn.module };
}

function resultsOf(fn: FunctionNode): Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const found: Node[] = [];
  walkOwn(fn.body, node => {
    if (node.type === 'ReturnStatement' && node.argument) found.push(node.argument);
  });
  return found;
}
