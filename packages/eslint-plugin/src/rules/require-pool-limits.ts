import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { enumerate } from '../semantics/enumerate.js';
import { addOptions } from '../semantics/pools/add-options.js';
import { missingBounds, type BoundKind, type MissingBound } from '../semantics/pools/pool-bounds.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'require-pool-limits',
  family: 'lifecycle',
  docs: {
    description: 'Bound every pool and agent: how many connections, and how long to connect, to wait and to work',
    preset: 'recommended',
    requirements: ['003.resources', '003.timeouts', '003.bulkhead', '004.pools'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  messages: {
    unbounded: '`{{pool}}` has no limit on {{what}}. {{consequence}} Set {{options}}.',
    switchedOff: '`{{pool}}` switches off the limit on {{what}}. {{consequence}} Give {{options}} a finite value.',
    add: 'Set {{options}}.',
  },
  create({ on, report }, program) {
    const { world, role, module } = program;
    if (!isServingRole(role)) return;

    on.call({ pool: true }, call => {
      const missing = missingBounds(world, call);
      const [first] = missing;
      if (!first) return;
      const off = missing.every(one => one.off) ? first.off : undefined;
      const options = enumerate(
        missing.map(one => one.options.map(quoted).join(one.bound.defaultFor ? ' and ' : ' or ')),
      );
      const data = {
        pool: calleeText(call),
        what: enumerate(missing.map(({ kind }) => subjects[kind])),
        consequence: consequenceOf(missing),
        options,
      };
      const edit = addOptions(call, missing);
      report({
        node: off?.module === module ? off.node : calleeName(call.node),
        messageId: off ? 'switchedOff' : 'unbounded',
        data,
        ...(edit && {
          suggest: [
            {
              messageId: 'add',
              data: { options: edit.names.map(quoted).join(', ') },
              fix: fixer => fixer.insertTextAfterRange([0, edit.offset], edit.text),
            },
          ],
        }),
      });
    });
  },
});

const subjects: Readonly<Record<BoundKind, string>> = {
  limit: 'how many connections it opens',
  connect: 'how long it waits for a connection',
  idle: 'how long it keeps an idle one',
  statement: 'how long a query or request may run',
};

function consequenceOf(missing: readonly MissingBound[]): string {
  const kinds = new Set(missing.map(({ kind }) => kind));
  if (kinds.has('statement'))
    return 'One that hangs holds its connection for ever, until none is left and every caller waits.';
  if (kinds.has('connect')) return 'When the other side is down or the pool is empty, callers wait for ever.';
  if (kinds.has('limit'))
    return 'Under load it opens as many as there are callers and takes the other side down with it.';
  return 'Connections that a firewall has dropped stay in the pool and fail their next user.';
}

function quoted(option: string): string {
  return `\`${option}\``;
}
