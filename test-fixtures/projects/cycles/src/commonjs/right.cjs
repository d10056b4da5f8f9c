const { left } = require('./left.cjs');

exports.right = left;
