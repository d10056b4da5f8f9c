import { createRequire } from 'node:module';
import type { From, JSONInstruction, ModifiableInstruction } from 'dockerfile-ast';
import type { BuildStage, Dockerfile, Instruction } from '../../graph/files/dockerfile.js';
import type { Range } from '../../graph/graph.js';
import type { FileText } from './file-text.js';

const require = createRequire(import.meta.url);

type Part = From & JSONInstruction & ModifiableInstruction;

/** Reads a Dockerfile. Every text is one: what is no instruction has a keyword that nobody knows. */
export function readDockerfile({ path, folder, text }: FileText): Dockerfile {
  const { DockerfileParser } = require('dockerfile-ast') as typeof import('dockerfile-ast');
  const stages: (BuildStage & { instructions: Instruction[] })[] = [];
  for (const part of DockerfileParser.parse(text).getInstructions() as Part[]) {
    const range = rangeOf(part.getRange());
    if (part.getKeyword() !== 'FROM') {
      stages.at(-1)?.instructions.push(instructionOf(part, range));
      continue;
    }
    const name = part.getBuildStage();
    stages.push({ from: part.getImage() ?? '', ...(name !== null && { name }), range, instructions: [] });
  }
  return { path, folder, stages };
}

function instructionOf(part: Part, range: Range): Instruction {
  const words = 'getJSONStrings' in part && part.getOpeningBracket() ? part.getJSONStrings() : undefined;
  const flags = 'getFlags' in part ? part.getFlags() : [];
  return {
    keyword: part.getKeyword(),
    text: part
      .getArguments()
      .map(argument => argument.getValue())
      .join(' '),
    ...(words && { words: words.map(word => word.getJSONValue()) }),
    flags: flags.map(String),
    range,
  };
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The parser counts from 0. */
function rangeOf({ start, end }: { readonly start: Place; readonly end: Place }): Range {
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
