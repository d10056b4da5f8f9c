import { presets } from '@plimsoll/config';
import type { Proposal, WeighedPreset } from './proposal.js';
import type { ProposedWorkspaces } from './propose-workspaces.js';

/** How wide a line of the file may be. */
const width = 110;

/**
 * The text of `plimsoll.config.ts` for a proposal. It needs nothing installed to run: only a type is imported. What could not
 * be told stands in it as a comment.
 */
export function printConfig(proposal: Proposal): string {
  const { preset, workspaces, entries, compositionRoots } = proposal;
  const lines = [
    ...(preset ? presetLines(preset) : noPresetLines(proposal)),
    ...(workspaces ? workspaceLines(workspaces, preset !== undefined) : []),
    ...(entries.length > 0
      ? [...comment('These start a process, beside the usual main, server and worker.'), ...list('entries', entries)]
      : []),
    ...(compositionRoots.length > 0
      ? [
          ...comment('These put the service together and may import anything. `...` stands for the default globs.'),
          'roles: {',
          ...list('composition-root', ['...', ...compositionRoots]).map(indent),
          '},',
        ]
      : []),
  ];
  return `import type { PlimsollConfig } from 'plimsoll';\n\nexport default {\n${lines.map(indent).join('\n')}\n} satisfies PlimsollConfig;\n`;
}

function presetLines({ name, confidence, layers, unplaced, total, shared }: WeighedPreset): string[] {
  const counted = layers.map(layer => `${layer.name} ${layer.modules}`).join(', ');
  const without = unplaced.length === 0 ? '' : ` ${unplaced.length} of ${total} modules have no layer yet.`;
  return [
    ...comment(`${percent(confidence)} sure. Modules by layer: ${counted}.${without}`),
    `preset: '${name}',`,
    ...(shared.length > 0 ? [...comment('What every layer may import.'), ...list('shared', shared)] : []),
  ];
}

function noPresetLines({ presets: weighed, workspaces, order }: Proposal): string[] {
  const [best] = weighed;
  const likeness =
    best && best.confidence > 0 ? ` The likeliest, ${best.name}, fits by ${percent(best.confidence)}.` : '';
  const own = order
    ? [
        ...comment(`No preset has these layers.${likeness}`),
        ...comment(
          `From the inside out, the folders are these; ${order.against} of the ${order.between} imports between them go against it. Take what you mean to keep:`,
        ),
        '// layers: [',
        ...order.folders.map(folder => `//   { name: '${folder.split('/').at(-1)}', patterns: ['${folder}/**'] },`),
        '// ],',
      ]
    : comment(`No preset has these layers.${likeness} To keep your own, name them in \`layers\`, from the inside out.`);
  return workspaces
    ? [...comment(`No preset has the layers inside of the packages.${likeness}`), "preset: 'monorepo',"]
    : own;
}

function workspaceLines({ apps, packages, both, unclear }: ProposedWorkspaces, hasPreset: boolean): string[] {
  const usual = presets.monorepo.workspaces;
  const isUsual = (globs: readonly string[], [known = '']: readonly string[] = []) =>
    globs.every(
      glob =>
        known
          .replace(/[{}]|\/\*$/g, '')
          .split(',')
          .includes(glob.replace(/\/\*$/, '')) && glob.endsWith('/*'),
    );
  if (!hasPreset && isUsual(apps, usual?.apps) && isUsual(packages, usual?.packages)) return [];
  return [
    ...comment('Apps are deployed and imported by nobody. Packages are imported by what they offer.'),
    ...(both.length > 0
      ? comment(`Started on their own and imported by others, and so packages here: ${both.join(', ')}.`)
      : []),
    ...(unclear.length > 0 ? comment(`Neither app nor package, as far as can be told: ${unclear.join(', ')}.`) : []),
    'workspaces: {',
    ...[...list('apps', apps), ...list('packages', packages)].map(indent),
    '},',
  ];
}

/** A property with a list of strings, on one line where it fits. */
function list(key: string, items: readonly string[]): string[] {
  const name = /^\w+$/.test(key) ? key : `'${key}'`;
  const quoted = items.map(item => `'${item.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`);
  const line = `${name}: [${quoted.join(', ')}],`;
  return line.length <= width ? [line] : [`${name}: [`, ...quoted.map(item => `  ${item},`), '],'];
}

/** A comment, broken into lines. */
function comment(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= width - 3) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map(line => `// ${line}`);
}

function indent(line: string): string {
  return `  ${line}`;
}

/** `0.873` as `87 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
