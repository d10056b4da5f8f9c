export function command(): void {
  const [, , name] = process.argv;
  if (!name) process.exit(64);
}
