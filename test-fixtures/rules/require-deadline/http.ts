import axios from 'axios';

export { default as got } from 'got';
export { fetch as send } from 'undici';
export { unboundedApi as stock, boundedApi } from './api-client.js';
export { axios };
export default axios;
