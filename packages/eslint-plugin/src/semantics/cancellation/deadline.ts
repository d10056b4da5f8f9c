/** Whether something ends by itself within a time: surely, surely not, or out of sight. */
export type Deadline = 'bounded' | 'unbounded' | 'unknown';
