const http = require('node:http');

http.createServer((request, response) => response.end('ok')).listen(8080); // ~> missing
