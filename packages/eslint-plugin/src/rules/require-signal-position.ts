import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { functionName } from '../semantics/functions/function-name.js';
import { signalPlace, type SignalPlace } from '../semantics/signals/signal-place.js';

type Position = 'first' | 'last' | 'options';

/** How messages name the places. */
const places: Readonly<Record<Position, string>> = {
  first: 'the first parameter',
  last: 'the last parameter, or an option of it',
  options: 'an option of the last parameter',
};

function isAt(position: string, { isFirst, isLast, isOption }: SignalPlace): boolean {
  if (position === 'first') return isFirst && !isOption;
  return isLast && (isOption || position !== 'options');
}

/** `signal`, and what says whose: `stopSignal`, `_signal`. */
const usualName = 'signal';

/** What nobody chose may as well say what it is there for: `abort`, `cancellation`. */
function isCalled(name: string, wanted: string): boolean {
  return name.toLowerCase().endsWith(wanted.toLowerCase()) || (wanted === usualName && /abort|cancel/i.test(name));
}

export default defineRule({
  name: 'require-signal-position',
  family: 'cancellation',
  docs: {
    description: 'Take signals in one place and under one name',
    preset: 'strict',
    requirements: ['000.service-interface', '004.context-first'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  yieldsTo: ['no-unused-signal'],
  messages: {
    position:
      '`{{function}}` takes its signal where callers do not look for it. Callers that pass it by habit pass it to something else, and calls without it go unnoticed. Make it {{place}}.',
    name: '`{{function}}` calls its signal `{{name}}`. A reader who looks for the way of a signal through the code does not find it here. Call it `{{wanted}}`.',
  },
  options: {
    position: {
      default: 'last',
      description:
        'Where functions take a signal: the last parameter or an option of it, the first parameter, or an option only.',
      schema: { type: 'string', enum: ['last', 'first', 'options'] },
    },
    name: {
      default: usualName,
      description: 'What signals are called, or what their names end in: `stopSignal`.',
      schema: { type: 'string' },
    },
  },
  create({ on, report, options }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role) && role !== 'script') return;
    const position = String(options.position) as Position;
    const wanted = String(options.name);

    on.function(fn => {
      const place = signalPlace(world, module, fn);
      if (!place) return;
      const data = { function: functionName(fn) ?? 'the function' };
      if (!isAt(position, place)) {
        report({ node: place.node, messageId: 'position', data: { ...data, place: places[position] } });
      } else if (!isCalled(place.name, wanted)) {
        report({ node: place.node, messageId: 'name', data: { ...data, name: place.name, wanted } });
      }
    });
  },
});
