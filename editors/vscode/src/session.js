'use strict';

const vscode = require('vscode');
const { makeClient, tellState } = require('./client');
const settings = require('./settings');
const { Status } = require('./status');

/** How long a server may take to start, in milliseconds. */
const limits = { start: 20_000 };

/** The server as it runs in this window: at most one at a time. */
class Session {
  /** @param {vscode.ExtensionContext} context */
  constructor(context) {
    this.context = context;
    this.log = vscode.window.createOutputChannel('Diglot');
    this.status = new Status();
    /** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
    this.client = undefined;
    /** What the client was started with, as text, to see whether that changes. */
    this.startedWith = '';
    /** Starts and stops, each after the one before. */
    this.turn = Promise.resolve();
  }

  /** Starts the server, after the one that runs has stopped. */
  restart() {
    return this.inTurn(async () => {
      await this.end();
      await this.begin();
    });
  }

  /** Starts the server anew where another program, or another way to start it, is wanted by now. */
  async restartIfOther() {
    if (JSON.stringify(settings.server()) !== this.startedWith) await this.restart();
  }

  stop() {
    return this.inTurn(() => this.end());
  }

  /** @param {() => Promise<void>} work */
  inTurn(work) {
    const turn = this.turn.then(work);
    // What goes wrong in one turn is told to who asked for it, and doesn't end all others.
    this.turn = turn.catch(() => {});
    return turn;
  }

  async begin() {
    const server = settings.server();
    this.startedWith = JSON.stringify(server);
    if ('problem' in server) {
      this.status.missing(server.problem);
      // Not waited for: the question may stand there for hours.
      void this.explain(server.problem);
      return;
    }
    try {
      const client = makeClient(server, this.status, this.log);
      await this.start(client, server.command);
      this.client = client;
    } catch (error) {
      const problem = `${server.command} can't be used: ${error instanceof Error ? error.message : error}`;
      this.log.appendLine(problem);
      this.status.missing(problem);
    }
  }

  /**
   * Starts a client, and gives it up where its program does not answer: one that waits for ever is not to
   * keep a person from naming another.
   *
   * @param {import('vscode-languageclient/node').LanguageClient} client
   * @param {string} command
   */
  async start(client, command) {
    const telling = tellState(client, command, this.status);
    const start = client.start();
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const silence = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('it does not answer')), limits.start);
    });
    try {
      await Promise.race([start, silence]);
    } catch (error) {
      // One that comes round to it after all is not wanted any more.
      telling.dispose();
      start.then(() => client.dispose()).catch(() => {});
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async end() {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // It crashed, or did not stop in time; the client has ended the process then.
      this.log.appendLine(`The server did not stop as it should: ${error}`);
    }
  }

  /**
   * Tells the person how to get the program.
   *
   * @param {string} problem
   */
  async explain(problem) {
    const [get, open] = ['How to Get It', 'Open Settings'];
    switch (await vscode.window.showErrorMessage(`Diglot: ${problem}`, get, open)) {
      case get:
        return vscode.commands.executeCommand(
          'workbench.action.openWalkthrough', `${this.context.extension.id}#start`);
      case open: return vscode.commands.executeCommand('workbench.action.openSettings', 'diglot.server.path');
    }
  }

  dispose() {
    this.status.dispose();
    this.log.dispose();
  }
}

module.exports = { Session, limits };
