export interface Order {
  readonly id: string;
  readonly total: number;
}

export const store = new Map<string, Order>();

export default store;
