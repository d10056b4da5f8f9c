/** What the town takes for a berth. */
export interface BerthTax {
  /** In cents a day. */
  of(lengthMetres: number): number;
}

export class FlatBerthTax implements BerthTax {
  of(lengthMetres: number): number {
    return lengthMetres * 12;
  }
}
