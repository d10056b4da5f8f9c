const horns = process.env['HORNS_URL'] ?? 'https://horns.internal';

async function blow(horn: string, signal?: AbortSignal): Promise<void> {
  await fetch(`${horns}/${horn}`, { method: 'POST', signal: signal ?? null });
}

/** Sounds the fog horns along the quay. */
export class FogHorns {
  private watch: AbortSignal | undefined;

  /** Sounds one horn while somebody watches. */
  async sound(horn: string, signal: AbortSignal): Promise<void> {
    this.watch = signal;
    await blow(horn, this.watch);
  }

  /** Asks every horn in turn whether it is ready. */
  async countReady(names: string[], isReady: (name: string) => Promise<boolean>, signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    let ready = 0;
    for (const name of names) {
      if (await isReady(name)) ready++;
    }
    return ready;
  }

  /** Sounds a horn in any case, but no longer than five seconds. */
  async insist(horn: string, signal: AbortSignal): Promise<boolean> {
    await blow(horn, AbortSignal.timeout(5_000));
    return signal.aborted;
  }

  /** Waits until the fog is gone. */
  async wait(isGone: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
    while (!(await isGone())) console.log('still foggy');
  }

  /** Sounds a horn again and again, each time a little shorter. */
  async repeat(stop: AbortSignal, horn: string): Promise<void> {
    let current = stop;
    while (!current.aborted) {
      current = AbortSignal.any([current, AbortSignal.timeout(60_000)]);
      await blow(horn, current);
    }
  }
}

async function lamp(name: string): Promise<Response> {
  return fetch(`${horns}/lamps/${name}`);
}

/** Whether a lamp burns. */
export async function burns(name: string): Promise<boolean> {
  return (await lamp(name)).ok;
}
