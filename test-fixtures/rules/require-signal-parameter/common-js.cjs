const axios = require('axios');

async function load(id) { // ~> noParameter
  return axios.get(`https://stock.example.test/${id}`);
}
async function local(id) {
  return axios.get(`https://stock.example.test/${id}`);
}
module.exports = { load, other: id => id, count: [local].length };
