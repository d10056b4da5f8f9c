export function audit(digest: string, host: string): void {
  process.stdout.write(`${host} ${digest}\n`);
}
