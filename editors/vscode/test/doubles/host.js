'use strict';

/** Runs the extension as the editor would, with doubles in the place of the editor and the client library. */

const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { makeLanguageClient } = require('./languageclient');
const { makeVscode } = require('./vscode');

const root = path.join(__dirname, '..', '..');

/** Waits until something holds. */
async function eventually(what, condition) {
  for (let tries = 0; tries < 500; tries++) {
    const value = await condition();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** Loads the sources anew, so that no test sees what another left. */
function load() {
  const { vscode, test, settings } = makeVscode();
  const library = makeLanguageClient();
  for (const name of Object.keys(require.cache)) {
    if (name.startsWith(path.join(root, 'src') + path.sep)) delete require.cache[name];
  }
  const original = Module._load;
  Module._load = (request, ...rest) => {
    if (request === 'vscode') return vscode;
    if (request === 'vscode-languageclient/node') return library;
    return original(request, ...rest);
  };
  try {
    return { vscode, test, settings, clients: library.clients, LanguageClient: library.LanguageClient,
      extension: require(path.join(root, 'src', 'extension.js')),
      limits: require(path.join(root, 'src', 'session.js')).limits };
  } finally {
    Module._load = original;
  }
}

/**
 * A host with the extension in it.
 *
 * @param {import('node:test').TestContext} context
 */
function makeHost(context) {
  const host = load();
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'diglot-vscode-')));
  const before = process.env.PATH;
  const subscriptions = [];
  Object.assign(host, {
    folder,
    /** Writes a file, with its folders, and gives its path. */
    write(name, text, mode = 0o644) {
      const file = path.join(folder, name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text, { mode });
      return file;
    },
    /** A program that does nothing. */
    program: (name) => host.write(name, '#!/bin/sh\n', 0o755),
    openFolder(name) {
      fs.mkdirSync(path.join(folder, name), { recursive: true });
      const uri = host.vscode.Uri.file(path.join(folder, name));
      host.vscode.workspace.workspaceFolders = [{ uri, name, index: 0 }];
    },
    /** Activates the extension, and waits until it has come to rest. */
    async activate() {
      host.extension.activate({ subscriptions, extension: { id: 'diglot.diglot' } });
      await host.settled();
    },
    settled: () => eventually('the server', () => !host.item().busy && host.item().text),
    item: () => host.test.statusItems[0],
    run: (name, ...rest) => host.vscode.commands.executeCommand(name, ...rest),
  });
  context.after(async () => {
    await host.extension.deactivate();
    for (const each of subscriptions) each.dispose();
    process.env.PATH = before;
    fs.rmSync(folder, { recursive: true });
  });
  return host;
}

module.exports = { eventually, makeHost, root };
