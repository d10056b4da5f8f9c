import { fileRole, loadConfig, type LoadedConfig } from '@plimsoll/config';
import { createKnowledge } from '@plimsoll/knowledge';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { writeToChannel } from './channel.js';
import { engineCost, ruleCosts } from './rule-costs.js';
import type { EngineContext, Report, RuleDefinition } from './rule.js';
import { ModuleStore } from './semantics/modules/module-store.js';
import { Program } from './semantics/program.js';
import { RuleSubscriptions } from './semantics/rule-subscriptions.js';
import { typeEvidence } from './semantics/values/typed-value.js';
import { World } from './semantics/world.js';
import { ModuleSyntax } from './syntax/module-syntax.js';
import { endOf, startOf } from './syntax/node.js';

interface Pending {
  readonly rule: RuleDefinition;
  readonly context: EngineContext;
  readonly report: Report<string>;
}

/** The last one. A table of all would keep their trees, weak or not; see `Memory`. */
let current: { readonly ast: object; readonly session: FileSession } | undefined;
const worlds = new WeakMap<LoadedConfig['config'], World>();
const configs = new Map<string, LoadedConfig>();
const folderContents = new Map<string, ReadonlySet<string>>();
let modules: ModuleStore | undefined;

/**
 * The one session that all rules share while a file is being linted, and whether it has just begun. An editor may lint one
 * tree several times.
 */
export function fileSession(context: EngineContext): { session: FileSession; isNew: boolean } {
  const { ast } = context.sourceCode;
  if (current?.ast === ast && !current.session.isOver) return { session: current.session, isNew: false };
  const open = () => new FileSession(openProgram(context));
  const session = ruleCosts ? ruleCosts.charge(engineCost, context.physicalFilename, open) : open();
  current = { ast, session };
  return { session, isNew: true };
}

function openProgram(context: EngineContext): Program {
  const file = context.physicalFilename;
  modules ??= new ModuleStore();
  if (modules.beginRun()) {
    configs.clear();
    folderContents.clear();
  }
  const { root, config } = configFor(isAbsolute(file) ? dirname(file) : context.cwd, context);
  let world = worlds.get(config);
  if (!world) worlds.set(config, (world = new World(createKnowledge(config.libraries), modules)));
  const path = relative(root, file).split(sep).join('/');
  const { ast, text, parserServices } = context.sourceCode;
  const module = new ModuleSyntax(file, ast, text);
  module.types = typeEvidence(parserServices);
  return new Program(world, module, { root, path, role: fileRole(path, config), config });
}

/** The configuration that holds for a folder. It is looked for once in a folder between two comparisons with the disk. */
function configFor(folder: string, context: EngineContext): LoadedConfig {
  const named = configFileOf(context);
  const key = `${folder}\0${named.file ?? ''}`;
  let loaded = configs.get(key);
  if (!loaded) configs.set(key, (loaded = loadConfig(folder, { ...named, folderContents })));
  return loaded;
}

/** The config file that `settings.plimsoll.config` names (the command's `--config`); otherwise the nearest is looked for. */
function configFileOf({ settings }: EngineContext): { file?: string } {
  const { config } = (settings['plimsoll'] ?? {}) as { config?: unknown };
  return typeof config === 'string' ? { file: config } : {};
}

/** The rules of one file: they subscribe, one walk answers all, and what they report is sifted before it is passed on. */
export class FileSession {
  readonly #pending: Pending[] = [];
  #isOver = false;

  constructor(readonly program: Program) {}

  /** Lets a rule subscribe. */
  add(rule: RuleDefinition, context: EngineContext, options: object): void {
    const { program } = this;
    const report = (found: Report<string>) => void this.#pending.push({ rule, context, report: found });
    let crashed = false;
    const guarded =
      <T>(run: (subject: T) => void) =>
      (subject: T): void => {
        if (crashed) return;
        try {
          run(subject);
        } catch (error) {
          crashed = true;
          reportCrash(rule, context, error);
        }
      };
    const guard = <T>(run: (subject: T) => void): ((subject: T) => void) => {
      const safe = guarded(run);
      return ruleCosts ? subject => ruleCosts?.charge(rule.name, program.module.file, () => safe(subject)) : safe;
    };
    const on = new RuleSubscriptions(program.subscribers, guard);
    guard(() => rule.create({ on, options, source: context.sourceCode, report } as never, program))(undefined);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Walks the file once for all rules. The rule that began the session sets it off as it leaves the file. */
  run(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    const { program } = this;
    if (ruleCosts) ruleCosts.charge(engineCost, program.module.file, () => program.run());
    else program.run();
    for (const one of this.#pending) {
      if (!this.#isOwnedByAnother(one)) send(one);
    }
  }

  /** One fault, one finding: a rule yields to those that it names where both report the same range. */
  #isOwnedByAnother({ rule, report }: Pending): boolean {
    if (!rule.yieldsTo) return false;
    return this.#pending.some(
      other =>
        rule.yieldsTo?.includes(other.rule.name) &&
        startOf(other.report.node) === startOf(report.node) &&
        endOf(other.report.node) === endOf(report.node),
    );
  }
}

function send({ rule, context, report }: Pending): void {
  const { node, messageId, data, fix, suggest } = report;
  writeToChannel(rule, context, report);
  context.report({
    node,
    messageId,
    data: data ?? {},
    ...(fix && { fix }),
    ...(suggest && { suggest: suggest.map(one => ({ messageId: one.messageId, data: one.data ?? {}, fix: one.fix })) }),
  } as Parameters<EngineContext['report']>[0]);
}

/** The code by which the command knows a crash from a finding. */
export const crashCode = 'PLIMSOLL_RULE_CRASH';

function reportCrash(rule: RuleDefinition, context: EngineContext, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  writeToChannel(rule, context, { crash: error instanceof Error ? (error.stack ?? reason) : reason });
  context.report({
    loc: { start: { line: 1, column: 0 }, end: { line: 1, column: 0 } },
    message: `${crashCode} ${rule.name} failed on this file: ${reason}. The other rules went on; please report it with the file.`,
  } as never);
}
