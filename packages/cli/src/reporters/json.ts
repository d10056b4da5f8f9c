import type { Reporter } from './report.js';

/** Version of the shape that `report.schema.json` describes. */
export const JSON_VERSION = 1;

/** The report as JSON, in the shape of `report.schema.json`. */
export const json: Reporter = report => `${JSON.stringify({ version: JSON_VERSION, ...report }, undefined, 2)}\n`;
