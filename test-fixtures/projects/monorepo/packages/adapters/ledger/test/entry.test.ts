import { round } from '../../../money/src/round.js';

export const rounded = round(1);
