import { S3Client } from '@aws-sdk/client-s3';
import { JsonWebTokenError } from 'jsonwebtoken';
import { pino } from 'pino';

const log = pino();

class QuotaError extends Error {
  readonly code = 'QUOTA';
}

interface Packet {
  message: string;
}

export function byClass(error: unknown): boolean {
  return error instanceof QuotaError;
}

export function byCode(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

// What is no error may well be matched by its text.
export function reading(packet: Packet): boolean {
  return packet.message === 'exceeded maximum balance.' || packet.message.includes('limit');
}

// A code comes first, the text only refines it.
export function exhausted(error: NodeJS.ErrnoException): boolean {
  return error.code === '08P01' && error.message.includes('no more connections allowed');
}

export function exhaustedInside(error: NodeJS.ErrnoException): string {
  if (error.code === '08P01') {
    if (error.message.includes('no more connections allowed')) return 'full';
  }
  return 'other';
}

export function forbidden(error: NodeJS.ErrnoException): boolean {
  if (error.code !== 'EACCES') return false;
  return error.message.includes('read-only');
}

export function missing(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || error.message.includes('no such file');
}

const skippable = ['does not exist', 'not accessible'];

export function skips(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ENOENT' || skippable.some(text => error.message.includes(text));
}

// The library has one class for all of these.
export function malformed(error: unknown): boolean {
  return error instanceof JsonWebTokenError && error.message === 'no kid';
}

// These libraries say it in the text and nowhere else.
export function connectionLost(error: Error): boolean {
  return error.message === 'Connection terminated unexpectedly' || error.message.includes('timeout exceeded when trying to connect');
}

export function reconnectOn(error: Error): boolean {
  return error.message.includes('READONLY');
}

// The author says that there is nothing else.
export function tunnelClosed(error: Error): boolean {
  // The tunnel gives its errors neither class nor code, only this text.
  return error.message.includes('tunnel closed');
}

// Emptiness, form and sameness are no meaning.
export function describe(error: Error): string {
  if (error.message === '') return error.name;
  if (error.message !== undefined && error.message.endsWith('.')) return error.message;
  if (error.message.includes('\n')) return error.message.split('\n', 1)[0] as string;
  return `${error.message}.`;
}

export function isRepeated(error: Error, last: Error | undefined): boolean {
  return error.message === last?.message;
}

// What is only shown or taken apart decides nothing.
export async function show(client: S3Client, work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.warn({ error, region: await client.config.region() }, 'failed');
    return message.match(/column "(\w+)"/)?.[1] ?? message.replace('ERROR: ', '');
  }
}

// Nobody knows that it is an error.
export function unknownValue(problem: { message: string }, wanted: string): boolean {
  return problem.message.includes('wrong') || problem.message === wanted;
}

export function contains(error: Error, wanted: string): boolean {
  return error.message.includes(wanted);
}

declare const quotes: { load(symbol: string): Promise<number> };

// What a foreign function says is turned into an error of ours at once.
export async function quoteOf(symbol: string): Promise<number> {
  try {
    return await quotes.load(symbol);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('No data found')) throw new QuotaError('unknown symbol', { cause: error });
    throw error;
  }
}

// A link says whose text it is.
export async function publishOnce(publish: () => Promise<void>): Promise<void> {
  try {
    await publish();
  } catch (error) {
    // TODO: publishing twice should be allowed
    // https://github.com/example/gossip/issues/272
    if ((error as Error).message === 'PublishError.Duplicate') return;
    throw error;
  }
}

// https://github.com/example/gossip/blob/main/src/publish.ts#L20
export function isWithoutPeers(error: Error): boolean {
  return error.message.includes('PublishError.NoPeersSubscribedToTopic');
}

// A stack names files and functions: whose failure it is, where a library has no class for it.
export function comesFromParser(error: Error): boolean {
  return error.stack?.includes('dicer') === true;
}

// Only what is shown hangs on it.
export async function search(query: string, run: (query: string) => Promise<string>): Promise<string> {
  try {
    return await run(query);
  } catch (error) {
    let text = String(error);
    if (text.includes('Unterminated string literal')) text = 'Error in the expression';
    throw new QuotaError(text, { cause: error });
  }
}
