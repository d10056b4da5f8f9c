import type { Api } from '@fixture-monorepo/api';
import { retries } from '../../../../apps/worker/src/limit.js'; // ~> service-isolation:importsApp
import { money } from '@fixture-monorepo/money';
import { round } from '../../../money/src/round.js'; // ~> service-isolation:deepImport

export const ledger = (amount: number, api?: Api): string => String(round(money(amount)) + retries) + (api?.total() ?? '');
