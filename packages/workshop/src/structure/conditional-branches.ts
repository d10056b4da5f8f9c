import ts from 'typescript';

/** What the checker keeps on a conditional type without saying so in its published type. */
interface ConditionalInternals extends ts.ConditionalType {
  resolvedConstraintOfDistributive?: ts.Type | false;
  resolvedInferredTrueType?: ts.Type;
}

/**
 * What a conditional type that cannot be decided yet may turn out to be: what it is for the constraint of the type that
 * it asks about, or else both branches, with type parameters still in them (the checker's own base constraint would
 * replace them).
 */
export function conditionalBranches(checker: ts.TypeChecker, type: ts.ConditionalType): readonly ts.Type[] {
  const conditional = type as ConditionalInternals;
  checker.getBaseConstraintOfType(conditional);
  const decided = conditional.resolvedConstraintOfDistributive;
  if (decided && !(decided.flags & (ts.TypeFlags.Conditional | ts.TypeFlags.Any | ts.TypeFlags.Unknown)))
    return [decided];
  if (!conditional.resolvedTrueType || !conditional.resolvedFalseType) {
    // Writing the type out makes the checker resolve both branches.
    checker.typeToTypeNode(conditional, undefined, ts.NodeBuilderFlags.InTypeAlias);
  }
  const branches = [
    conditional.resolvedInferredTrueType ?? conditional.resolvedTrueType,
    conditional.resolvedFalseType,
  ];
  return branches.filter(branch => branch !== undefined);
}
