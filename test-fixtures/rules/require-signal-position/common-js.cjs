exports.load = async (id, signal) => [id, signal];

async function start(abort = new AbortController().signal, id) { // ~> position
  return [abort, id];
}
exports.start = start;
