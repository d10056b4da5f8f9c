import { makeApp, makeServer, tune } from './app.js';

makeApp().listen(3000); // ~> keepAlive

// Whoever made it may have set them; here we only start it.
makeServer().listen(3001);

const tuned = makeApp().listen(3002);
tune(tuned);
