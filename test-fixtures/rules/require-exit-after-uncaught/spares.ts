process.on('uncaughtExceptionMonitor', error => console.error(error));
process.on('warning', warning => console.warn(warning));

process.on('uncaughtException', error => {
  console.error(error);
  process.exit(1);
});

// An emitter of somebody else's.
declare const worker: { on(event: string, listener: (error: Error) => void): void };
worker.on('uncaughtException', error => console.error(error));

// Rejections of the tenant cache cannot be caught where they happen; this keeps the process from crashing.
process.on('unhandledRejection', error => {
  console.error(error);
});
