import { archivePool, type BerthArchive, type HttpTides } from '../wiring.js';

/** Prints the archive with today's tide at its head. */
export class PrintArchive {
  constructor(
    private readonly archive: BerthArchive,
    private readonly tides: HttpTides,
  ) {}

  async run(port: string, when: Date, signal: AbortSignal): Promise<string> {
    const tide = await this.tides.heightAt(port, when, signal);
    return [`${tide} m`, ...(await this.archive.names())].join('\n');
  }

  /** For those who want to print more. */
  connections() {
    return archivePool();
  }
}
