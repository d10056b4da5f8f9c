export async function load(): Promise<unknown> {
  const { plugin } = await import('./plugin.js');
  return plugin;
}
