/** What others may know of an order. */
export interface OrderSummary {
  readonly id: string;
}

export async function fetchOrder(id: string, signal: AbortSignal): Promise<OrderSummary> {
  const response = await fetch(`http://orders/orders/${id}`, { signal });
  return (await response.json()) as OrderSummary;
}
