import type { EcmaScriptModule } from 'oxc-parser';
import type { ExportedKinds } from '../graph/graph.js';

/**
 * Counts what a module declares and exports: interfaces, other types and abstract classes, which others can depend on
 * without depending on how something is done, and everything else. What is handed on from elsewhere does not count.
 */
export function exportedKinds(module: EcmaScriptModule, text: string): ExportedKinds {
  let [abstract, concrete] = [0, 0];
  for (const { start, end, entries } of module.staticExports) {
    const isAbstractClass = /^export\s+(?:default\s+)?abstract\s/.test(text.slice(start, Math.min(end, start + 60)));
    for (const { moduleRequest, isType, localName } of entries) {
      if (moduleRequest) continue;
      if (isAbstractClass || isType || isDeclaredAbstract(localName.name, text)) abstract++;
      else concrete++;
    }
  }
  return { abstract, concrete };
}

/** For `export { Port }`, which says nothing of what it exports. */
function isDeclaredAbstract(name: string | null, text: string): boolean {
  if (name === null || !/^\w+$/.test(name)) return false;
  return new RegExp(String.raw`^\s*(?:declare\s+)?(?:interface|type|abstract\s+class)\s+${name}\b`, 'm').test(text);
}
