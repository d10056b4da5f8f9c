import axios from 'axios';

const stock = axios.create({ baseURL: 'https://stock.test', timeout: 2_000 });

export const inStock = (sku: string) => stock.get(`/skus/${sku}`); // ~> unguarded
/** Said once a module. */
export const reserve = (sku: string) => stock.post(`/skus/${sku}/reservations`, {});
