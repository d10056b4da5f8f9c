import { appendFileSync } from 'node:fs';

/** A plugin with one finding for each call of a name, which writes the side channel as the real plugin does. */
function callRule(name, { fixable = false } = {}) {
  return {
    meta: {
      type: 'problem',
      ...(fixable && { fixable: 'code' }),
      schema: [{ type: 'object', properties: { limit: { type: 'number' } }, additionalProperties: false }],
      messages: { called: '`{{name}}` is called.' },
    },
    create(context) {
      return {
        CallExpression(node) {
          if (node.callee.type !== 'Identifier' || node.callee.name !== name) return;
          const fix = fixable ? fixer => fixer.replaceText(node.callee, 'fixed') : undefined;
          context.report({ node, messageId: 'called', data: { name }, fix });
          write({
            file: context.filename,
            rule: context.id.replace('plimsoll/', ''),
            messageId: 'called',
            message: `\`${name}\` is called.`,
            range: node.range,
            loc: node.loc,
            trace: [{ file: context.filename, message: `leads to \`${name}\``, range: node.range }],
            suggestions: [{ message: 'Call something else.', edits: [{ range: node.callee.range, text: 'other' }] }],
          });
        },
      };
    },
  };
}

const crashing = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    return {
      CallExpression(node) {
        if (node.callee.name === 'crash')
          write({ crash: { rule: 'no-crash', file: context.filename, stack: 'Error: planted' } });
        if (node.callee.name === 'throwUncaught') throw new Error('planted');
      },
    };
  },
};

function write(line) {
  const file = process.env.PLIMSOLL_CHANNEL;
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

export default {
  meta: { name: 'plimsoll', version: '0.0.0' },
  rules: {
    'no-bad': callRule('bad'),
    'no-odd': callRule('odd'),
    'no-old': callRule('old', { fixable: true }),
    'no-cycle-import': callRule('cycle'),
    'no-crash': crashing,
  },
};

const entry = { requirements: [], fixable: false, hasSuggestions: true };
export const ruleCatalog = [
  {
    ...entry,
    name: 'no-bad',
    family: 'calls',
    preset: 'recommended',
    certainty: 'proof',
    description: 'Nothing bad is called.',
  },
  {
    ...entry,
    name: 'no-odd',
    family: 'calls',
    preset: 'recommended',
    certainty: 'heuristic',
    description: 'Nothing odd is called.',
  },
  {
    ...entry,
    name: 'no-old',
    family: 'age',
    preset: 'strict',
    certainty: 'proof',
    description: 'Nothing old is called.',
    fixable: true,
  },
  { ...entry, name: 'no-crash', family: 'age', preset: 'recommended', certainty: 'proof', description: 'Crashes.' },
];
