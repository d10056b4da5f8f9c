/** The schema as text, as it is committed. */
export function generateSchema(): string;
export function schemaOf(source: string, name: string, title: string): string;
