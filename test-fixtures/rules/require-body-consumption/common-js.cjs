const { request } = require('undici');

module.exports.ping = async function ping(url) {
  const { statusCode } = await request(url, { headersTimeout: 100, bodyTimeout: 100 }); // ~> never
  return statusCode;
};
