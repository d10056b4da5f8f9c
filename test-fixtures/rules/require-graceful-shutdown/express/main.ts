import express from 'express';

const app = express();
app.get('/', (_request, response) => void response.send('ok'));
app.listen(8080, () => console.log('listening')); // ~> missing
