import { percent } from '../adoption/print-config.js';
import type { Proposal, WeighedPreset } from '../adoption/proposal.js';

/** Asks on the terminal which of the proposal to write. Undefined for nothing. */
export async function askWhatToWrite(proposal: Proposal): Promise<Proposal | undefined> {
  // loaded when there is somebody to ask
  const { confirm, isCancel, select } = await import('@clack/prompts');
  const { preset: proposed, ...rest } = proposal;
  const likely = proposal.presets.filter(({ confidence }) => confidence > 0);
  let chosen: WeighedPreset | undefined;
  if (likely.length > 0) {
    const name = await select({
      message: 'Which layers does the project keep?',
      initialValue: proposed?.name ?? 'none',
      options: [
        ...likely.map(one => ({ value: one.name as string, label: `${one.name} (${percent(one.confidence)})` })),
        { value: 'none', label: 'none of these: leave them out' },
      ],
    });
    if (isCancel(name)) return undefined;
    chosen = likely.find(one => one.name === name);
  }
  let { workspaces } = proposal;
  if (workspaces) {
    const keeps = await confirm({ message: 'Keep the arrows between the packages of the workspace?' });
    if (isCancel(keeps)) return undefined;
    if (!keeps) workspaces = undefined;
  }
  const writes = await confirm({ message: 'Write plimsoll.config.ts?' });
  if (isCancel(writes) || !writes) return undefined;
  const { workspaces: _, ...others } = rest;
  return { ...others, ...(chosen && { preset: chosen }), ...(workspaces && { workspaces }) };
}
