import { isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { acquisitionOf } from '../semantics/resources/acquisition.js';
import { releaseOf } from '../semantics/resources/release.js';
import { calleeName } from '../syntax/callee-name.js';
import { unwrap, type Node } from '../syntax/node.js';
import { sourceText } from '../syntax/source-text.js';

export default defineRule({
  name: 'require-release',
  family: 'lifecycle',
  docs: {
    description: 'Give back what was acquired, on every path',
    preset: 'recommended',
    requirements: ['000.guarded-state', '002.rate-limited', '002.pooling', '003.resources'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  messages: {
    dropped:
      'What `{{callee}}` yields is not kept, so nobody can give it back. Each call holds one more until none are left. Keep it and call {{release}} in a `finally`.',
    never:
      'Nothing gives `{{name}}` back, which `{{callee}}` acquired. Each call holds one more until none are left. Call {{release}} in a `finally`.',
    onThrow:
      '`{{name}}` stays held when `{{risk}}` fails: no {{release}} lies on that path. Under failures one more is lost each time, until none are left. Release it in a `finally`, and begin the `try` right after acquiring.',
    onPath:
      '`{{name}}` stays held when the function is left by `{{risk}}`: no {{release}} lies on that path. Each time one more is lost, until none are left. Release it in a `finally`.',
  },
  create({ on, report }, program) {
    const { world, module, role } = program;
    if (!isServingRole(role)) return;

    const written = (node: Node): string => sourceText(module, node).replace(/\s+/g, ' ').slice(0, 48);
    const risk = (at: Node | undefined): string => {
      if (!at) return 'another path';
      const inner = at.type === 'AwaitExpression' ? unwrap(at.argument) : at;
      if (inner.type === 'CallExpression') return written(inner.callee);
      return /Function|Program/.test(inner.type) ? 'its end' : written(inner);
    };

    on.anyCall(call => {
      const holding = acquisitionOf(world, call);
      if (!holding) return;
      const release = releaseOf(world, holding);
      if (release.state !== 'leaked') return;
      const { how, at, binding } = release;
      report({
        // A client's constructor is what the rules about its options point at.
        node: (call.facts.madeOnce && binding?.identifier) || calleeName(call.node),
        messageId: how === 'throw' ? 'onThrow' : how === 'path' ? 'onPath' : how,
        data: {
          callee: calleeText(call),
          name: binding?.name ?? '',
          release: [...holding.methods]
            .map(method => `\`${method === '()' ? `${binding?.name ?? ''}()` : method}\``)
            .join(' or '),
          risk: risk(at),
        },
      });
    });
  },
});
