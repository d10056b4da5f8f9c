import { start } from './app.js';

await start(8080); // ~> missing
