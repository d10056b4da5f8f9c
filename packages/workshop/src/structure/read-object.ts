import type { TypeRef } from '@plimsoll/knowledge';
import ts from 'typescript';
import { builtinContainers, containerArity } from './builtin-types.js';
import { identityMapping, type MappedType } from './mapped-type.js';
import { readSignatures } from './read-signatures.js';
import type { ReadingScope } from './reading-scope.js';
import { ownedLanguageTypes } from './type-owners.js';
import type { TypeReader } from './type-reader.js';
import { intersectionRef, namedRef, objectRef } from './type-refs.js';

const { ObjectFlags, SymbolFlags } = ts;

/** The reference to an object type: a container of the language, a named type, or one that is written out. */
export function readObject(reader: TypeReader, type: ts.ObjectType, scope: ReadingScope): TypeRef {
  const { symbol } = type;
  if (reader.checker.isTupleType(type)) return readTuple(reader, type as ts.TypeReference, scope);
  if (reader.checker.isArrayType(type)) {
    const [element] = reader.checker.getTypeArguments(type as ts.TypeReference);
    return ['Array', element ? reader.read(element, scope) : null];
  }
  const target = type.objectFlags & ObjectFlags.Reference ? (type as ts.TypeReference).target : type;
  if (target.objectFlags & ObjectFlags.ClassOrInterface)
    return readNamed(reader, type, target as ts.InterfaceType, scope);
  if (type.objectFlags & ObjectFlags.Mapped) {
    const origin = identityMapping(reader.checker, type as MappedType);
    if (origin) return reader.read(origin, scope);
  }
  if (type.objectFlags & ObjectFlags.Anonymous && symbol) {
    if (symbol.flags & SymbolFlags.Enum) return null;
    if (symbol.flags & (SymbolFlags.Class | SymbolFlags.ValueModule)) return reader.readTypeof(symbol, scope);
    if (symbol.flags & SymbolFlags.Function && reader.owners.isExported(symbol))
      return reader.readTypeof(symbol, scope);
  }
  return readAnonymous(reader, type, scope);
}

function readTuple(reader: TypeReader, type: ts.TypeReference, scope: ReadingScope): TypeRef {
  const parts = reader.checker.getTypeArguments(type).map(each => reader.read(each, scope));
  const distinct = new Set(parts.map(part => JSON.stringify(part)));
  if (distinct.size < 2) return ['Array', parts[0] ?? null];
  return objectRef(parts.map((part, at) => [String(at), part]));
}

function readNamed(reader: TypeReader, type: ts.ObjectType, target: ts.InterfaceType, scope: ReadingScope): TypeRef {
  const { symbol } = target;
  const args =
    type.objectFlags & ObjectFlags.Reference ? reader.checker.getTypeArguments(type as ts.TypeReference) : [];
  if (reader.isBuiltin(symbol)) {
    const container = builtinContainers[symbol.name];
    if (container) {
      const arity = containerArity[container] ?? 1;
      return [container, ...Array.from({ length: arity }, (_, at) => (args[at] ? reader.read(args[at], scope) : null))];
    }
    return symbol.name.endsWith('Error') && !symbol.name.startsWith('Dom') ? 'Error' : null;
  }
  // Its constructor matters, which throws; what it makes does not.
  if (symbol.name === 'RegExp' && ownedLanguageTypes.has(symbol.name)) return null;
  const address = reader.owners.addressOf(symbol, scope.module);
  if (!address) return null;
  if (address.module === 'global' && (address.name === 'AbortSignal' || address.name === 'AbortController')) {
    return address.name;
  }
  const parameters = target.typeParameters?.length ?? 0;
  return namedRef(reader.name(address, scope), reader.readArguments(args.slice(0, parameters), scope));
}

function readAnonymous(reader: TypeReader, type: ts.ObjectType, scope: ReadingScope): TypeRef {
  const calls = type.getCallSignatures();
  const constructs = type.getConstructSignatures();
  const call = calls.length > 0 ? readSignatures(reader, calls, scope) : null;
  const members = objectRef(reader.readMembers(type, scope));
  if (call === null && members === null && constructs.length > 0) {
    const made = reader.checker.getReturnTypeOfSignature(constructs[0] as ts.Signature);
    const symbol = made.getSymbol();
    if (symbol && symbol.flags & SymbolFlags.Class) return reader.readTypeof(symbol, scope);
  }
  return intersectionRef([call, members]);
}
