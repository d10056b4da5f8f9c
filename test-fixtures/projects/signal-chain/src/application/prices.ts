/** What the application needs to know of prices; the infrastructure implements it. */
export interface Prices {
  latest(currency: string): Promise<string>;
  history(currency: string, signal?: AbortSignal): Promise<string>;
  archive(currency: string, options: { signal: AbortSignal }): Promise<string>;
}
