import type { Node } from './node.js';

/**
 * What is remembered about one tree: for each question its answers, by what they are about. It hangs on the tree's root
 * and so goes with the tree. A weak table of the whole program would not do: once it has grown old, the collector takes
 * what its entries hold for alive, so that the tree of every linted file would grow old with it.
 */
export class Memory {
  readonly #answers = new Map<object, Map<object, unknown>>();

  /** The answers to a question; `question` is any object that stands for it. */
  answers<K extends object, V>(question: object): Map<K, V> {
    let answers = this.#answers.get(question);
    if (!answers) this.#answers.set(question, (answers = new Map()));
    return answers as Map<K, V>;
  }

  /** Forgets everything. */
  clear(): void {
    this.#answers.clear();
  }
}

const memoryKey = Symbol('plimsoll.memory');
type Root = Node & { [memoryKey]?: Memory };

/** Gives a tree a memory, an empty one if it is looked at anew. */
export function startMemory(root: Root): Memory {
  return (root[memoryKey] = new Memory());
}

/** The memory of the tree that a node stands in. */
export function memoryOf(node: Node): Memory {
  let root: Root = node;
  while (root.parent) root = root.parent;
  return root[memoryKey] ?? startMemory(root);
}
