import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { contains, enclosingFunction, keyName, type FunctionNode, type Node } from '../../syntax/node.js';
import { walk } from '../../syntax/walk.js';
import type { Call } from '../call.js';
import { evaluateBinding } from '../values/evaluate-binding.js';
import type { Value } from '../values/value.js';
import type { World } from '../world.js';
import { typeSays } from './type-says.js';

/** What a transaction is called where it is handed on. */
const transactionName = /^(tr?x|transaction|transacting|trans|session)$/i;

/** A transaction, a session or a checked-out client does one thing after the other, however many it is given. */
export function runsOnOneConnection(world: World, { module, node, callee }: Call): boolean {
  if (callee.kind === 'library-function' && isSerial(world, callee.context.self)) return true;
  if (node.type === 'TaggedTemplateExpression') return false;
  return node.arguments.some(argument => {
    if (isSerial(world, world.evaluate(module, argument))) return true;
    if (argument.type !== 'ObjectExpression') return false;
    return argument.properties.some(
      property =>
        property.type === 'Property' &&
        (transactionName.test(keyName(property.key, property.computed) ?? '') ||
          isSerial(world, world.evaluate(module, property.value))),
    );
  });
}

/** Whether code stands where a transaction is in hand or is passed on. */
export function standsInTransaction(world: World, module: ModuleSyntax, node: Node): boolean {
  return hasTransactionInScope(world, module, node) || passesTransaction(node);
}

/** Whether a call is handed the options that the function around was given: a transaction may be among them. */
export function takesCallersOptions(module: ModuleSyntax, call: Call, start: Node): boolean {
  if (call.module !== module || call.node.type === 'TaggedTemplateExpression') return false;
  return call.node.arguments.some(argument => {
    const binding = argument.type === 'Identifier' ? module.bindingOf(argument) : undefined;
    return (
      binding?.kind === 'parameter' && /^(options|opts)$/i.test(binding.name) && !contains(start, binding.identifier)
    );
  });
}

/** Whether code stands where a transaction is in hand: what it calls probably runs in it, by whatever way it is passed. */
function hasTransactionInScope(world: World, module: ModuleSyntax, node: Node): boolean {
  for (
    let scope = module.scopeOf(node) as ReturnType<ModuleSyntax['scopeOf']> | undefined;
    scope;
    scope = scope.parent
  ) {
    if (!scope.parent) return false;
    for (const binding of scope.values.values()) {
      if (binding.kind !== 'parameter' && binding.kind !== 'variable') continue;
      if (contains(node, binding.identifier)) continue;
      if (transactionName.test(binding.name) || isSerial(world, evaluateBinding(world, module, binding))) return true;
    }
  }
  return false;
}

/** Whether the function around passes a transaction to some call (`{ transaction: context.transaction }`): the rest of it probably runs in it too. */
function passesTransaction(node: Node): boolean {
  let outermost: FunctionNode | undefined;
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) outermost = fn;
  let found = false;
  if (outermost) {
    walk(outermost, inner => {
      if (
        inner.type === 'Property' &&
        inner.parent.type === 'ObjectExpression' &&
        transactionName.test(keyName(inner.key, inner.computed) ?? '')
      )
        found = true;
      return !found;
    });
  }
  return found;
}

function isSerial(world: World, value: Value | undefined): boolean {
  return typeSays(world, value, facts => facts.serial === true);
}
