// One logs, the other sees to the end.
process.on('uncaughtException', error => console.error(error));
process.on('uncaughtException', () => process.exit(1));

// Whether it is fatal is decided.
process.on('unhandledRejection', reason => {
  if (reason instanceof RangeError) process.exit(1);
  console.error(reason);
});
