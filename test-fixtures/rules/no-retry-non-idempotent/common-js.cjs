const axios = require('axios');

module.exports.charge = async function charge(amount) {
  for (let i = 0; i < 3; i++) {
    try {
      return await axios.post('https://pay.test/charges', { amount }, { timeout: 1000 }); // ~> request
    } catch (err) {
      await new Promise(resolve => setTimeout(resolve, 1000 * i));
    }
  }
};
