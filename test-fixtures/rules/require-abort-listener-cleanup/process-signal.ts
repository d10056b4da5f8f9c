export const shutdown = new AbortController();
export const shutdownSignal = shutdown.signal;
