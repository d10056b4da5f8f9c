const prefix = 'app';
export const schema = `${prefix}_data`;
export const names = { orders: 'orders', kind: 'open' } as const;
export const config = { schema: process.env['SCHEMA'] ?? 'public', tenant: process.env['TENANT'] ?? 'main' };
export enum SortOrder {
  Up = 'ASC',
  Down = 'DESC',
}
export type Column = keyof typeof names | 'id';
