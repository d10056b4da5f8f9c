module.exports.LIMIT = 1000;
