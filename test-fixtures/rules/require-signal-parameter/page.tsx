export function StockPage(): string {
  const load = async (): Promise<string> => (await fetch('https://stock.example.test')).text();
  void load();
  return String(load);
}
export const loadPage = async (): Promise<string> => (await fetch('https://stock.example.test')).text();
