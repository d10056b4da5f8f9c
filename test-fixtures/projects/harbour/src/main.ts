import { BookBerth } from './application/book-berth.js';
import { bookingsRoutes } from './delivery/bookings-routes.js';
import { startServer } from './delivery/server.js';
import { MailNotices } from './infrastructure/mail-notices.js';
import { PgBookings, PgVessels } from './infrastructure/pg-bookings.js';
import { HttpTides } from './infrastructure/tide-client.js';
import { sweepBerths } from './workers/berth-sweeper.js';
import { watchBuoys } from './workers/buoy-feed.js';
import { startNoticeWorker } from './workers/notify-captains.js';
import { serveCameras } from './workers/quay-cameras.js';
import { watchTides } from './workers/tide-watch.js';

export const port = 'NLRTM';
const vessels = new PgVessels();
const tides = new HttpTides();
const bookBerth = new BookBerth(new PgBookings(), vessels);

startNoticeWorker(new MailNotices());
sweepBerths();
watchBuoys();
watchTides(tides, port);
serveCameras('/var/lib/cameras', 8081);
await startServer(app => bookingsRoutes(app, bookBerth, tides), 8080);
