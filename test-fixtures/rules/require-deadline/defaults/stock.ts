import axios from 'axios';

/** The process has given the library a default. */
export const stock = () => axios.get('https://stock.example.test');

const api = axios.create({ baseURL: 'https://stock.example.test' });
api.interceptors.request.use(config => ({ ...config, timeout: 2_000 }));
export const intercepted = () => api.get('/');
