import type { Box } from './picture.js';

/** A name for each box, by its id, that is a plain word and stays when other boxes come and go. */
export function nodeNames(boxes: readonly Box[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    boxes.map(({ id, kind }) => {
      const plain = kind === 'rest' ? kind : `${kind}_${id.replace(/\W+/g, '_')}`;
      let name = plain;
      for (let count = 2; taken.has(name); count++) name = `${plain}_${count}`;
      taken.add(name);
      return [id, name];
    }),
  );
}
