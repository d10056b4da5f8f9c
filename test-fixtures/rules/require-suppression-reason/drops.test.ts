export function settle(callback: () => void): void {
  try {
    callback();
  } catch {
    // ignore
  }
}
