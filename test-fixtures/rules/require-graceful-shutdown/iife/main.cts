import express = require('express');

(async () => {
  const app = express();
  app.listen(8080); // ~> missing
})().catch(console.error);
