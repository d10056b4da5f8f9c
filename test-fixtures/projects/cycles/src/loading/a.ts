import { b } from './b.js'; // ~> no-cycles:cycle

export const a = () => b();
