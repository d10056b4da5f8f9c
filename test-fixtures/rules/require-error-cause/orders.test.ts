export async function fails(): Promise<void> {
  try {
    await fetch('http://localhost:3000/orders');
  } catch {
    throw new Error('the service is not up');
  }
}
