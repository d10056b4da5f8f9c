import type { Bound, Fact, GivenFunction, LibraryTable, ServerTimeout, Slot } from '@plimsoll/knowledge';
import type ts from 'typescript';
import { callSignatures, memberType, type Addressed, type FactAddresses } from './fact-address.js';
import { argumentTypes, takesFunction, takesSignal, takesText, typesAtPath } from './fact-slots.js';

/** A fact that is not true of the library's declarations. */
export interface FactProblem {
  readonly module: string;
  readonly api: string;
  readonly problem: string;
}

/** Holds every fact against the declarations of the library that it speaks of. */
export function verifyFacts(
  checker: ts.TypeChecker,
  addresses: FactAddresses,
  tables: readonly LibraryTable[],
): FactProblem[] {
  return tables.flatMap(({ module, facts }) =>
    facts.flatMap(fact =>
      new FactCheck(checker, addresses, module, fact).problems().map(problem => ({ module, api: fact.api, problem })),
    ),
  );
}

class FactCheck {
  private readonly found: string[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly addresses: FactAddresses,
    private readonly module: string,
    private readonly fact: Fact,
  ) {}

  problems(): string[] {
    const at = this.addresses.resolve(this.module, this.fact.api);
    if (!at) return ['is not there'];
    this.checkNames();
    this.checkCallable(at);
    this.checkCancellation(at);
    this.checkTimes(at);
    this.checkRepetition(at);
    this.checkOwnership(at);
    this.checkLimits(at);
    this.checkServer(at);
    this.checkData(at);
    this.checkNamed(at);
    return this.found;
  }

  private checkNames(): void {
    const [owner = '', member] = this.fact.api.split('#');
    const kept = member === undefined ? undefined : this.addresses.keptAs(this.module, owner);
    if (kept !== undefined && kept !== owner) this.found.push(`structures keep ${owner} as ${kept}, write that`);
    for (const name of [this.fact.makes, this.fact.resolvesTo]) {
      if (name !== undefined && !this.addresses.type(this.module, name)) this.found.push(`${name} is not a type`);
    }
  }

  /** What is said about calls is said of something that can be called. */
  private checkCallable(at: Addressed): void {
    const { io, sync, logs, exits, parses, handlesError, setsDeadline, sqlSafe, clientSent } = this.fact;
    const saysCall = [io, sync, logs, exits, parses, handlesError, setsDeadline, sqlSafe, clientSent].some(Boolean);
    const isAny = at.type.flags & 1;
    if (saysCall && at.signatures.length === 0 && !isAny && !at.isType) this.found.push('cannot be called');
    if (this.fact.executes && !memberType(this.checker, at.isType ? at.type : this.instance(at), 'then')) {
      if (!this.hasExecute(at)) this.found.push('cannot be awaited, and is said to execute when it is');
    }
  }

  private checkCancellation(at: Addressed): void {
    const { signal, deadline, openEndedWhen, agents, clientDeadline, limitsTime } = this.fact;
    if (signal) {
      const types = this.slot(at, signal, 'signal');
      if (types.length > 0 && !takesSignal(this.checker, types)) this.found.push(`signal: ${say(signal)} takes none`);
    }
    for (const slot of deadline?.slots ?? []) this.slot(at, slot, 'deadline');
    const options = [...(openEndedWhen ?? []).map(({ option }) => option), ...(agents ?? [])];
    for (const option of options) this.anyArgument(at, option);
    if (clientDeadline) this.bound(at, clientDeadline.at, clientDeadline, 'clientDeadline');
    if (limitsTime) {
      this.callback(at, limitsTime.callback, 'limitsTime');
      this.slot(at, limitsTime.slot, 'limitsTime');
    }
  }

  private checkTimes(at: Addressed): void {
    const { durations, ordered } = this.fact;
    for (const slot of durations ?? []) this.slot(at, slot, 'durations');
    for (const { at: argument, shorter, longer } of ordered ?? []) {
      for (const property of [shorter, longer]) this.slot(at, { at: argument, property }, 'ordered');
    }
  }

  private checkRepetition(at: Addressed): void {
    const { retries, adds, breaker, guards } = this.fact;
    const { attempts = [], forever = [], backoff = [], growth } = retries ?? {};
    for (const slot of [...attempts, ...forever, ...backoff, ...(growth ? [growth] : [])])
      this.slot(at, slot, 'retries');
    const { when, unless = [], headers } = adds ?? {};
    for (const slot of [...unless, ...(when ? [when] : []), ...(headers ? [headers] : [])]) this.slot(at, slot, 'adds');
    const { reset, timeout } = breaker ?? {};
    for (const slot of [reset, timeout]) if (slot) this.slot(at, slot, 'breaker');
    const callbacks = [...(retries?.callbacks ?? []), breaker?.callback, guards?.callback];
    for (const callback of callbacks) if (callback !== undefined) this.callback(at, callback, 'callback');
  }

  private checkOwnership(at: Addressed): void {
    const { heldUntil, releases, timer, wraps } = this.fact;
    const yielded = heldUntil ? this.yielded(at) : [];
    for (const api of heldUntil ?? []) {
      if (api.endsWith('#()')) {
        if (!yielded.some(type => callSignatures(type).length > 0))
          this.found.push('heldUntil: what it yields cannot be called');
        continue;
      }
      if (!this.addresses.resolve(this.module, api)) this.found.push(`heldUntil: ${api} is not there`);
      const method = api.split('#')[1] ?? '';
      if (!yielded.some(type => memberType(this.checker, type, method))) {
        this.found.push(`heldUntil: what it yields has no ${method}`);
      }
    }
    for (const api of timer?.clearedBy ?? []) {
      const isThere = this.addresses.resolve(this.module, api) ?? this.addresses.resolve('global', api);
      if (!isThere) this.found.push(`clearedBy: ${api} is not there`);
    }
    for (const [name, value] of Object.entries({ releases, wraps })) {
      if (value) this.slot(at, { at: value.at }, name);
    }
  }

