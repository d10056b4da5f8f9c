/* Prints how long importing the plugin takes in this fresh process, in ms. */
const started = performance.now();
await import('eslint-plugin-plimsoll');
console.log(JSON.stringify({ importMs: performance.now() - started }));
