/** What a text is a sign of. */
export type SignKind =
  /** Headers such as `Content-Security-Policy` are set. */
  | 'headers'
  /** Callers are held to a number of requests. */
  | 'rate-limit'
  | 'compression'
  | 'cors'
  /** Somebody collects metrics, or shows them. */
  | 'monitoring'
  /** Somebody is told when a metric leaves its bounds. */
  | 'alerts';

/** A file that shows something by its text: a module, or the settings of a proxy or of a monitoring system. */
export interface Sign {
  readonly path: string;
  readonly kind: SignKind;
}
