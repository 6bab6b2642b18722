'use strict';

/** A double of the client library: it starts no process, and remembers what it was made with. */

const State = { Stopped: 1, Starting: 3, Running: 2 };

function makeLanguageClient() {
  const clients = [];

  class LanguageClient {
    features = [];
    listeners = [];
    state = State.Stopped;
    isDisposed = false;
    code2ProtocolConverter = { asUri: (uri) => uri.toString() };
    /** What requests are answered with; set by tests. */
    answer = async () => null;

    constructor(id, name, serverOptions, clientOptions) {
      Object.assign(this, { id, name, serverOptions, clientOptions });
      clients.push(this);
    }

    registerFeature(feature) {
      // What the real one calls, now or later.
      for (const method of ['fillClientCapabilities', 'initialize', 'getState', 'clear']) {
        if (typeof feature[method] !== 'function') throw new Error(`a feature has ${method}`);
      }
      this.features.push(feature);
    }

    onDidChangeState(listener) {
      this.listeners.push(listener);
      return { dispose: () => { this.listeners = this.listeners.filter((each) => each !== listener); } };
    }

    change(newState) {
      const oldState = this.state;
      this.state = newState;
      for (const listener of this.listeners) listener({ oldState, newState });
    }

    async start() {
      this.change(State.Starting);
      await undefined;
      if (LanguageClient.failure) {
        this.change(State.Stopped);
        throw LanguageClient.failure;
      }
      await LanguageClient.delay;
      this.initializeResult = { capabilities: {}, serverInfo: { name: 'diglot', version: '9.8.7' } };
      this.change(State.Running);
    }

    async dispose() {
      this.isDisposed = true;
      if (this.state !== State.Running) throw new Error('Client is not running and can\'t be stopped.');
      this.change(State.Stopped);
    }

    sendRequest(method, params) {
      return this.answer(method, params);
    }

    /** What the server is told that this side can do, as far as the extension says it. */
    capabilities() {
      const capabilities = {};
      for (const feature of this.features) feature.fillClientCapabilities(capabilities);
      return capabilities;
    }
  }

  return { LanguageClient, State, RevealOutputChannelOn: { Info: 1, Warn: 2, Error: 3, Never: 4 }, clients };
}

module.exports = { makeLanguageClient, State };
