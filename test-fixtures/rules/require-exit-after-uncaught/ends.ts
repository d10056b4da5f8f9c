import { leave, report } from './report.js';

process.on('unhandledRejection', error => {
  throw error;
});

process.on('uncaughtException', error => {
  void report(error).finally(() => leave(1));
});
