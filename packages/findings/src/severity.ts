/** `error`: proven, fails the gate. `warning`: a heuristic, counted against `--max-warnings`. */
export type Severity = 'error' | 'warning';
