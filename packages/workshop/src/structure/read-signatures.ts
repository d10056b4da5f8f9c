import type { TypeRef } from '@plimsoll/knowledge';
import ts from 'typescript';
import { takesRest } from './declared-members.js';
import { settleParameters } from './function-parameters.js';
import { keyedParameter, keysOf, mergeByKey, settleKeys } from './keyed-overloads.js';
import type { ReadingScope } from './reading-scope.js';
import { assumptions } from './type-parameters.js';
import type { TypeReader } from './type-reader.js';
import { namedRef, unionRef } from './type-refs.js';

const { TypeFlags } = ts;

/**
 * All call or construct signatures of a type: a function, or overloads as a union of functions. What depends on the
 * name of an event or hook is one overload a name (`['=', 'connection']`).
 */
export function readSignatures(reader: TypeReader, signatures: readonly ts.Signature[], scope: ReadingScope): TypeRef {
  const distinguish = signatures.length > 1;
  const read = signatures.flatMap(signature => {
    const keyed = keyedParameter(signature);
    if (!keyed) return [readSignature(reader, signature, scope, { distinguish })];
    return keyed.keys.map(key =>
      readSignature(reader, signature, { ...scope, keys: new Map([[keyed.parameter, key]]) }, { distinguish: true }),
    );
  });
  return unionRef(mergeByKey(read));
}

/** One signature as a function. */
export function readSignature(
  reader: TypeReader,
  signature: ts.Signature,
  outer: ReadingScope,
  { result, distinguish = false }: { readonly result?: TypeRef; readonly distinguish?: boolean } = {},
): TypeRef {
  const parameters = signature.typeParameters ?? [];
  const outermost = outer.ofFunction.length === 0 && parameters.length > 0;
  const receivers = outermost ? receiversOf(reader, signature, parameters) : outer.receivers;
  const scope: ReadingScope = { ...outer, ofFunction: outermost ? parameters : outer.ofFunction, receivers };
  const taken = signature.parameters.flatMap((parameter, at) => {
    const type = reader.checker.getTypeOfSymbol(parameter);
    const isRest = at === signature.parameters.length - 1 && takesRest(signature);
    if (isRest) return readRest(reader, type, scope);
    return [(distinguish && at === 0 ? keysOf(type, scope.keys) : undefined) ?? reader.read(type, scope)];
  });
  const given = result !== undefined ? result : reader.read(reader.checker.getReturnTypeOfSignature(signature), scope);
  const written: TypeRef = ['fn', taken, given];
  return outermost ? settleParameters(written, assumptions(reader, parameters, scope)) : written;
}

function receiversOf(reader: TypeReader, signature: ts.Signature, parameters: readonly ts.Type[]): ts.Type[] {
  const self = (signature as { thisParameter?: ts.Symbol }).thisParameter;
  if (!self) return [];
  const seen = JSON.stringify(
    reader.read(reader.checker.getTypeOfSymbol(self), {
      module: '',
      own: parameters,
      ofFunction: [],
      receivers: [],
      open: [],
    }),
  );
  return parameters.filter((_, index) => seen?.includes(`["$",${index}]`));
}

function readRest(reader: TypeReader, declared: ts.Type, scope: ReadingScope): TypeRef[] {
  const type = settleKeys(reader.checker, declared, scope.keys);
  if (
    reader.checker.isTupleType(type) &&
    !((type as ts.TupleTypeReference).target.combinedFlags & ts.ElementFlags.Variable)
  ) {
    return reader.checker.getTypeArguments(type as ts.TypeReference).map(each => reader.read(each, scope));
  }
  const constraint = type.flags & TypeFlags.Instantiable ? reader.checker.getBaseConstraintOfType(type) : type;
  const element = constraint && reader.checker.getIndexTypeOfType(constraint, ts.IndexKind.Number);
  return [namedRef('...', [element ? reader.read(element, scope) : null])];
}
