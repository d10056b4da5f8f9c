import http, { axios, boundedApi, got, send, stock } from './http.js';

/** A library's own client, exported again by a module of the project. */
export const byName = (id: string) => axios.get(`https://orders.example.test/${id}`); // ~> noDeadline
export const byDefault = (id: string) => http.post('https://orders.example.test', { id }); // ~> noDeadline
export const byFrom = () => got('https://orders.example.test'); // ~> noDeadline
export const byFunction = () => send('https://orders.example.test'); // ~> noDeadline
export const bounded = () => axios.get('https://orders.example.test', { timeout: 2_000 });

/** The project's own: said where it is made. */
export const ofMaker = () => Promise.all([stock.get('/a'), boundedApi.get('/b')]);