  private checkLimits(at: Addressed): void {
    const { pool, fansOut } = this.fact;
    if (pool) {
      for (const name of ['limit', 'connect', 'idle', 'statement'] as const) {
        const bound = pool[name];
        if (bound) this.bound(at, pool.at, bound, `pool.${name}`);
      }
    }
    if (!fansOut) return;
    this.slot(at, { at: fansOut.over }, 'fansOut.over');
    this.callback(at, fansOut.callback, 'fansOut');
    if (fansOut.limit) this.slot(at, fansOut.limit, 'fansOut.limit');
  }

  private checkServer(at: Addressed): void {
    const { server } = this.fact;
    if (!server) return;
    const yielded = this.yielded(at);
    for (const name of ['request', 'headers', 'keepAlive', 'response'] as const) {
      const timeout: ServerTimeout | undefined = server[name];
      for (const option of timeout?.options ?? []) {
        if (server.at === undefined) this.found.push(`server.${name}: ${option} is an option of no argument`);
        else this.slot(at, { at: server.at, property: option }, `server.${name}`);
      }
      for (const property of timeout?.assign ?? []) {
        if (typesAtPath(this.checker, yielded, property).length === 0) {
          this.found.push(`server.${name}: what it yields has no ${property}`);
        }
      }
    }
  }

  private checkData(at: Addressed): void {
    const { sql, cause, route, assembles, yieldsMember } = this.fact;
    if (sql) {
      const types = this.slot(at, sql, 'sql');
      if (types.length > 0 && !takesText(this.checker, types)) this.found.push(`sql: ${say(sql)} is no text`);
    }
    if (cause) this.slot(at, cause, 'cause');
    if (route) this.slot(at, route, 'route');
    if (yieldsMember) this.slot(at, { at: yieldsMember.named }, 'yieldsMember');
    if (assembles) for (const option of [assembles.routes, assembles.parts]) this.anyArgument(at, option);
    for (const given of this.fact.runs ?? []) this.run(at, given);
  }

  private run(at: Addressed, given: GivenFunction): void {
    const longest = Math.max(0, ...at.signatures.map(({ parameters }) => parameters.length));
    const places = given.rest
      ? Array.from({ length: Math.max(1, longest - given.at) }, (_, index) => given.at + index)
      : [given.at];
    const types = places.flatMap(place => argumentTypes(this.checker, at.signatures, place));
    const found = typesAtPath(this.checker, types, given.property);
    if (found.length === 0) this.found.push(`runs: there is no ${say(given)}`);
    else if (!given.each && !takesFunction(this.checker, found)) this.found.push(`runs: ${say(given)} is no function`);
  }

  private checkNamed(at: Addressed): void {
    const { prefix, table } = this.fact;
    for (const [name, slot] of Object.entries({
      prefix,
      'table.name': table?.name,
    })) {
      if (slot) this.slot(at, slot, name);
    }
  }

  private slot(at: Addressed, slot: Slot, what: string): ts.Type[] {
    const given = argumentTypes(this.checker, at.signatures, slot.at);
    const types = typesAtPath(this.checker, given, slot.property);
    if (types.length === 0) this.found.push(`${what}: there is no ${say(slot)}`);
    return types;
  }

  private bound(at: Addressed, argument: number, { options }: Bound, what: string): void {
    for (const property of options) this.slot(at, { at: argument, property }, what);
  }

  private callback(at: Addressed, argument: number, what: string): void {
    const types = this.slot(at, { at: argument }, what);
    if (types.length > 0 && !takesFunction(this.checker, types)) {
      this.found.push(`${what}: ${say({ at: argument })} is no function`);
    }
  }

  private anyArgument(at: Addressed, property: string): void {
    const longest = Math.max(0, ...at.signatures.map(({ parameters }) => parameters.length));
    const isThere = Array.from({ length: longest }, (_, index) =>
      argumentTypes(this.checker, at.signatures, index),
    ).some(types => typesAtPath(this.checker, types, property).length > 0);
    if (!isThere) this.found.push(`there is no option ${property}`);
  }

  /** What the call gives, awaited or to a callback; where the fact names a type, that. */
  private yielded(at: Addressed): ts.Type[] {
    const named = this.fact.resolvesTo ?? this.fact.makes;
    const type = named === undefined ? undefined : this.addresses.type(this.module, named);
    if (type) return [type];
    return at.signatures.flatMap(signature => {
      const result = this.checker.getReturnTypeOfSignature(signature);
      const callbacks = argumentTypes(this.checker, [signature], -1).flatMap(type => callSignatures(type));
      const given = callbacks.flatMap(({ parameters }) => parameters.map(each => this.checker.getTypeOfSymbol(each)));
      return [this.checker.getAwaitedType(result) ?? result, ...given];
    });
  }

  /** What a fact about a class is about: its instances. */
  private instance(at: Addressed): ts.Type {
    return this.addresses.type(this.module, this.fact.api) ?? at.type;
  }

  /** A builder that is run by its `execute`, or a tag whose result is awaited. */
  private hasExecute(at: Addressed): boolean {
    return callSignatures(at.type).some(signature =>
      memberType(this.checker, this.checker.getReturnTypeOfSignature(signature), 'then'),
    );
  }
}

function say({ at, property }: Slot): string {
  return property === undefined ? `argument ${at}` : `${property} in argument ${at}`;
}
