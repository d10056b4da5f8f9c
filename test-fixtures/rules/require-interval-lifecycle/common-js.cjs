const sweep = () => undefined;

exports.start = () => {
  setInterval(sweep, 1_000); // ~> dropped
};

exports.startQuietly = () => {
  setInterval(sweep, 1_000).unref();
};
