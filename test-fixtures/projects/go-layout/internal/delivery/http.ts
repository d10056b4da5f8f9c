import { charge } from '../usecase/charge.js';

export const listen = () => charge('1');
