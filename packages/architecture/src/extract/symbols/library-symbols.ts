import type { Fact, Knowledge } from '@plimsoll/knowledge';
import ts from 'typescript';
import type { LibrarySymbol } from '../../graph/symbol-graph.js';
import { declaredName } from './declared-type.js';
import { declarationsOf } from './resolve-functions.js';
import type { SymbolProgram } from './symbol-program.js';

/** Finds the addresses of libraries' symbols in the tables. */
export class LibrarySymbols {
  readonly #program: SymbolProgram;
  readonly #knowledge: Knowledge;
  /** Declared names of a library's types, to those that the tables know. */
  readonly #names = new Map<string, ReadonlyMap<string, string>>();

  constructor(program: SymbolProgram, knowledge: Knowledge) {
    this.#program = program;
    this.#knowledge = knowledge;
  }

  /** The library whose declaration this is; undefined for the project's own and for the language's. */
  libraryOf(declaration: ts.Node): string | undefined {
    const library = this.#program.libraryOf(declaration.getSourceFile());
    return library === 'typescript' ? undefined : library;
  }

  /** The type that a declaration is or belongs to, as the tables call it. */
  typeName(
    declaration: ts.Node,
  ): { readonly module: string; readonly name: string; readonly isStatic: boolean } | undefined {
    const module = this.libraryOf(declaration);
    if (module === undefined) return undefined;
    for (let at: ts.Node | undefined = declaration; at && !ts.isSourceFile(at); at = at.parent) {
      if (!ts.isInterfaceDeclaration(at) && !ts.isClassDeclaration(at) && !ts.isTypeAliasDeclaration(at)) continue;
      const declared = at.name?.text ?? '';
      const isStatic = declared.endsWith('$static');
      const bare = isStatic ? declared.slice(0, -'$static'.length) : declared;
      return { module, name: this.#original(module, bare), isStatic };
    }
    return { module, name: '', isStatic: false };
  }

  /** The address of a member, export or construction of a library, by its declaration. */
  address(declaration: ts.Node): LibrarySymbol | undefined {
    const owner = this.typeName(declaration);
    if (!owner) return undefined;
    const { module, name: container, isStatic } = owner;
    if (ts.isConstructSignatureDeclaration(declaration) || ts.isConstructorDeclaration(declaration))
      return { module, api: `new ${container}` };
    if (ts.isCallSignatureDeclaration(declaration))
      return { module, api: container === 'module$exports' ? 'default' : container };
    const named = (declaration as { name?: ts.Node }).name;
    const name = named && (ts.isIdentifier(named) || ts.isStringLiteral(named)) ? named.text : undefined;
    if (name === undefined) return container === '' ? undefined : { module, api: container };
    if (name === 'module$') return { module, api: 'default' };
    if (container === '' || container === 'module$exports' || name === container) return { module, api: name };
    return { module, api: `${container}${isStatic ? '.' : '#'}${name}` };
  }

  /**
   * What is known of an address. A member that nothing is said of may have facts under the name of the type it is asked
   * of: `Pool#query`, where the library declares it in a base.
   */
  facts(
    address: LibrarySymbol,
    receiver?: ts.Type,
  ): { readonly address: LibrarySymbol; readonly fact: Fact } | undefined {
    const own = this.#knowledge.facts(address.module).get(address.api);
    if (own) return { address, fact: own };
    const member = /[#](.+)$/.exec(address.api)?.[1];
    for (const { module, name } of member === undefined || !receiver ? [] : this.namesOf(receiver)) {
      const api = `${name}#${member}`;
      const fact = this.#knowledge.facts(module).get(api);
      if (fact) return { address: { module, api }, fact };
    }
    return undefined;
  }

  /** The fact at an address, if there is one. */
  factAt(module: string, api: string): Fact | undefined {
    return this.#knowledge.facts(module).get(api);
  }

  /** What is known of what a call names: a decorator. */
  factOfCall(checker: ts.TypeChecker, call: ts.CallExpression): Fact | undefined {
    if (!ts.isIdentifier(call.expression)) return undefined;
    const [declaration] = declarationsOf(checker, call.expression);
    const address = declaration && this.address(declaration);
    return address && this.facts(address)?.fact;
  }

  /** The library types that a type is: itself, its bases, what it is put together from. Nearest first. */
  namesOf(type: ts.Type): { readonly module: string; readonly name: string }[] {
    const found: { module: string; name: string }[] = [];
    const seen = new Set<ts.Type>();
    const pending: ts.Type[] = [type];
    for (let next = pending.shift(); next && seen.size < 40; next = pending.shift()) {
      if (seen.has(next)) continue;
      seen.add(next);
      for (const symbol of [next.aliasSymbol, next.symbol]) {
        const declaration = symbol?.declarations?.[0];
        const owner = declaration && this.typeName(declaration);
        if (owner && owner.name !== '') found.push(owner);
      }
      if (next.isUnionOrIntersection()) pending.push(...next.types);
      if (next.isClassOrInterface()) pending.push(...(this.#program.checker.getBaseTypes(next) as ts.Type[]));
      else {
        const { target } = next as ts.TypeReference;
        if (target && target !== next) pending.push(target);
      }
    }
    return found;
  }

  /** The facts about every value of a type. */
  typeFacts(type: ts.Type): { readonly address: LibrarySymbol; readonly fact: Fact } | undefined {
    for (const { module, name } of this.namesOf(type)) {
      const fact = this.#knowledge.facts(module).get(name);
      if (fact) return { address: { module, api: name }, fact };
    }
    return undefined;
  }

  #original(module: string, declared: string): string {
    let names = this.#names.get(module);
    if (!names) {
      const types = Object.keys(this.#knowledge.structure(module)?.types ?? {});
      this.#names.set(module, (names = new Map(types.map(type => [declaredName(type), type]))));
    }
    return names.get(declared) ?? declared;
  }
}
