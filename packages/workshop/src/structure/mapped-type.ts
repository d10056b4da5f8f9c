import ts from 'typescript';

/** What the checker keeps on a mapped type without saying so in its published type. */
export interface MappedType extends ts.ObjectType {
  declaration: ts.MappedTypeNode;
  constraintType?: ts.Type;
}

/** For `{ [K in keyof T]: T[K] }` with T unknown, T; the template may also be `K extends … ? T[K] : never`. */
export function identityMapping(checker: ts.TypeChecker, type: MappedType): ts.Type | undefined {
  if (checker.getPropertiesOfType(type).length > 0) return undefined;
  const keys = type.constraintType;
  if (!keys || !(keys.flags & ts.TypeFlags.Index) || !isOwnProperty(type.declaration.type)) return undefined;
  return (keys as ts.IndexType).type;
}

function isOwnProperty(template: ts.TypeNode | undefined): boolean {
  if (!template) return false;
  if (ts.isConditionalTypeNode(template)) return isOwnProperty(template.trueType) || isOwnProperty(template.falseType);
  return ts.isIndexedAccessTypeNode(template);
}
