import axios from 'axios';

export const unboundedApi = axios.create({ baseURL: 'https://stock.example.test' }); // ~> noClientDeadline
export const boundedApi = axios.create({ baseURL: 'https://stock.example.test', timeout: 3_000 });

const limits = { timeout: 3_000 };
/** Put together in one place. */
export const makeApi = (baseURL: string) => axios.create({ ...limits, baseURL });
export default unboundedApi;
