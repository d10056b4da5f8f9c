import type { TSESTree } from '@typescript-eslint/utils';
import type { ModuleSyntax } from '../../syntax/module-syntax.js';
import { isClass, keyName, memberName, type ClassNode, type Node } from '../../syntax/node.js';
import type { Binding } from '../../syntax/scope.js';
import { walk } from '../../syntax/walk.js';

/**
 * A variable that outlives the calls which use it: one of the module, a static field, a field of an instance, or (`captured`) one
 * of a function that a function in it writes.
 */
export interface SharedState {
  readonly kind: 'module' | 'static' | 'field' | 'captured';
  readonly module: ModuleSyntax;
  /** As the code writes it: `cache`, `Registry.cache`, `this.cache`. */
  readonly name: string;
  /** The declared name. */
  readonly declaration: Node;
  /** What it starts with, as far as its declaration says. */
  readonly init?: Node;
  /** The class that it is a field of. */
  readonly owner?: ClassNode;
  /** Where it is read or written in the module. */
  readonly references: readonly Node[];
}

/** The variables of a module and the fields of its classes. Constructor parameters that are fields are left out: somebody else made them. */
export function sharedStates(module: ModuleSyntax): readonly SharedState[] {
  const known = module.memory.answers<ModuleSyntax['program'], readonly SharedState[]>(sharedStates);
  let found = known.get(module.program);
  if (!found) known.set(module.program, (found = [...ofModule(module), ...ofClasses(module)]));
  return found;
}

function ofModule(module: ModuleSyntax): SharedState[] {
  const scope = module.tree.scopes.get(module.program);
  const bindings = [...(scope?.values.values() ?? [])].filter(({ kind }) => kind === 'variable');
  return bindings.flatMap(binding => {
    const { declaration, name } = binding;
    if (declaration.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return [];
    const references = module.referencesTo(binding);
    const { init, id } = declaration;
    return [{ kind: 'module' as const, module, name, declaration: id, references, ...(init && { init }) }];
  });
}

function ofClasses(module: ModuleSyntax): SharedState[] {
  return [...module.tree.scopes.keys()].filter(isClass).flatMap(owner => {
    const className = owner.id?.name;
    const binding = className === undefined ? undefined : module.scopeOf(owner).findValue(className);
    const own = fieldReferences(owner);
    return owner.body.body.flatMap(item => {
      if (item.type !== 'PropertyDefinition') return [];
      const field = keyName(item.key, item.computed);
      if (field === undefined) return [];
      const ofThis = own.get(field) ?? [];
      const references = item.static ? [...ofThis, ...staticReferences(module, binding, field)] : ofThis;
      const name = item.static && className !== undefined ? `${className}.${field}` : `this.${field}`;
      const kind = item.static ? ('static' as const) : ('field' as const);
      return [
        { kind, module, name, declaration: item.key, owner, references, ...(item.value && { init: item.value }) },
      ];
    });
  });
}

/** `this.name` by name, nested classes left out. */
function fieldReferences(owner: ClassNode): Map<string, TSESTree.MemberExpression[]> {
  const byName = new Map<string, TSESTree.MemberExpression[]>();
  walk(owner.body, node => {
    if (isClass(node)) return false;
    if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return true;
    const name = memberName(node);
    const list = name === undefined ? undefined : byName.get(name);
    if (list) list.push(node);
    else if (name !== undefined) byName.set(name, [node]);
    return true;
  });
  return byName;
}

function staticReferences(module: ModuleSyntax, binding: Binding | undefined, field: string): Node[] {
  if (!binding) return [];
  return module
    .referencesTo(binding)
    .map(reference => reference.parent)
    .filter(
      parent =>
        parent.type === 'MemberExpression' && parent.object.type === 'Identifier' && memberName(parent) === field,
    );
}
