import { connect } from './orders.js';

connect().catch(() => process.exit(1));
