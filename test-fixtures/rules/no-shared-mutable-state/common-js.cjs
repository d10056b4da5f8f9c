const http = require('http');

let lastUrl;

http.createServer((request, response) => {
  lastUrl = request.url; // ~> shared
  response.end(lastUrl);
});
