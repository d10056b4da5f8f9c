import type { LibraryStructure, TypeRef } from '@plimsoll/knowledge';

/** What a reference to a type is written in. */
export interface DeclarationScope {
  readonly structure: LibraryStructure;
  /** The structure of another library that is referred to. */
  structureOf(module: string): LibraryStructure | undefined;
  /** What `this` means, where it is not the interface around. */
  readonly receiver?: string;
  /** How many type parameters of a function are at hand. */
  readonly functionParameters?: number;
}

const primitives = new Set(['string', 'number', 'boolean']);
const containers: Readonly<Record<string, string>> = {
  Promise: 'Promise',
  Array: 'Array',
  Map: 'Map',
  Set: 'Set',
  Iterable: 'Iterable',
  AsyncIterable: 'AsyncIterable',
};

/** Words that name no interface. */
const reserved =
  /^(?:any|boolean|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|import|in|infer|instanceof|keyof|is|readonly|unique|asserts|never|new|null|number|object|return|string|super|switch|symbol|this|throw|true|try|typeof|undefined|unknown|var|void|while|with|bigint|intrinsic)$/;

/** The name under which a type is declared: without the dots of namespaces, and no word of the language. */
export function declaredName(type: string): string {
  const name = type.replace(/[^\w$]/g, '$');
  return reserved.test(name) ? `${name}$` : name;
}

/** A reference to a type, in TypeScript. */
export function declaredType(scope: DeclarationScope, ref: TypeRef): string {
  if (ref === null) return 'any';
  if (typeof ref === 'string') return named(scope, ref, []);
  const [head, ...rest] = ref as readonly [string, ...TypeRef[]];
  switch (head) {
    case '$':
      return `T${String(rest[0])}`;
    case '%':
      return Number(rest[0]) < (scope.functionParameters ?? 0) ? `F${String(rest[0])}` : 'any';
    case 'fn':
      return `(${declaredSignature(scope, ref)})`;
    case 'typeof':
      return statics(scope, String(rest[0]));
    case 'obj':
      return `{ ${members(scope, rest[0] as unknown as Readonly<Record<string, TypeRef>>)} }`;
    case '|':
    case '&':
      return `(${rest.map(one => declaredType(scope, one)).join(` ${head} `)})`;
    case '=':
      return rest.map(one => JSON.stringify(one)).join(' | ');
    case '...':
      return `${declaredType(scope, rest[0] ?? null)}[]`;
    default:
      return named(scope, head, rest);
  }
}

/** A function type: `(a0?: string) => Promise<number>`; `colon` writes it as a signature of an interface does. */
export function declaredSignature(
  scope: DeclarationScope,
  ref: TypeRef,
  { colon = false, exact = false, own = 0 }: { colon?: boolean; exact?: boolean; own?: number } = {},
): string {
  const [, parameters = [], result = null] = ref as readonly ['fn', readonly TypeRef[], TypeRef];
  const outermost = scope.functionParameters === undefined;
  const generic = outermost ? functionParameters(ref) : new Map<number, TypeRef>();
  const count = Math.max(-1, ...generic.keys()) + 1;
  const inside = outermost ? { ...scope, functionParameters: count } : scope;
  const names = [
    ...Array.from({ length: own }, (_, index) => `T${index} = any`),
    ...Array.from({ length: count }, (_, index) => {
      const assumed = generic.get(index) ?? null;
      return assumed === null ? `F${index} = any` : `F${index} extends ${declaredType(inside, assumed)} = any`;
    }),
  ];
  const list = parameters.map((parameter, index) => {
    const rest = Array.isArray(parameter) && parameter[0] === '...';
    return `${rest ? '...' : ''}a${index}${rest || exact ? '' : '?'}: ${declaredType(inside, parameter)}`;
  });
  const generics = names.length > 0 ? `<${names.join(', ')}>` : '';
  return `${generics}(${list.join(', ')})${colon ? ': ' : ' => '}${declaredType(inside, result)}`;
}

