const { EventEmitter } = require('events');
const express = require('express');

const bus = new EventEmitter();
const app = express();

app.get('/', (request, response) => {
  bus.on('change', () => response.write('.')); // ~> leak
});

module.exports = app;
