import type { LibraryStructure, TypeRef, TypeStructure } from '@plimsoll/knowledge';
import { declaredName, declaredSignatures, declaredType, type DeclarationScope } from './declared-type.js';

/** Declarations that the compiler has by itself, with `lib`. */
const ofTheLanguage =
  /^(?:Array|Atomics|BigInt|Boolean|Date|Error|Function|JSON|Map|Math|Number|Object|Promise|Proxy|Reflect|RegExp|Set|String|Symbol|decodeURI\w*|globalThis)$/;

type StructureOf = DeclarationScope['structureOf'];

/**
 * Declarations of a library, written from what the tables know of its structure. The compiler then types a project in which
 * nothing is installed, and every symbol of a known library is named as the tables name it.
 *
 * The module is what `require` gives: an object of the named exports that is also whatever the default export is. Its types
 * are in a namespace of the same name, where modules of the project may add to them.
 */
export function libraryDeclarations(structure: LibraryStructure, structureOf: StructureOf): string {
  const scope = { structure, structureOf };
  const { bases, types } = declareTypes(scope, Object.entries(structure.types));
  const values = Object.entries(structure.exports)
    .filter(([name]) => name !== 'default')
    .map(([name, type]) => `readonly ${JSON.stringify(name)}: ${declaredType(scope, type)};`);
  const byDefault = structure.exports['default'] ?? null;
  const callable = byDefault === null ? [] : declaredSignatures(scope, byDefault, '');
  const like = byDefault === null || callable.length > 0 ? '' : extending(scope, [byDefault], new Map());
  return [
    ...bases,
    'declare namespace module$ {',
    ...types,
    ...Object.entries(structure.typeExports ?? {}).map(([name, type]) => aliasLine(scope, name, type)),
    ...dottedAliases(scope),
    // one interface, and no intersection: the compiler looks the named exports up among its members
    `interface module$exports${like} {`,
    ...values,
    ...callable,
    '}',
    '}',
    'declare const module$: module$.module$exports;',
    'export = module$;',
  ].join('\n');
}

/** The same of what is there without an import: a script, whose declarations hold everywhere. */
export function globalDeclarations(structure: LibraryStructure, structureOf: StructureOf): string {
  const scope = { structure, structureOf };
  const { bases, types } = declareTypes(
    scope,
    Object.entries(structure.types).filter(([name]) => !ofTheLanguage.test(name)),
  );
  const values = Object.entries(structure.exports)
    .filter(([name]) => !ofTheLanguage.test(name))
    .map(([name, type]) => `declare const ${name}: ${declaredType(scope, type)};`);
  const aliases = Object.keys(structure.types).map(name => aliasLine(scope, `global$${declaredName(name)}`, name));
  return [...bases, ...types, ...values, ...aliases, ...dottedAliases(scope).map(line => `declare ${line}`)].join('\n');
}

/** All types; and, before them, names for the bases in other libraries, since an interface extends names only. */
function declareTypes(scope: DeclarationScope, types: readonly (readonly [string, TypeStructure])[]) {
  const bases = new Map<string, string>();
  const lines = types.flatMap(([name, type]) => declareType(scope, name, type, bases));
  return { bases: [...bases].map(([text, name]) => `type ${name} = ${text};`), types: lines };
}

/** An interface of the instances, and one of the class or function itself. */
function declareType(scope: DeclarationScope, name: string, type: TypeStructure, bases: Map<string, string>): string[] {
  const { extends: heritage = [], members = {}, statics = {}, call, construct, alias, parameters = 0 } = type;
  const declared = declaredName(name);
  const head = `${declared}${typeParameters(scope, type)}`;
  const calls = (inside: DeclarationScope) => (call === undefined ? [] : declaredSignatures(inside, call, ''));
  const instance =
    alias === undefined
      ? [
          `interface ${head}${extending(scope, heritage, bases)} {`,
          ...memberLines(scope, members),
          ...calls(scope),
          '}',
        ]
      : [`type ${head} = ${declaredType(scope, alias)};`];
  const made = `${declared}${parameters > 0 ? `<${names(parameters)}>` : ''}`;
  const own = { ...scope, receiver: `${declared}${parameters > 0 ? `<${anys(parameters)}>` : ''}` };
  const constructed = construct === undefined ? [] : declaredSignatures(own, construct, 'new ', parameters);
  const plain = `new ${typeParameters(scope, type)}(...args: any[]): ${made};`;
  const statical = [
    `interface ${declared}$static {`,
    ...memberLines(own, statics),
    ...calls(own),
    ...(constructed.length > 0 ? constructed : [plain]),
    '}',
  ];
  return [...instance, ...statical];
}

function extending(scope: DeclarationScope, heritage: readonly TypeRef[], bases: Map<string, string>): string {
  const list = heritage.flatMap(base => {
    const text = declaredType(scope, base);
    if (/^[\w$.]+(?:<.*>)?$/s.test(text) && text !== 'any' && !text.startsWith('import(')) return [text];
    // a name of its own can take no parameter of the interface
    if (!text.startsWith('import(') || /\b[TF]\d/.test(text)) return [];
    const name = bases.get(text) ?? `base$${scope.structure.module.replace(/\W/g, '_')}$${bases.size}`;
    bases.set(text, name);
    return [name];
  });
  return list.length > 0 ? ` extends ${list.join(', ')}` : '';
}

function memberLines(scope: DeclarationScope, members: NonNullable<TypeStructure['members']>): string[] {
  return Object.entries(members).flatMap(([name, type]) => {
    if (name === '*') return ['[key: string]: any;'];
    const key = JSON.stringify(name);
    const methods = declaredSignatures(scope, type, `${key}?`);
    return methods.length > 0 ? methods : [`${key}?: ${declaredType(scope, type)};`];
  });
}

function typeParameters(scope: DeclarationScope, { parameters = 0, defaults = [] }: TypeStructure): string {
  if (parameters === 0) return '';
  const list = Array.from({ length: parameters }, (_, index) => {
    const given = defaults[index];
    return `T${index} = ${given === undefined || given === null ? 'any' : declaredType(scope, given)}`;
  });
  return `<${list.join(', ')}>`;
}

const names = (count: number): string => Array.from({ length: count }, (_, index) => `T${index}`).join(', ');
const anys = (count: number): string => Array.from({ length: count }, () => 'any').join(', ');

/** `NodeJS.Timeout` is `Timeout` in the namespace `NodeJS`. */
function dottedAliases(scope: DeclarationScope): string[] {
  return Object.keys(scope.structure.types)
    .filter(type => type.includes('.'))
    .map(type => {
      const at = type.lastIndexOf('.');
      return `namespace ${type.slice(0, at)} { export ${aliasLine(scope, type.slice(at + 1), type)} }`;
    });
}

function aliasLine(scope: DeclarationScope, name: string, type: string): string {
  const own = scope.structure.types[type];
  if (!own || declaredName(name) !== name || name === declaredName(type)) return '';
  const given = own.parameters ? `<${names(own.parameters)}>` : '';
  return `type ${name}${typeParameters(scope, own)} = ${declaredName(type)}${given};`;
}