/**
 * The signatures of something that is called, as lines of an interface after `prefix`. Whether a parameter may be left out
 * the tables do not say: overloads are tried with all of theirs first, then with fewer.
 */
export function declaredSignatures(scope: DeclarationScope, ref: TypeRef, prefix: string, own = 0): string[] {
  const overloads = isFunction(ref) ? [ref] : alternatives(ref);
  if (overloads.length === 0 || !overloads.every(isFunction)) return [];
  const line = (exact: boolean) => (one: TypeRef) =>
    `${prefix}${declaredSignature(scope, one, { colon: true, exact, own })};`;
  return overloads.length === 1
    ? overloads.map(line(false))
    : [...overloads.map(line(true)), ...overloads.map(line(false))];
}

function alternatives(ref: TypeRef): readonly TypeRef[] {
  return Array.isArray(ref) && ref[0] === '|' ? (ref.slice(1) as TypeRef[]) : [];
}

function isFunction(ref: TypeRef): boolean {
  return Array.isArray(ref) && ref[0] === 'fn';
}

function members(scope: DeclarationScope, content: Readonly<Record<string, TypeRef>>): string {
  return Object.entries(content)
    .map(([name, type]) =>
      name === '*' ? '[key: string]: any' : `${JSON.stringify(name)}?: ${declaredType(scope, type)}`,
    )
    .join('; ');
}

/** A type by its name, with as many arguments as it takes. */
function named(scope: DeclarationScope, name: string, given: readonly TypeRef[]): string {
  if (name === 'this') return scope.receiver ?? 'this';
  if (primitives.has(name)) return name;
  const [module, local] = name.includes('#') ? (name.split('#') as [string, string]) : [scope.structure.module, name];
  const structure = module === scope.structure.module ? scope.structure : scope.structureOf(module);
  const type = structure?.types[local];
  if (!type) {
    const container = Object.hasOwn(containers, name) ? containers[name] : undefined;
    if (container) return `${container}<${containerArguments(scope, name, given)}>`;
    return name === 'Error' || name === 'AbortSignal' || name === 'AbortController' ? name : 'any';
  }
  const count = type.parameters ?? 0;
  const list = Array.from({ length: count }, (_, index) => declaredType(scope, given[index] ?? null));
  const argumentsText = given.length > 0 && count > 0 ? `<${list.join(', ')}>` : '';
  return `${prefixOf(scope, module)}${declaredName(local)}${argumentsText}`;
}

function containerArguments(scope: DeclarationScope, name: string, given: readonly TypeRef[]): string {
  const count = name === 'Map' ? 2 : 1;
  return Array.from({ length: count }, (_, index) => declaredType(scope, given[index] ?? null)).join(', ');
}

/** The class or function itself. */
function statics(scope: DeclarationScope, name: string): string {
  const [module, local] = name.includes('#') ? (name.split('#') as [string, string]) : [scope.structure.module, name];
  const structure = module === scope.structure.module ? scope.structure : scope.structureOf(module);
  if (local === '*') return structure ? `typeof import(${JSON.stringify(module)})` : 'any';
  return structure?.types[local] ? `${prefixOf(scope, module)}${declaredName(local)}$static` : 'any';
}

function prefixOf(scope: DeclarationScope, module: string): string {
  if (module === scope.structure.module) return '';
  return module === 'global' ? 'global$' : `import(${JSON.stringify(module)}).`;
}

/** The type parameters of a function, by position, with the type to assume. */
function functionParameters(ref: TypeRef, found = new Map<number, TypeRef>()): Map<number, TypeRef> {
  if (!Array.isArray(ref)) return found;
  const [head, index, assumed] = ref as readonly [string, number, TypeRef?];
  if (head === '%') {
    if (assumed !== undefined || !found.has(index)) found.set(index, assumed ?? null);
    if (assumed !== undefined) functionParameters(assumed, found);
    return found;
  }
  if (head === 'obj') Object.values(ref[1] as object).forEach(one => functionParameters(one as TypeRef, found));
  else for (const one of ref) if (typeof one === 'object') functionParameters(one as TypeRef, found);
  return found;
}
