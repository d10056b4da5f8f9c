import { fileRole, type ResolvedConfig } from '@plimsoll/config';
import type { Finding } from '@plimsoll/findings';
import type { Edge, Graph, Module } from '../graph/graph.js';
import type { FunctionNode } from '../graph/symbol-graph.js';
import { edgeLocation, importVerb } from './import-wording.js';
import type { Policy } from './policy.js';
import { optionsOf, severityOf } from './policy-options.js';
import { projectTarget } from './project-target.js';

/** What starts a process wires its parts together, holds no logic, and is imported by nobody. */
export const thinEntrypoint: Policy<'modules' | 'symbols'> = {
  name: 'thin-entrypoint',
  needs: ['modules', 'symbols'],
  isDeclared: () => true,
  check(graph, config) {
    const entries = [...graph.modules.values()].filter(module => starts(module, graph, config));
    const findings = entries.flatMap(module => [...logic(module, graph, config), ...imports(module, graph, config)]);
    return { findings, announcements: [] };
  },
};

/** Files that are sent as they are. */
const forBrowsers = /(?:^|\/)(?:public|static|assets|vendor|www)\//;

/** An entry by its role that does something when it is loaded; one that only hands on exports is the face of a library. */
function starts({ path }: Module, { symbols }: Graph<'symbols'>, config: ResolvedConfig): boolean {
  if (forBrowsers.test(path)) return false;
  return fileRole(path, config) === 'entry' && (symbols.functions.get(`${path}#`)?.calls.length ?? 0) > 0;
}

/** Its functions decide more than wiring does. */
function logic({ path }: Module, { symbols }: Graph<'symbols'>, config: ResolvedConfig): Finding[] {
  const { maxDecisions = 10 } = optionsOf(config, 'thin-entrypoint');
  const own = [...symbols.functions.values()].filter(({ module }) => module === path);
  const decisions = own.reduce((sum, node) => sum + node.decisions, 0);
  if (decisions <= maxDecisions) return [];
  const [heaviest] = [...own].sort((a, b) => b.decisions - a.decisions) as [FunctionNode];
  const message = `\`${path}\` starts a process and takes ${decisions} decisions by itself, ${heaviest.decisions} of them in \`${heaviest.name}\`. None of them can be tested without starting it. Move what decides into a module of its own, and leave the wiring here.`;
  return [
    {
      rule: 'thin-entrypoint',
      kind: 'policy',
      severity: severityOf(config, 'thin-entrypoint'),
      messageId: 'logic',
      message,
      location: { file: path, ...heaviest.range },
      identity: `${path} decides`,
    },
  ];
}

/** `import('./server.js')` inside of a function: whoever writes that means to start it then. */
function isOnPurpose({ kind, deferred }: Edge): boolean {
  return kind === 'dynamic' && deferred;
}

/** Modules that import it, and so start it. Tests do so on purpose. */
function imports({ path }: Module, graph: Graph, config: ResolvedConfig): Finding[] {
  return [...graph.modules.values()].flatMap(module => {
    if (module.path === path || ['test', 'entry', 'script'].includes(fileRole(module.path, config))) return [];
    const edge = module.edges.find(one => projectTarget(one) === path && !one.typeOnly && !isOnPurpose(one));
    if (!edge) return [];
    return [
      {
        rule: 'thin-entrypoint',
        kind: 'policy' as const,
        severity: severityOf(config, 'thin-entrypoint'),
        messageId: 'imported',
        message: `This module ${importVerb(edge)} \`${path}\`, which starts a process when it is loaded. Whoever loads this one starts it too, tests and scripts included. Move what is needed here out of \`${path}\`.`,
        location: edgeLocation(edge),
        identity: `${module.path} -> ${path}`,
      },
    ];
  });
}
