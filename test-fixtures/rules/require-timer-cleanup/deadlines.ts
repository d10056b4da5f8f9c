export function abortLater(controller: AbortController): void {
  controller.abort();
}
export const deadlineOf = () => new AbortController();

/** Takes over a timer: whoever calls it has nothing left to clear. */
export function finish(timer: NodeJS.Timeout | undefined): void {
  clearTimeout(timer);
}
export const withTimer = async <T>(timer: NodeJS.Timeout, work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
};
