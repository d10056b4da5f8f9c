const http = require('http');

const answers = {};

http.createServer((request, response) => {
  answers[request.url] = answers[request.url] || request.url.length; // ~> grows
  response.end(String(answers[request.url]));
});
