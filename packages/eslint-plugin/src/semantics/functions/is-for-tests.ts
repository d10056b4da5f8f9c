import type { Node } from '../../syntax/node.js';
import { functionsAround } from './functions-around.js';

/** A word of a name that says who calls it. */
const tests = /(?:^|[^a-z])(?:tests?|testing)(?![a-z])/i;

/** Whether a node stands in a function that service code keeps for its tests, by its name: `initTestMode`. For silence only. */
export function isForTests(node: Node): boolean {
  return functionsAround(node).some(name => tests.test(name.replace(/([a-z\d])([A-Z])/g, '$1_$2')));
}
