import { checkArchitecture, type PolicyName } from '@plimsoll/architecture';
import type { ResolvedConfig } from '@plimsoll/config';
import { announce } from '../errors.js';
import type { EngineResult } from './engine.js';

/** What the checker is asked to do. */
export interface ArchitectureRequest {
  /** Absolute path of the project. */
  readonly root: string;
  readonly config: ResolvedConfig;
  /** Undefined for those that the configuration asks for. */
  readonly policies: readonly PolicyName[] | undefined;
  /** From which preset the checker chooses, where it does. */
  readonly preset: 'recommended' | 'strict';
  /** Project paths of every file of the graph. */
  readonly files: readonly string[];
  readonly cache: boolean;
  /** Project path of the configuration, where there is one. */
  readonly configFile?: string;
}

/** What the checker has to say. `ran` holds the names of the policies that ran. */
export type ArchitectureResult = Omit<EngineResult, 'unchecked'>;

/** Runs the policies. A crash of the checker is announced, and the rest of the run goes on. */
export async function runArchitecture(request: ArchitectureRequest): Promise<ArchitectureResult> {
  const { root, config, policies, preset, files, cache, configFile } = request;
  if (policies?.length === 0 || files.length === 0) return { findings: [], announcements: [], ran: new Set() };
  try {
    const report = await checkArchitecture({
      root,
      config: policies ? withoutOff(config, policies) : config,
      preset,
      files,
      ...(policies && { policies }),
      ...(!cache && { cache: false }),
      ...(configFile !== undefined && { configFile }),
    });
    return { findings: report.findings, announcements: report.announcements, ran: new Set(report.stats.policies) };
  } catch (error) {
    const detail = error instanceof Error ? `${error.message}.` : String(error);
    const stack = error instanceof Error ? error.stack : undefined;
    return { findings: [], announcements: [announce('PLIMSOLL_CHECKER_FAILED', { detail }, stack)], ran: new Set() };
  }
}

/** A policy that is named runs even if the configuration switches it off, as a rule does. */
function withoutOff(config: ResolvedConfig, named: readonly PolicyName[]): ResolvedConfig {
  const settings = Object.entries(config.policies).filter(([name, setting]) => {
    return setting !== 'off' || !named.some(policy => policy === name);
  });
  return { ...config, policies: Object.fromEntries(settings) };
}
