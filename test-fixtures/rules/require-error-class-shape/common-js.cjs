class SaveError extends Error {} // ~> nameless

class LoadError extends Error {
  constructor(message) {
    super(message);
    this.name = 'LoadError';
  }
}

module.exports = { SaveError, LoadError };
