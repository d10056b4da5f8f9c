const fs = require('fs');
const http = require('http');

const page = fs.readFileSync('index.html');

function logVisit(line) {
  fs.appendFileSync('visits.log', line); // ~> served
}

http.createServer((request, response) => {
  logVisit(request.url);
  if (request.url === '/logo') response.end(fs.readFileSync('logo.png')); // ~> served
  response.end(page);
});

module.exports = { logVisit };
