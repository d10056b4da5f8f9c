/** What a test runner is told. */
export interface TestConfig {
  readonly path: string;
  /** The least coverage (per cent) that passes, for each kind it sets: `lines`, `branches`, …. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Tests run in another order each time. */
  readonly shuffled: boolean;
}
