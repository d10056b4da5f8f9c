const express = require('express');
const { createServer } = require('node:http');

const app = express();
app.listen(3000); // ~> keepAlive

const server = createServer(app); // ~> keepAlive
server.listen(3001);

const bounded = createServer(app);
bounded.keepAliveTimeout = 65_000;
bounded.timeout = 120_000;
bounded.listen(3002);

const exported = createServer(app);
exported.listen(3003);

module.exports = { exported };
