'use strict';

const vscode = require('vscode');

const fileName = '.diglot.json';

/** What a configuration begins with: nothing is otherwise than without one. */
const beginning = '{\n  "profile": "recommended",\n  "rules": {}\n}\n';

/** @param {vscode.Uri} uri */
async function exists(uri) {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * The configuration that holds for what is in front of the person, or where one would hold for all of its
 * folder.
 *
 * @returns {Promise<{ uri: vscode.Uri, isThere: boolean } | undefined>}
 */
async function configuration() {
  const document = vscode.window.activeTextEditor?.document.uri;
  const root = (document && vscode.workspace.getWorkspaceFolder(document)?.uri)
    ?? (document?.scheme === 'file' ? vscode.Uri.joinPath(document, '..') : undefined)
    ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!root) return undefined;
  const isBelow = document?.scheme === root.scheme && document.path.startsWith(`${root.path}/`);
  let folder = isBelow ? vscode.Uri.joinPath(document, '..') : root;
  for (;;) {
    const uri = vscode.Uri.joinPath(folder, fileName);
    if (await exists(uri)) return { uri, isThere: true };
    if (folder.path.length <= root.path.length) return { uri, isThere: false };
    folder = vscode.Uri.joinPath(folder, '..');
  }
}

/** Opens the configuration, and makes one where there is none. */
async function configureRules() {
  const found = await configuration();
  if (!found) return void vscode.window.showInformationMessage('Diglot: open a folder, or a transcript in one.');
  if (!found.isThere) await vscode.workspace.fs.writeFile(found.uri, new TextEncoder().encode(beginning));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(found.uri));
}

module.exports = { configureRules };
