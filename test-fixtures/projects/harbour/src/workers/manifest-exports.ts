import { createReadStream, createWriteStream } from 'node:fs';
import { get } from 'node:http';
import { createGzip } from 'node:zlib';

/** Packs a manifest for the customs office. */
export function packManifest(path: string): void {
  createReadStream(path)
    .pipe(createGzip())
    .pipe(createWriteStream(`${path}.gz`));
}

/** Tells the customs office that a manifest is ready. */
export function announce(vessel: string): void {
  get(`http://customs.internal/manifests/${vessel}`, response => response.resume());
}

/** Whether the customs office is open. */
export async function isOpen(): Promise<boolean> {
  const response = await fetch('http://customs.internal/open', { signal: AbortSignal.timeout(2_000) });
  return response.ok;
}
