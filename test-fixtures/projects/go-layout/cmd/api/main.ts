import { listen } from '../../internal/delivery/http.js';

listen();
