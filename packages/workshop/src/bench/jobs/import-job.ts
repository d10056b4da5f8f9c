/* Prints how long importing the plugin, as it is published, takes in this fresh process, in ms. */
const published = new URL('dist/plugin.js', import.meta.resolve('eslint-plugin-plimsoll/package.json'));
const started = performance.now();
await import(published.href);
console.log(JSON.stringify({ importMs: performance.now() - started }));
