const nats = require('nats');

/** A client that hands out its connection at once in the version that is used: what goes by no name of a promise's is none's. */
class Transport {
  connect() {
    const client = nats.connect({});
    client.on('connect', () => {
      this.client = client;
    });
  }

  forget() {
    this.subscriptions.forEach(id => this.client.unsubscribe(id));
  }
}
module.exports = { Transport };
