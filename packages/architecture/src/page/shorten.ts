/** A text of at most so many characters; what is cut is its middle, as the ends of names tell most. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const start = Math.ceil((length - 1) / 2);
  return `${characters.slice(0, start).join('')}…${characters.slice(characters.length - (length - 1 - start)).join('')}`;
}
