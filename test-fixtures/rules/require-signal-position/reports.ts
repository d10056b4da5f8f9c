declare const load: (id: string, signal?: AbortSignal) => Promise<string>;

export function first(signal: AbortSignal, id: string): Promise<string> { // ~> position
  return load(id, signal);
}
export function middle(id: string, signal: AbortSignal, page: number): Promise<string> { // ~> position
  return load(`${id}${page}`, signal);
}
export const arrow = (signal: AbortSignal, id: string) => load(id, signal); // ~> position
export const assigned = function (signal: AbortSignal, id: string): Promise<string> { // ~> position
  return load(id, signal);
};
export function optional(id: string, signal?: AbortSignal, page = 0): Promise<string> { // ~> position
  return load(`${id}${page}`, signal);
}
export function withDefault(signal: AbortSignal = AbortSignal.timeout(5_000), id = 'x'): Promise<string> { // ~> position
  return load(id, signal);
}
export async function beforeOptions(id: string, signal: AbortSignal, options: { page: number }): Promise<string> { // ~> position
  return load(`${id}${options.page}`, signal);
}
export function optionsFirst({ signal, page }: { signal: AbortSignal; page: number }, id: string): Promise<string> { // ~> position
  return load(`${id}${page}`, signal);
}
export class Tides {
  height(signal: AbortSignal, port: string): Promise<string> { // ~> position
    return load(port, signal);
  }
  static of(signal: AbortSignal, port: string): Promise<string> { // ~> position
    return load(port, signal);
  }
  #next(signal: AbortSignal, port: string): Promise<string> { // ~> position
    return load(port, signal);
  }
  next = (signal: AbortSignal, port: string) => this.#next(signal, port); // ~> position
}

// Another name.
export function abbreviated(id: string, sig: AbortSignal): Promise<string> { // ~> name
  return load(id, sig);
}
export const ofNode = (id: string, stop?: AbortSignal) => load(id, stop); // ~> name
export function goLike(id: string, ctx: AbortSignal | undefined): Promise<string> { // ~> name
  return load(id, ctx);
}
export function option(id: string, { ended }: { ended?: AbortSignal }): Promise<string> { // ~> name
  return load(id, ended);
}
export const renamed = (id: string, { stop: signal }: { stop: AbortSignal }) => load(id, signal); // ~> name
export class Berths {
  async book(id: string, token: AbortSignal): Promise<string> { // ~> name
    return load(id, token);
  }
}
function notExported(id: string, s: AbortSignal): Promise<string> { // ~> name
  return load(id, s);
}
export const call = notExported;
