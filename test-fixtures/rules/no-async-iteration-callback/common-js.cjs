const { rm, stat } = require('node:fs/promises');

const isBig = async path => (await stat(path)).size > 1_000;

exports.purge = async function purge(paths) {
  // ~v dropped
  paths.forEach(async path => {
    await rm(path);
  });
  const big = Object.keys(exports).filter(isBig); // ~> truthy
  return big;
};

module.exports.anyBig = paths => [...paths].some(isBig); // ~> truthy
