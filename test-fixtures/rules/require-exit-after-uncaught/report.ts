export async function report(error: unknown): Promise<void> {
  await fetch('https://errors.example.test/', { method: 'POST', body: String(error) });
}

export function leave(code: number): never {
  process.exit(code);
}
