/** One diagnostic of oxlint's JSON, as far as it is used. */
export interface OxlintDiagnostic {
  readonly message: string;
  /** `plimsoll(no-x)`; absent on syntax errors, unused directives and crashes. */
  readonly code?: string;
  /** Relative to the working folder. */
  readonly filename?: string;
  /** Bytes in UTF-8, the BOM included. */
  readonly span?: { readonly offset: number; readonly length: number };
}

/** Parses what `oxlint --format json` printed; undefined when it is something else, as after a wrong configuration. */
export function parseOxlintOutput(stdout: string): OxlintDiagnostic[] | undefined {
  // oxlint may print notices before the JSON.
  const start = stdout.indexOf('{ "diagnostics"');
  if (start < 0) return undefined;
  try {
    const { diagnostics } = JSON.parse(stdout.slice(start)) as { diagnostics: RawDiagnostic[] };
    return diagnostics.map(({ labels, message, code, filename }) => {
      const [label] = labels;
      return { message, ...(code && { code }), ...(filename && { filename }), ...(label && { span: label.span }) };
    });
  } catch {
    return undefined;
  }
}

interface RawDiagnostic {
  message: string;
  code?: string;
  filename?: string;
  labels: { span: { offset: number; length: number } }[];
}
