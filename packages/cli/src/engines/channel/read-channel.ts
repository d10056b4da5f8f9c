import { readFileSync } from 'node:fs';
import type { Channel, ChannelCrash, ChannelReport } from './channel-line.js';

/** Name of the environment variable that tells the plugin where to write. */
export const CHANNEL_VARIABLE = 'PLIMSOLL_CHANNEL';

/** Reads the file that the plugin wrote; an absent file is an empty channel. */
export function readChannel(file: string): Channel {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { reports: [], crashes: [] };
  }
  return parseChannel(text);
}

/** Parses the channel's text: one JSON object a line. A line cut short by a killed engine is left out. */
export function parseChannel(text: string): Channel {
  const reports: ChannelReport[] = [];
  const crashes: ChannelCrash[] = [];
  for (const line of text.split('\n')) {
    const entry = parseLine(line);
    if (!entry) continue;
    if ('crash' in entry) crashes.push(entry.crash);
    else reports.push(entry);
  }
  return { reports, crashes };
}

function parseLine(line: string): ChannelReport | { crash: ChannelCrash } | undefined {
  if (line === '') return undefined;
  try {
    return JSON.parse(line) as ChannelReport | { crash: ChannelCrash };
  } catch {
    return undefined;
  }
}
