export { ledger } from './internal/ledger.js';
