import { store } from '../internal/store.js';

/** Anywhere below the folder that holds it. */
export const takeBack = (id: string): boolean => store.delete(id);
