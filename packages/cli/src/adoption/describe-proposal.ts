import { groupBy } from './group-by.js';
import { percent } from './print-config.js';
import type { Proposal, WeighedPreset } from './proposal.js';
import { folderOf, type Survey } from './survey.js';

/** What was seen and how sure the proposal is, for a person: everything that could not be placed is counted and listed. */
export function describeProposal(proposal: Proposal, { entries }: Survey): string[] {
  const { preset, presets, workspaces, web, modules } = proposal;
  const [best, second] = presets;
  return [
    `${modules} modules.`,
    ...(web.length > 0 ? [`Web pages, left out of what follows: ${web.join(', ')}.`] : []),
    ...(preset ? fitLines(preset) : noFitLines(best)),
    ...(preset && second && second.confidence > 0 && second.name !== preset.name
      ? [`The next likeliest is ${second.name}: ${percent(second.confidence)}.`]
      : []),
    ...(proposal.order
      ? [
          `Folders from the inside out: ${proposal.order.folders.join(', ')}; ${proposal.order.against} of the ${proposal.order.between} imports between them go against it.`,
        ]
      : []),
    ...(workspaces
      ? [
          `Workspace: apps ${workspaces.apps.join(' ') || 'none'}; packages ${workspaces.packages.join(' ') || 'none'}.`,
          ...(workspaces.both.length > 0
            ? [`Started on their own and imported by others (proposed as packages): ${workspaces.both.join(', ')}.`]
            : []),
          ...(workspaces.unclear.length > 0 ? [`Neither app nor package: ${workspaces.unclear.join(', ')}.`] : []),
        ]
      : []),
    ...(proposal.entries.length > 0 ? [`Start a process: ${proposal.entries.join(', ')}.`] : []),
    ...(proposal.compositionRoots.length > 0
      ? [`Put the service together: ${proposal.compositionRoots.join(', ')}.`]
      : []),
    ...(entries ? [entryLine(entries)] : []),
  ];
}

function fitLines({ name, confidence, layers, unplaced, total, between, against, shared }: WeighedPreset): string[] {
  const placed = total - unplaced.length;
  const counted = layers.map(layer => `${layer.name} ${layer.modules}`).join(', ');
  return [
    `Preset ${name}, ${percent(confidence)} sure: ${placed} of ${total} modules have a layer (${counted}), and ${between - against} of ${between} imports between layers go its way.`,
    ...(shared.length > 0 ? [`Every layer imports, and they import none: ${shared.join(', ')}.`] : []),
    ...unplacedLines(unplaced),
  ];
}

function noFitLines(best: WeighedPreset | undefined): string[] {
  if (!best || best.confidence === 0) return ['No preset fits: the folders are those of none.'];
  const placed = best.total - best.unplaced.length;
  return [
    `No preset fits. The likeliest is ${best.name}, by ${percent(best.confidence)}: ${placed} of ${best.total} modules would have a layer, and ${best.against} of ${best.between} imports between layers would be against it.`,
  ];
}

/** The modules without a layer, by folder, the fullest first. */
function unplacedLines(unplaced: readonly string[]): string[] {
  if (unplaced.length === 0) return [];
  const folders = [...groupBy(unplaced, folderOf)].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const listed = folders.map(
    ([folder, paths]) => `  ${String(paths.length).padStart(4)}  ${folder === '' ? '.' : folder}`,
  );
  return [`Without a layer: ${unplaced.length} modules in ${folders.length} folders.`, ...listed];
}

function entryLine(entries: NonNullable<Survey['entries']>): string {
  const kinds = [...groupBy(entries, ({ kind }) => kind)].filter(([kind]) => named[kind] !== undefined);
  if (kinds.length === 0) return 'No route, consumer or job was recognised.';
  const counted = kinds.map(([kind, found]) => `${found.length} ${named[kind]}${found.length === 1 ? '' : 's'}`);
  const files = new Set(kinds.flatMap(([, found]) => found.map(({ module }) => module))).size;
  return `The outside comes in by ${counted.join(', ')} in ${files} modules.`;
}

const named: Readonly<Record<string, string>> = {
  route: 'route',
  consumer: 'consumer',
  job: 'job',
  rpc: 'RPC method',
  resolver: 'resolver',
  timer: 'timer',
  bin: 'executable',
};
