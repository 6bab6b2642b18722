'use strict';

const vscode = require('vscode');
const { findServer } = require('./server');

/** The name of the settings, here and for the server, which asks for them. */
const section = 'diglot';

/**
 * A setting of which a folder that is not trusted has no say. The editor sees to that, too; but what is at
 * stake is which program is run.
 *
 * @template T
 * @param {string} name
 * @param {T} fallback
 * @returns {T}
 */
function guarded(name, fallback) {
  const settings = vscode.workspace.getConfiguration(section);
  if (vscode.workspace.isTrusted) return settings.get(name, fallback);
  const known = settings.inspect(name);
  return /** @type {T} */ (known?.globalValue ?? known?.defaultValue ?? fallback);
}

/**
 * The program to be run and what it is started with, or what to tell the person.
 *
 * @returns {{ command: string, arguments: string[] } | { problem: string }}
 */
function server() {
  const folders = (vscode.workspace.workspaceFolders ?? [])
    .filter((folder) => folder.uri.scheme === 'file')
    .map((folder) => folder.uri.fsPath);
  const setting = guarded('server.path', '');
  const found = findServer({
    setting: typeof setting === 'string' ? setting : '',
    folders,
    isTrusted: vscode.workspace.isTrusted,
    environment: process.env,
  });
  if ('problem' in found) return found;
  const more = guarded('server.arguments', /** @type {string[]} */ ([]));
  return { command: found.command, arguments: ['lsp', ...(Array.isArray(more) ? more.map(String) : [])] };
}

/** What a person wants to see of what is shown unasked. The server asks again when it changes. */
function shown() {
  const settings = vscode.workspace.getConfiguration(section);
  return { inlayHints: settings.get('inlayHints'), codeLens: settings.get('codeLens') };
}

module.exports = { section, server, shown };
