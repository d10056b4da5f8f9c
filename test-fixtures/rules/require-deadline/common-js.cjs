const axios = require('axios');
const { request } = require('undici');

const load = async id => {
  const { data } = await axios.get(`https://stock.example.test/${id}`); // ~> noDeadline
  return data;
};

async function status() {
  const { statusCode } = await request('https://stock.example.test/ready'); // ~> noDeadline
  return statusCode;
}

module.exports = { load, status };
