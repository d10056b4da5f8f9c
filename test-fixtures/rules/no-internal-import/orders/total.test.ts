import { store } from './internal/store.js';

store.clear();
