const axios = require('axios');
const axiosRetry = require('axios-retry').default;

axiosRetry(axios, { retries: 3 }); // ~> none

module.exports.load = async function load(url) {
  for (let i = 0; i < 3; i++) {
    try {
      return await axios.get(url, { timeout: 1000 });
    } catch (err) {
      await new Promise(resolve => setTimeout(resolve, 1000)); // ~> fixed
    }
  }
};
