import type { Call } from '../call.js';

/** What a call can be given to bound it, for messages: the names of options, or of what an argument must be. */
export function boundingOptions({ facts }: Call): string[] {
  const options =
    facts.deadline?.slots.map(slot => slot.property ?? 'a time limit') ?? facts.clientDeadline?.options ?? [];
  return [...new Set(options.map(option => (option === 'a time limit' ? option : `\`${option}\``)))];
}
