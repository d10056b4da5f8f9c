/** Asks, with a deadline, and hands on what comes. */
export async function ask(url: string): Promise<Response> {
  return fetch(url, { signal: AbortSignal.timeout(1_000) });
}

export async function askTwice(url: string): Promise<Response> {
  const response = await ask(url);
  return response;
}

/** Reads what it is given. */
export async function readJson(response: Response): Promise<unknown> {
  return response.json();
}

/** Only looks at the status. */
export function check(response: Response): void {
  if (!response.ok) console.warn(response.status);
}
