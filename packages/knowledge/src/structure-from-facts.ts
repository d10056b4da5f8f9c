import type { LibraryTable } from './fact.js';
import type { LibraryStructure, TypeRef, TypeStructure } from './structure.js';

/**
 * The structure that a table's own addresses imply, for libraries whose declarations we have never seen: a user's
 * in-house client. `new Client` makes a class, `Client#get` a member, `createClient` a function.
 */
export function structureFromFacts(table: LibraryTable): LibraryStructure {
  const exports: Record<string, TypeRef> = {};
  const types: Record<string, { members: Record<string, TypeRef>; statics: Record<string, TypeRef> } & TypeStructure> =
    {};
  const typeNamed = (name: string) => (types[name] ??= { members: {}, statics: {} });
  for (const { api, makes, resolvesTo } of table.facts) {
    const result: TypeRef = resolvesTo ? ['Promise', resolvesTo] : (makes ?? null);
    const call: TypeRef = ['fn', [], result];
    if (api.startsWith('new ')) {
      typeNamed(api.slice(4));
      exports[api.slice(4)] = ['typeof', api.slice(4)];
      continue;
    }
    const [owner = '', member] = api.split('#');
    if (member !== undefined) {
      typeNamed(owner).members[member] = call;
      continue;
    }
    const [first = '', ...rest] = api.split('.');
    if (rest.length === 0) exports[first] ??= call;
    else {
      typeNamed(first).statics[rest.join('.')] = call;
      exports[first] = ['typeof', first];
    }
  }
  return { module: table.module, version: table.versions, exports, types };
}
