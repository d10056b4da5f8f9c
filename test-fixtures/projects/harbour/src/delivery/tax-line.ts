import type { BerthTax } from '../billing/berth-tax.js';

/** The line of a bill that shows the tax. */
export class TaxLine {
  constructor(private readonly tax: BerthTax) {}

  print(lengthMetres: number): string {
    return `${this.tax.of(lengthMetres)} cents`;
  }
}
