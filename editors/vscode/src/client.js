'use strict';

const vscode = require('vscode');
const { LanguageClient, RevealOutputChannelOn, State } = require('vscode-languageclient/node');
const settings = require('./settings');

/** @typedef {import('./status').Status} Status */

/** A command of this side, which the lenses of the server run. */
const showReferences = 'diglot.showReferences';

/** Tells the server which commands it may have run here. */
class ClientCommands {
  /** @param {import('vscode-languageclient').ClientCapabilities} capabilities */
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...capabilities.experimental, commands: { commands: [showReferences] } };
  }

  initialize() {}

  getState() {
    return /** @type {const} */ ({ kind: 'static' });
  }

  clear() {}
}

/**
 * Whether there is a point in saying what is wrong with a document: one that can't be written, such as an
 * older version from git, can't be mended either.
 *
 * @param {vscode.Uri} uri
 */
function canBeMended(uri) {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

/**
 * @param {Status} status
 * @param {vscode.OutputChannel} log
 * @returns {import('vscode-languageclient/node').LanguageClientOptions}
 */
function clientOptions(status, log) {
  return {
    // Of any scheme: a transcript that was never saved is one, too.
    documentSelector: [{ language: 'diglot' }],
    initializationOptions: settings.shown(),
    synchronize: { configurationSection: settings.section },
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      provideDiagnostics(document, previous, token, next) {
        const uri = 'uri' in document ? document.uri : document;
        return canBeMended(uri) ? next(document, previous, token) : undefined;
      },
      handleWorkDoneProgress(token, params, next) {
        status.progress(token, params);
        next(token, params);
      },
    },
  };
}

/**
 * A client that is not started yet.
 *
 * @param {{ command: string, arguments: string[] }} server
 * @param {Status} status
 * @param {vscode.OutputChannel} log
 */
function makeClient(server, status, log) {
  const client = new LanguageClient(
    'diglot', 'Diglot', { command: server.command, args: server.arguments }, clientOptions(status, log));
  client.registerFeature(new ClientCommands());
  return client;
}

/**
 * Keeps the status up to date with a client, until what it gives is disposed of.
 *
 * @param {LanguageClient} client
 * @param {string} command
 * @param {Status} status
 */
function tellState(client, command, status) {
  return client.onDidChangeState(({ newState }) => {
    switch (newState) {
      case State.Starting: return status.starting();
      case State.Running: return status.running(client.initializeResult?.serverInfo?.version, command);
      case State.Stopped: return status.stopped();
    }
  });
}

/**
 * Shows places in a list, as a lens of the server asks for it: in the words of the protocol.
 *
 * @param {string} uri
 * @param {{ line: number, character: number }} position
 * @param {import('vscode-languageclient').Location[]} locations
 */
function showPlaces(uri, position, locations) {
  /** @param {{ line: number, character: number }} place */
  const place = ({ line, character }) => new vscode.Position(line, character);
  return vscode.commands.executeCommand(
    'editor.action.showReferences', vscode.Uri.parse(uri), place(position),
    locations.map(({ uri, range }) =>
      new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(place(range.start), place(range.end)))));
}

module.exports = { makeClient, showPlaces, showReferences, tellState };
