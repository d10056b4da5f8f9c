import Koa from 'koa';

/** SIGINT alone is what a terminal sends, not what ends a container. */
process.on('SIGINT', () => process.exit(0));
new Koa().listen(8080); // ~> missing
