import { isInternalServer, isServingRole } from '@plimsoll/config';
import { defineRule } from '../define-rule.js';
import { calleeText } from '../semantics/callee-text.js';
import { enumerate } from '../semantics/enumerate.js';
import { functionsAround } from '../semantics/functions/functions-around.js';
import { boundsWrongly, missingTimeouts } from '../semantics/servers/missing-timeouts.js';
import { serverTimeouts, type ServerTimeoutAnswer } from '../semantics/servers/server-timeouts.js';
import { setTimeoutsAfter } from '../semantics/servers/set-timeouts-after.js';
import { calleeName } from '../syntax/callee-name.js';

export default defineRule({
  name: 'require-server-timeouts',
  family: 'http',
  docs: {
    description: 'Give every server that listens its request, header, keep-alive and response timeouts',
    preset: 'recommended',
    requirements: ['001.server-timeouts', '003.timeouts'],
    since: '0.1.0',
  },
  certainty: 'heuristic',
  hasSuggestions: true,
  options: {
    allowPlatformDefaults: {
      default: true,
      description:
        'Accept a timeout that the platform or framework sets by itself, but for an idle keep-alive too short for a load balancer. With `false` every timeout must be written down.',
      schema: { type: 'boolean' },
    },
  },
  messages: {
    unbounded:
      '`{{server}}` puts no limit on {{what}}. A client that sends or reads slowly, or a handler that never answers, holds its connection for ever. Set {{setters}}.',
    keepAlive:
      '`{{server}}` closes idle connections after {{seconds}} s, sooner than load balancers do{{also}}. A balancer that sends a request into a connection that is being closed answers 502. Set {{setters}}.',
    implicit:
      '`{{server}}` does not say how long {{what}} may take. What then holds depends on the version of platform and framework. Set {{setters}}.',
    unsettable:
      '`{{server}}` puts no limit on {{what}} and keeps its server to itself. A client that reads slowly, or a handler that never answers, holds its connection for ever. Mount it on a server of your own and set its timeouts.',
    switchedOff:
      'The limit on {{what}} of `{{server}}` is switched off. A slow client, or a handler that never answers, holds its connection for ever. Write a number of milliseconds.',
    set: 'Set {{setters}} after it.',
  },
  create({ on, options, report }, program) {
    const { world, role, module, place } = program;
    const { config } = place;
    if (!isServingRole(role)) return;

    on.call({ server: true }, call => {
      const server = calleeText(call);
      const answers = serverTimeouts(world, call);
      for (const { kind, answer } of answers) {
        if (answer.state !== 'off') continue;
        const node = answer.module === module ? answer.node : calleeName(call.node);
        report({ node, messageId: 'switchedOff', data: { server, what: subjects[kind] } });
      }
      const missing = missingTimeouts(answers, options.allowPlatformDefaults);
      if (missing.length === 0 || isInternalServer(place.path, functionsAround(call.node), config)) return;
      const short = missing.find(boundsWrongly);
      const settable = missing.filter(({ setter }) => setter !== undefined);
      const messageId = !options.allowPlatformDefaults
        ? 'implicit'
        : settable.length === 0
          ? 'unsettable'
          : short
            ? 'keepAlive'
            : 'unbounded';
      const setters = enumerate((settable.length > 0 ? settable : missing).map(({ setter }) => `\`${setter}\``));
      const nameAll = (some: readonly ServerTimeoutAnswer[]) => enumerate(some.map(({ kind }) => subjects[kind]));
      const others = missing.filter(one => one !== short);
      const also = others.length > 0 ? `, and puts no limit on ${nameAll(others)}` : '';
      const data = { server, what: nameAll(missing), setters, seconds: seconds(short), also };
      const edit = setTimeoutsAfter(call, settable);
      report({
        node: calleeName(call.node),
        messageId,
        data,
        ...(edit && {
          suggest: [{ messageId: 'set', data, fix: fixer => fixer.insertTextAfterRange([0, edit.offset], edit.text) }],
        }),
      });
    });
  },
});

const subjects: Readonly<Record<ServerTimeoutAnswer['kind'], string>> = {
  request: 'receiving a request',
  headers: 'receiving its headers',
  keepAlive: 'an idle connection',
  response: 'a silent connection while answering',
};

function seconds(answer: ServerTimeoutAnswer | undefined): number {
  return Number(answer?.fact.default ?? 0) / 1000;
}
