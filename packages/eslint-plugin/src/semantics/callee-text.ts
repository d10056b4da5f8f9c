import { sourceText } from '../syntax/source-text.js';
import type { Call } from './call.js';

/** Longer than this, what is written stops being a name. */
const longest = 48;

/** What a call calls, for messages: as it is written where that is short, else by its address. */
export function calleeText({ module, node, entity }: Call): string {
  const written = sourceText(module, node.type === 'TaggedTemplateExpression' ? node.tag : node.callee).replace(
    /\s+/g,
    '',
  );
  const isName = written.length <= longest && /^[\w$.#?!]+$/.test(written);
  const name = isName ? written.replace(/[?!]/g, '') : (entity?.name ?? written.split(/\W/, 1)[0] ?? '');
  return node.type === 'NewExpression' ? `new ${name}` : name;
}
