const right = require('./right.cjs'); // ~> no-cycles:cycle

exports.left = () => right;
