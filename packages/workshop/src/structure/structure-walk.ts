import type { LibraryStructure, TypeRef, TypeStructure } from '@plimsoll/knowledge';
import { mapRef, partsOf, same, visitRef } from './type-refs.js';
import { fullName, refsOf } from './used-parameters.js';

/**
 * A step of a walk: a member's name, `()` for the result of a call, `new` for an instance, `await`, `[]` for an element,
 * `@0` for what a call's argument at that place is, `>0` for what a callback is given.
 */
export type Step = string;

/** Follows a chain through structures, as a reader of code would: `pg`, `Pool`, `new`, `connect`, `()`, `await`. */
export class StructureWalk {
  constructor(private readonly structure: (module: string) => LibraryStructure | undefined) {}

  /**
   * What the chain leads to, with names in full (`pg#PoolClient`), or `null` if it breaks off.
   *
   * @param start An export of the module, or with a leading `:` a type of it.
   */
  walk(module: string, start: string, ...steps: readonly Step[]): TypeRef {
    const first = start.startsWith(':') ? start.slice(1) : (this.structure(module)?.exports[start] ?? null);
    return steps.reduce(
      (ref, step) => either(this.open(ref).map(part => this.take(part, step))),
      locate(first, module),
    );
  }

  /** The names of the types that a chain leads to; `null` for something of which nothing more is known. */
  namesAt(module: string, start: string, ...steps: readonly Step[]): string[] {
    return this.open(this.walk(module, start, ...steps)).map(part =>
      Array.isArray(part) ? String(part[0]) : String(part),
    );
  }

  /** All names of types that the structure of a module refers to, in full. */
  referencesOf(module: string): string[] {
    const { exports = {}, types = {} } = this.structure(module) ?? {};
    const names = new Set<string>();
    const refs = Object.values(types).flatMap(type => [...refsOf(type), ...(type.defaults ?? [])]);
    for (const ref of [...Object.values(exports), ...refs]) {
      visitRef(locate(ref, module), part => {
        const name = typeof part === 'string' ? part : Array.isArray(part) ? part[part[0] === 'typeof' ? 1 : 0] : '';
        if (String(name).includes('#')) names.add(String(name));
      });
    }
    return [...names];
  }

  private open(ref: TypeRef): readonly TypeRef[] {
    return partsOf(ref, '|').flatMap(part => partsOf(part, '&'));
  }

  private take(ref: TypeRef, step: Step): TypeRef {
    if (step === '()') return this.signatures(ref, 'call', result);
    if (step === 'new') return this.made(ref);
    if (step === 'await') return this.inside(ref, 'Promise') ?? ref;
    if (step === '[]')
      return this.inside(ref, 'Array') ?? this.inside(ref, 'Iterable') ?? this.inside(ref, 'AsyncIterable') ?? null;
    if (step.startsWith('@') || step.startsWith('>')) {
      return this.signatures(ref, step.startsWith('@new') ? 'construct' : 'call', fn =>
        parameter(fn, Number(step.replace(/\D/g, ''))),
      );
    }
    return this.member(ref, step);
  }

  private made(ref: TypeRef): TypeRef {
    const made = this.signatures(ref, 'construct', result);
    return made ?? (Array.isArray(ref) && ref[0] === 'typeof' ? String(ref[1]) : null);
  }

  private signatures(ref: TypeRef, kind: 'call' | 'construct', read: (fn: TypeRef) => TypeRef): TypeRef {
    return either(
      this.open(ref).map(part => {
        if (Array.isArray(part) && part[0] === 'fn') return read(part as TypeRef);
        const found = this.lines(part).map(([type, args, module]) => {
          const signature = type[kind];
          return signature === undefined ? null : fill(locate(signature, module), args, part);
        });
        return either(
          found
            .flatMap(one => this.open(one))
            .map(one => (Array.isArray(one) && one[0] === 'fn' ? read(one as TypeRef) : null)),
        );
      }),
    );
  }

  private member(ref: TypeRef, name: string): TypeRef {
    if (Array.isArray(ref) && ref[0] === 'obj') {
      const members = ref[1] as Readonly<Record<string, TypeRef>>;
      return members[name] ?? members['*'] ?? null;
    }
    if (Array.isArray(ref) && ref[0] === 'typeof' && String(ref[1]).endsWith('#*')) {
      const module = String(ref[1]).slice(0, -2);
      return locate(this.structure(module)?.exports[name] ?? null, module);
    }
    const isStatic = Array.isArray(ref) && ref[0] === 'typeof';
    for (const [type, args, module] of this.lines(ref)) {
      const members = isStatic ? type.statics : type.members;
      const found = members && Object.hasOwn(members, name) ? members[name] : members?.['*'];
      if (found !== undefined) return fill(locate(found, module), args, isStatic ? this.made(ref) : ref);
    }
    return null;
  }

