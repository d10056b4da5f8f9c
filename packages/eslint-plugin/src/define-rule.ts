import type { JSONSchema4 } from '@typescript-eslint/utils/json-schema';
import { fileSession } from './file-session.js';
import type { EngineContext, OptionSchemas, OptionValues, PlimsollRule, RuleDefinition } from './rule.js';

const pages = 'https://github.com/plimsoll/plimsoll/blob/main/rules-docs';

/**
 * Makes a rule that ESLint and oxlint can load from what is its own: messages, options, and what it asks of the program.
 * What a rule throws is caught and reported as a crash of that rule; the file's other rules go on.
 */
export function defineRule<Id extends string, S extends OptionSchemas = Record<never, never>>(
  definition: RuleDefinition<Id, S>,
): PlimsollRule {
  const options = definition.options ?? ({} as S);
  const defaults = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { ...option.schema, description: option.description, default: option.default },
    ]),
  );
  return {
    definition: definition as unknown as RuleDefinition,
    defaultOptions: [],
    meta: {
      type: 'problem',
      docs: { description: definition.docs.description, url: `${pages}/${definition.name}.md` },
      messages: definition.messages,
      schema: (Object.keys(options).length > 0
        ? [{ type: 'object', properties, additionalProperties: false }]
        : []) as JSONSchema4[],
      ...(definition.fixable && { fixable: 'code' as const }),
      ...(definition.hasSuggestions && { hasSuggestions: true }),
    },
    create(context: EngineContext) {
      const { session, isNew } = fileSession(context);
      const [given] = context.options as [object | undefined];
      const values = (given ? { ...defaults, ...given } : defaults) as OptionValues<S>;
      session.add(definition as unknown as RuleDefinition, context, values);
      // One rule ends the session for all: listeners cost the engine time, rule by rule and file by file.
      return isNew ? { 'Program:exit': () => session.run() } : {};
    },
  };
}
