const axios = require('axios');

module.exports.rates = () => axios.get('https://rates.test', { timeout: 1000 }); // ~> unguarded
