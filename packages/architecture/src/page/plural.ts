const figures = new Intl.NumberFormat('en');

/** `1 module`, `3 modules`. */
export function plural(count: number, noun: string): string {
  return `${figures.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}
