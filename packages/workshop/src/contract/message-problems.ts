const mostSentences = 3;
const longest = 320;

/**
 * Contract point 3, for a template of a message: a capital or code first, at most three sentences, a full stop or a
 * placeholder last. `{{name}}` and code in backticks count as one word.
 */
export function messageProblems(rule: string, messages: Readonly<Record<string, string>>): string[] {
  return Object.entries(messages).flatMap(([id, text]) => {
    const say = (problem: string) => `${rule} ${id}: ${problem}`;
    const sentences = sentencesOf(text);
    return [
      ...(/^[A-Z`{]/.test(text) ? [] : [say('does not begin with a capital or with code')]),
      ...(/(?:\.|\}\})$/.test(text) ? [] : [say('does not end with a full stop')]),
      ...(/!/.test(text.replace(/`[^`]*`/g, '')) ? [say('shouts')] : []),
      ...(sentences > mostSentences ? [say(`has ${sentences} sentences, not at most ${mostSentences}`)] : []),
      ...(text.length > longest ? [say(`is ${text.length} characters long, not at most ${longest}`)] : []),
    ];
  });
}

/** Contract point 3, for a message as a user sees it: every placeholder filled, and more said than what was found. */
export function shownMessageProblems(shown: readonly { readonly rule: string; readonly message: string }[]): string[] {
  const problems = shown.flatMap(({ rule, message }) => [
    ...(/\{\{|\}\}|\bundefined\b|\[object /.test(message.replace(/`(?:undefined|[^`]*\bundefined;?)`/g, ''))
      ? [`${rule} shows an unfilled message: ${message}`]
      : []),
    ...(message.endsWith('.') ? [] : [`${rule} does not end with a full stop: ${message}`]),
    ...(sentencesOf(message) > mostSentences ? [`${rule} says too much: ${message}`] : []),
    ...(sentencesOf(message) < 2 ? [`${rule} does not say what to do: ${message}`] : []),
  ]);
  return [...new Set(problems)];
}

function sentencesOf(text: string): number {
  const plain = text
    .replace(/`[^`]*`/g, 'code')
    .replace(/\{\{[^}]*\}\}/g, 'word')
    .replace(/\b(?:e\.g|i\.e|etc)\./g, 'so');
  return plain.split(/[.!?](?:\s+|$)/).filter(part => part.trim() !== '').length;
}
