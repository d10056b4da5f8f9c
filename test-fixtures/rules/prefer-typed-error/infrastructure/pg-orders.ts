export function connect(url: string | undefined): string {
  if (!url) throw new Error('no database');
  return url;
}
