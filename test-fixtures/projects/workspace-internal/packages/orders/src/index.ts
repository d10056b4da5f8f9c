import { ledger } from '@acme/billing';
import { ledger as theirs } from '@acme/billing/internal/ledger'; // ~> internal-packages:outside
import { retry } from './http/internal/retry.js'; // ~> internal-packages:outside

export const all = [...ledger, ...theirs, retry];
