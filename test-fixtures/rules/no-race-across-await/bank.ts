export async function loadRate(currency: string): Promise<number> {
  const response = await fetch(`https://rates.example.test/${currency}`);
  return Number(await response.text());
}

export async function connect(): Promise<{ send(text: string): Promise<void> }> {
  await loadRate('EUR');
  return { send: async text => void (await fetch(text)) };
}
