import { defineRule } from '../define-rule.js';
import type { Fix } from '../rule.js';
import type { Call } from '../semantics/call.js';
import { calleeText } from '../semantics/callee-text.js';
import { constantOf } from '../semantics/constants.js';
import { convertTo } from '../semantics/durations/convert-to.js';
import { givenDurations, type GivenDuration } from '../semantics/durations/duration-slots.js';
import { multipliedDurations } from '../semantics/durations/multiplied-durations.js';
import { namedDuration, type Naming } from '../semantics/durations/named-duration.js';
import { parameterDurations } from '../semantics/durations/parameter-durations.js';
import { unitFactor, unitWord, type TimeUnit } from '../semantics/durations/time-unit.js';
import { isMeantInSeconds, writesSeconds } from '../semantics/durations/seconds-for-milliseconds.js';
import { operandUnit, unitOf } from '../semantics/durations/unit-of.js';
import { calleeName } from '../syntax/callee-name.js';
import type { Node } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

const namings = [
  'VariableDeclarator',
  'AssignmentExpression',
  'Property',
  'PropertyDefinition',
  'AssignmentPattern',
] as const;

const addsOrCompares = new Set(['+', '-', '<', '<=', '>', '>=']);

export default defineRule({
  name: 'no-duration-unit-mismatch',
  family: 'resilience',
  docs: {
    description: 'Give every duration in the unit in which it is read',
    preset: 'recommended',
    requirements: ['003.timeouts'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    slot: '`{{value}}` is in {{given}}, and {{taker}} takes {{expected}}. It comes out {{factor}} too {{effect}}. Convert it to {{expected}}.',
    named:
      '`{{name}}` is by its name in {{expected}}, and `{{value}}` is in {{given}}. Whoever uses it is wrong by {{factor}}. Convert the value, or rename it.',
    mixed:
      '`{{left}}` is in {{given}} and `{{value}}` in {{expected}}. The result is off by {{factor}}. Convert one of them first.',
    product:
      '`{{left}}` and `{{value}}` are both durations, and their product is none. Multiply a duration by a plain number.',
    tooShort:
      '`{{name}}` of `{{callee}}` takes milliseconds, so this is a limit of {{value}} ms. Hardly any answer comes in that time, and what was meant are probably seconds. Write it in milliseconds.',
    digits:
      '{{taker}} takes a number for {{expected}}, but a string of mere digits for {{given}}. It comes out {{factor}} too {{effect}}. Give it a number, or a string with a unit.',
    convert: 'Convert it to {{expected}}.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (role === 'test' || role === 'generated') return;
    const text = (node: Node): string => sourceText(module, node).replace(/\s+/g, ' ').slice(0, 48);
    const off = (given: TimeUnit, expected: TimeUnit): Record<string, string> => {
      const factor = unitFactor(given, expected);
      const size = factor < 1 ? 1 / factor : factor;
      return {
        given: unitWord(given),
        expected: unitWord(expected),
        factor: `${Number(size.toPrecision(3))} times`,
        effect: factor < 1 ? 'long' : 'short',
      };
    };
    const mend = (node: Node, given: TimeUnit, expected: TimeUnit) => {
      const converted = convertTo(sourceText(module, node), node, given, expected);
      const fix: Fix = fixer => fixer.replaceText(node as never, converted ?? '');
      return converted === undefined
        ? {}
        : { suggest: [{ messageId: 'convert' as const, data: { expected: unitWord(expected) }, fix }] };
    };

    const check = (call: Call, { module: home, node, expected, name, digits, isLimit }: GivenDuration): void => {
      const at = home === module ? node : calleeName(call.node);
      const taker = name === undefined ? `\`${calleeText(call)}\`` : `\`${name}\` of \`${calleeText(call)}\``;
      const { known, value } = { value: undefined, ...constantOf(world, home, node) };
      if (known && typeof value === 'string' && digits && /^\d+$/.test(value)) {
        report({
          node: at,
          messageId: 'digits',
          data: { taker, ...off(expected, digits), given: unitWord(digits), expected: unitWord(expected) },
        });
        return;
      }
      const given = unitOf(world, home, node) ?? (expected === 'ms' && writesSeconds(node) ? 's' : undefined);
      if (given && given !== expected) {
        const data = { value: text(home === module ? node : at), taker, ...off(given, expected) };
        report({ node: at, messageId: 'slot', data, ...(home === module && mend(node, given, expected)) });
      } else if (!given && isLimit && expected === 'ms' && isMeantInSeconds(value)) {
        const data = { name: name ?? 'the limit', callee: calleeText(call), value: String(value) };
        report({ node: at, messageId: 'tooShort', data });
      }
    };
    on.anyCall(call => {
      for (const given of givenDurations(world, call)) check(call, given);
      for (const given of parameterDurations(world, call)) check(call, given);
    });

    for (const type of namings) {
      on.node(type, node => {
        const named = namedDuration(world, module, node as Naming);
        if (!named) return;
        const { name, value, expected } = named;
        const given = unitOf(world, module, value);
        if (!given || given === expected) return;
        report({
          node: value,
          messageId: 'named',
          data: { name, value: text(value), ...off(given, expected) },
          ...mend(value, given, expected),
        });
      });
    }

    on.node('BinaryExpression', node => {
      const product = multipliedDurations(world, module, node);
      if (product) {
        const [left, right] = product;
        report({ node, messageId: 'product', data: { left: text(left), value: text(right) } });
      }
      if (!addsOrCompares.has(node.operator)) return;
      const given = operandUnit(world, module, node.left);
      const expected = given && operandUnit(world, module, node.right);
      if (!expected || given === expected) return;
      report({
        node: node.right,
        messageId: 'mixed',
        data: { left: text(node.left), value: text(node.right), ...off(given, expected) },
        ...mend(node.right, expected, given),
      });
    });
  },
});
