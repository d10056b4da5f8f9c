/** The schema as text, as it is committed. */
export function generateSchema(): string;
