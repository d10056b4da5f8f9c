import type { BuildStage, Dockerfile, Instruction } from '../graph/files/dockerfile.js';

/** The image that a Dockerfile builds unless a stage is named: its last stage on top of the stages it is made from. */
export interface RuntimeImage {
  readonly dockerfile: Dockerfile;
  readonly last: BuildStage;
  /** The image from outside that everything stands on. */
  readonly base: string;
  /** The base's `FROM`. */
  readonly baseStage: BuildStage;
  /** Instructions of all stages below each other, the base's first. */
  readonly instructions: readonly Instruction[];
  /** What it starts: the words of `ENTRYPOINT` and `CMD`, of the shell form those of its line. */
  readonly command: readonly string[];
  /** The instruction that says so. */
  readonly start?: Instruction;
}

/** Images that run JavaScript on a server. */
const javascriptBase = /(?:^|\/)(?:node|nodejs\w*|bun|deno|lambda-nodejs)(?:[:@-]|$)|nodejs/i;
const javascriptCommand = /(?:^|\/)(?:node|npm|npx|yarn|pnpm|bun|bunx|deno|tsx|ts-node|pm2(?:-runtime)?)$/;

/** The image of a Dockerfile; undefined where it is no service in JavaScript. */
export function runtimeImage(dockerfile: Dockerfile): RuntimeImage | undefined {
  const last = dockerfile.stages.at(-1);
  if (!last) return undefined;
  const line = [last];
  for (let below = stageBelow(dockerfile, last); below && line.length < 50; below = stageBelow(dockerfile, below)) {
    line.unshift(below);
  }
  const baseStage = line[0] ?? last;
  const instructions = line.flatMap(stage => stage.instructions);
  const entry = instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT');
  const cmd = instructions.findLast(({ keyword }) => keyword === 'CMD');
  const command = [entry, cmd].flatMap(one => one?.words ?? one?.text.split(/\s+/) ?? []);
  const isJavascript = javascriptBase.test(baseStage.from) || command.some(word => javascriptCommand.test(word));
  const start = cmd ?? entry;
  return isJavascript
    ? { dockerfile, last, base: baseStage.from, baseStage, instructions, command, ...(start && { start }) }
    : undefined;
}

/** The earlier stage that a stage is made from. */
function stageBelow({ stages }: Dockerfile, { from }: BuildStage): BuildStage | undefined {
  return stages.find(({ name }) => name?.toLowerCase() === from.toLowerCase());
}
