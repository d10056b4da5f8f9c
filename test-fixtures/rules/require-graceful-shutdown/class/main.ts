import { Service } from './service.js';

new Service().start(8080); // ~> missing
