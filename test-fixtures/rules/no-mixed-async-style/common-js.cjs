const { readFile } = require('node:fs/promises');

// ~v callbackAndPromise
exports.read = async (path, callback) => {
  callback(null, await readFile(path, 'utf8'));
};

function read(path) {
  if (!path) return ''; // ~> sometimesPromise
  return readFile(path, 'utf8');
}

// ~v callbackAndPromise
async function readTwice(path, callback) {
  const text = await readFile(path, 'utf8');
  // ~v chained
  await readFile(path, 'utf8').then(again => {
    if (text === again) callback(null, text);
  });
}

module.exports = { ...exports, read, readTwice };
