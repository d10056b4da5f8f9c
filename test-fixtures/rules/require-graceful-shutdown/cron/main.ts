import { schedule } from 'node-cron';

schedule('0 * * * *', () => console.log('hourly')); // ~> missing
