const axios = require('axios');

exports.loadBoth = async id => {
  const [profile, orders] = await Promise.all([axios.get(`/profiles/${id}`), axios.get(`/orders/${id}`)]); // ~> goesOn
  return { profile, orders };
};
