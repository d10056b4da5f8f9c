const fs = require('fs');
const zlib = require('node:zlib');

module.exports.archive = function archive(path) {
  fs.createReadStream(path)
    .pipe(zlib.createGzip()) // ~> unheard
    .pipe(fs.createWriteStream(`${path}.gz`));
};
