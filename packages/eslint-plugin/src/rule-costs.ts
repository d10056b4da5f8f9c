import { appendFileSync } from 'node:fs';

/** What a rule's handlers took in a file. */
export interface FileCost {
  readonly file: string;
  readonly ms: number;
}

/** What a rule's handlers took, in which file most, and in which too much. */
export interface RuleCost {
  ms: number;
  slowest: FileCost;
  slow: FileCost[];
}

/** A rule that takes longer (ms) on one file is too slow there. */
const slowFrom = 1_000;

/** What is not any one rule's: binding a file's names, and finding out what its calls call. */
export const engineCost = '(engine)';

/**
 * Where the time goes, by rule. An answer that several rules need is charged to the first that asks for it. Kept where
 * `PLIMSOLL_COSTS` names a file, to which the process appends a line of JSON as it ends; elsewhere nothing is measured.
 */
export class RuleCosts {
  readonly byRule = new Map<string, RuleCost>();
  #file = '';
  readonly #inFile = new Map<string, number>();
  /** What was charged within the work under way. */
  #within = 0;

  /** @param clock the time (ms) spent so far. */
  constructor(private readonly clock: () => number) {}

  /** Runs a piece of a rule's work on a file and charges it, without what is charged to others within it. */
  charge<T>(rule: string, file: string, work: () => T): T {
    const before = this.#within;
    this.#within = 0;
    const started = this.clock();
    try {
      return work();
    } finally {
      const ms = this.clock() - started;
      this.#add(rule, file, ms - this.#within);
      this.#within = before + ms;
    }
  }

  #add(rule: string, file: string, ms: number): void {
    if (file !== this.#file) {
      this.#file = file;
      this.#inFile.clear();
    }
    const inFile = (this.#inFile.get(rule) ?? 0) + ms;
    this.#inFile.set(rule, inFile);
    let cost = this.byRule.get(rule);
    if (!cost) this.byRule.set(rule, (cost = { ms: 0, slowest: { file, ms: 0 }, slow: [] }));
    cost.ms += ms;
    if (inFile > cost.slowest.ms) cost.slowest = { file, ms: inFile };
    if (inFile >= slowFrom) cost.slow = [...cost.slow.filter(known => known.file !== file), { file, ms: inFile }];
  }
}

/** The costs of this process; undefined where nobody asked for them. */
export const ruleCosts = startCosts(process.env['PLIMSOLL_COSTS']);

function startCosts(file: string | undefined): RuleCosts | undefined {
  if (!file) return undefined;
  // The processor's time: on a busy machine the wall's says little of a rule.
  const costs = new RuleCosts(() => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  });
  process.on('exit', () => appendFileSync(file, `${JSON.stringify(Object.fromEntries(costs.byRule))}\n`));
  return costs;
}
