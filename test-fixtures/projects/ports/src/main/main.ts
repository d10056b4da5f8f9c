import { Pay, Statement } from '../application/pay.js';
import { PgLedger } from '../infrastructure/ledger.js';

const ledger = new PgLedger();
export const pay = new Pay(ledger, { now: () => Date.now() });
export const statement = new Statement(ledger);
