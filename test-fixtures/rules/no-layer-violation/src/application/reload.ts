export const reload = async (): Promise<number> => {
  const { rows } = await import('../infrastructure/order-rows.js'); // ~> typesOnly
  return rows.size;
};

export const plugin = (name: string): Promise<unknown> => import(`../infrastructure/${name}.js`);
