class Reports {
  build(cancel = new AbortController()) {
    this.signal = cancel.signal; // ~> call
    return this.load();
  }
  own() {
    this.controller = new AbortController();
  }
}
module.exports = { Reports };
