/** Filled by the handlers of another module. */
const visits: Record<string, Date> = {};

export function remember(url: string): void {
  visits[url] = new Date(); // ~> grows
  console.log(Object.keys(visits).join());
}
