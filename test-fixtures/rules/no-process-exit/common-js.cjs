const { exit } = require('node:process');
const proc = require('process');

module.exports.check = function check(config) {
  if (!config) exit(1); // ~> exits
  if (!config.url) proc.exit(1); // ~> exits
};