  private inside(ref: TypeRef, container: string): TypeRef | undefined {
    if (Array.isArray(ref) && ref[0] === container) return ref[1] as TypeRef;
    for (const [type, args, module] of this.lines(ref)) {
      for (const base of type.extends ?? []) {
        const filled = fill(locate(base, module), args, ref);
        const found = this.open(filled).find(part => Array.isArray(part) && part[0] === container);
        if (Array.isArray(found)) return found[1] as TypeRef;
      }
    }
    return undefined;
  }

  /** The descriptions of a type and of all that it extends, with their arguments. */
  private lines(ref: TypeRef, seen = new Set<string>()): [TypeStructure, readonly TypeRef[], string][] {
    const isStatic = Array.isArray(ref) && ref[0] === 'typeof';
    const name = isStatic ? String(ref[1]) : typeof ref === 'string' ? ref : Array.isArray(ref) ? String(ref[0]) : '';
    const given = !isStatic && Array.isArray(ref) ? (ref.slice(1) as TypeRef[]) : [];
    const [module = '', type = ''] = name.split('#');
    const found = this.structure(module)?.types[type];
    if (!found || seen.has(name)) return [];
    seen.add(name);
    const defaults = (found.defaults ?? []).map(each => locate(each, module));
    const args = Array.from({ length: found.parameters ?? 0 }, (_, at) => given[at] ?? defaults[at] ?? null);
    const bases = [...(found.extends ?? []), ...(found.alias === undefined ? [] : [found.alias])];
    const inherited = bases.flatMap(base => this.open(fill(locate(base, module), args, ref)));
    const lines = inherited.map(base => (isStatic && typeof base === 'string' ? (['typeof', base] as const) : base));
    return [[found, args, module], ...lines.flatMap(base => this.lines(base, seen))];
  }
}

/** A union in which nothing is merged or dropped but doubles. */
function either(refs: readonly TypeRef[]): TypeRef {
  const parts = refs.flatMap(ref => partsOf(ref, '|')).filter(part => part !== null);
  const distinct = parts.filter((part, at) => parts.findIndex(each => same(each, part)) === at);
  return distinct.length < 2 ? (distinct[0] ?? null) : ['|', ...distinct];
}

function result(fn: TypeRef): TypeRef {
  return Array.isArray(fn) ? (fn[2] as TypeRef) : null;
}

function parameter(fn: TypeRef, index: number): TypeRef {
  const parameters = (Array.isArray(fn) ? fn[1] : []) as readonly TypeRef[];
  const last = parameters.at(-1);
  if (index < parameters.length - 1 || !Array.isArray(last) || last[0] !== '...') return parameters[index] ?? null;
  return last[1] as TypeRef;
}

/** Puts arguments for `$`, the receiver for `this`, and what is assumed for `%`. */
function fill(ref: TypeRef, args: readonly TypeRef[], receiver: TypeRef): TypeRef {
  return mapRef(ref, part => {
    if (part === 'this') return receiver;
    if (!Array.isArray(part)) return part;
    if (part[0] === '$') return args[part[1] as number] ?? null;
    return part[0] === '%' && part.length > 2 ? (part[2] as TypeRef) : (part as TypeRef);
  });
}

const local =
  /^(string|number|boolean|this|Error|=|Promise|Array|Map|Set|Iterable|AsyncIterable|\||&|\.\.\.|fn|obj|\$|%|typeof)$/;

/** Writes every name in full. */
function locate(ref: TypeRef, module: string): TypeRef {
  const name = (one: string) =>
    local.test(one) ? one : fullName(one, one === 'AbortSignal' || one === 'AbortController' ? 'global' : module);
  return mapRef(ref, part => {
    if (typeof part === 'string') return name(part);
    if (!Array.isArray(part)) return part;
    const [head, ...rest] = part as [string, ...TypeRef[]];
    return head === 'typeof'
      ? ['typeof', name(String(rest[0]))]
      : local.test(head)
        ? (part as TypeRef)
        : [name(head), ...rest];
  });
}
