import { money } from '@fixture-monorepo/money';
import { format } from '@fixture-monorepo/money/format';
import { de } from '@fixture-monorepo/money/locales/de';
import { round } from '@fixture-monorepo/money/src/round.js'; // ~> service-isolation:deepImport
import { ledger } from '@fixture-monorepo/ledger';
import { entry } from '@fixture-monorepo/ledger/src/entry.js'; // ~> service-isolation:deepImport
import { retries } from '../../worker/src/limit.js'; // ~> service-isolation:importsApp
import { greeting } from '../../../packages/money/locales/greeting.js';

export type Api = { total(): string };
export const api = { total: () => format(round(money(1))) + de + greeting + ledger(entry) + String(retries) };
