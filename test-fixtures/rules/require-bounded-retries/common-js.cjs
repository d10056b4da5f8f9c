const axios = require('axios');

module.exports.load = async function load(url) {
  while (true) { // ~> loop
    try {
      return await axios.get(url, { timeout: 1000 });
    } catch {
      // The other side starts up slowly.
    }
  }
};
