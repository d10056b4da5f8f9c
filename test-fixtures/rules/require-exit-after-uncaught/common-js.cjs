const { warn } = console;

process.on('unhandledRejection', function (error) { // ~> livesOn
  warn(error);
});
