const express = require('express');
const { height, unlimited } = require('./upstream.js');

const app = express();
app.get('/', async (request, response) => {
  try {
    response.json(await height(request.path));
  } catch (error) {
    console.error(error);
    response.status(500).json({ error: 'failed' }); // ~> untold
  }
});
app.get('/unlimited', async (request, response) => {
  try {
    response.json(await unlimited(request.path));
  } catch (error) {
    console.error(error);
    response.status(500).json({ error: 'failed' });
  }
});
