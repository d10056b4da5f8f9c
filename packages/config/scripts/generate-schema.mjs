// Writes schema/plimsoll.config.schema.json from the TypeScript type PlimsollConfig: one truth, two forms.
// `node scripts/generate-schema.mjs` writes it, with --check it fails when the file is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const home = fileURLToPath(new URL('..', import.meta.url));
const schemaFile = path.join(home, 'schema/plimsoll.config.schema.json');

/** The schema of the config as text, as it is committed. */
export function generateSchema() {
  return schemaOf(path.join(home, 'src/plimsoll-config.ts'), 'PlimsollConfig', 'plimsoll.config');
}

/** The schema of an exported interface as text. */
export function schemaOf(source, name, title) {
  const options = {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
  };
  const program = ts.createProgram([source], { ...options, target: ts.ScriptTarget.ES2023, types: [] });
  const checker = program.getTypeChecker();
  const exports = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(source)));
  const definitions = {};
  const root = checker.getDeclaredTypeOfSymbol(exports.find(symbol => symbol.name === name));
  const schema = objectSchema(root, checker, definitions);
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...schema,
    definitions: sorted,
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

function typeSchema(type, checker, definitions) {
  if (type.flags & ts.TypeFlags.StringLiteral) return { type: 'string', enum: [type.value] };
  if (type.flags & ts.TypeFlags.NumberLiteral) return { type: 'number', enum: [type.value] };
  if (type.flags & ts.TypeFlags.BooleanLiteral)
    return { type: 'boolean', enum: [checker.typeToString(type) === 'true'] };
  if (type.flags & ts.TypeFlags.String) return { type: 'string' };
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
  if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.flags & ts.TypeFlags.Unknown) return {};
  if (type.isUnion()) return unionSchema(type, checker, definitions);
  if (checker.isTupleType(type)) return tupleSchema(type, checker, definitions);
  if (checker.isArrayType(type)) {
    return { type: 'array', items: typeSchema(checker.getTypeArguments(type)[0], checker, definitions) };
  }
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (index) return { type: 'object', additionalProperties: typeSchema(index, checker, definitions) };
  const name = type.symbol?.flags & ts.SymbolFlags.Interface ? type.symbol.name : undefined;
  if (name === undefined) return objectSchema(type, checker, definitions);
  if (!(name in definitions)) {
    definitions[name] = {};
    definitions[name] = objectSchema(type, checker, definitions);
  }
  return { $ref: `#/definitions/${name}` };
}

function unionSchema(type, checker, definitions) {
  const members = type.types.filter(member => !(member.flags & ts.TypeFlags.Undefined));
  const literals = members.filter(member => member.isStringLiteral()).map(member => member.value);
  const others = members.filter(member => !member.isStringLiteral());
  const isBoolean = others.filter(member => member.flags & ts.TypeFlags.BooleanLiteral).length === 2;
  const rest = isBoolean ? others.filter(member => !(member.flags & ts.TypeFlags.BooleanLiteral)) : others;
  const schemas = [
    ...(literals.length > 0 ? [{ type: 'string', enum: literals.sort() }] : []),
    ...(isBoolean ? [{ type: 'boolean' }] : []),
    ...rest.map(member => typeSchema(member, checker, definitions)),
  ];
  return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
}

function tupleSchema(type, checker, definitions) {
  const items = checker.getTypeArguments(type).map(item => typeSchema(item, checker, definitions));
  return { type: 'array', items, minItems: items.length, maxItems: items.length };
}

function objectSchema(type, checker, definitions) {
  const properties = {};
  const required = [];
  for (const symbol of checker.getPropertiesOfType(type)) {
    const description = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
    const examples = symbol
      .getJsDocTags(checker)
      .filter(({ name }) => name === 'example')
      .map(({ text }) => JSON.parse(ts.displayPartsToString(text)));
    const isOptional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const schema = typeSchema(checker.getNonNullableType(checker.getTypeOfSymbol(symbol)), checker, definitions);
    // beside $ref draft 7 ignores everything, so that the description wraps it
    const described =
      description && schema.$ref
        ? { description, allOf: [schema] }
        : { ...(description && { description }), ...schema };
    properties[symbol.name] = examples.length > 0 ? { ...described, examples } : described;
    if (!isOptional) required.push(symbol.name);
  }
  return { type: 'object', properties, ...(required.length > 0 && { required }), additionalProperties: false };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const schema = generateSchema();
  if (!process.argv.includes('--check')) writeFileSync(schemaFile, schema);
  else if (readFileSync(schemaFile, 'utf8') !== schema) {
    console.error('plimsoll.config.schema.json is stale: run node packages/config/scripts/generate-schema.mjs');
    process.exitCode = 1;
  }
}
