'use strict';

const vscode = require('vscode');
const { showPlaces, showReferences } = require('./client');
const { importTranscript } = require('./import');
const { configureRules } = require('./rules');
const { Session } = require('./session');

/** A whole transcript, small enough to be seen at once. */
const sample = `@title      The bees | 蜜蜂
@languages  en zh-Hans
@speaker    HO  Host | 主持人
@speaker    BE  Beekeeper | 养蜂人

# In the garden | 花园里

HO: Do you hear the bees?
> 你听见蜜蜂了吗？

BE: They are early this year. [laughs]
> 今年它们来得早。[笑]
`;

async function newTranscript() {
  const document = await vscode.workspace.openTextDocument({ language: 'diglot', content: sample });
  await vscode.window.showTextDocument(document);
}

/**
 * Copies the destination of a link to the segment or heading at the cursor.
 *
 * @param {Session} session
 */
async function copyLink(session) {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.languageId !== 'diglot' || !session.client) return;
  const { line, character } = editor.selection.active;
  const uri = session.client.code2ProtocolConverter.asUri(editor.document.uri);
  try {
    /** @type {string} */
    const link = await session.client.sendRequest(
      'workspace/executeCommand', { command: 'diglot.link', arguments: [{ uri, position: { line, character } }] });
    await vscode.env.clipboard.writeText(link);
  } catch (error) {
    void vscode.window.showWarningMessage(`Diglot: ${error instanceof Error ? error.message : error}`);
  }
}

/** @type {Session | undefined} */
let session;

/** @param {vscode.ExtensionContext} context */
function activate(context) {
  const current = new Session(context);
  session = current;
  const { registerCommand } = vscode.commands;
  context.subscriptions.push(
    current,
    registerCommand('diglot.restart', () => current.restart()),
    registerCommand('diglot.showLog', () => current.log.show()),
    registerCommand('diglot.import', (chosen) => importTranscript(current.log, chosen)),
    registerCommand('diglot.newTranscript', newTranscript),
    registerCommand('diglot.configureRules', configureRules),
    registerCommand('diglot.copyLink', () => copyLink(current)),
    registerCommand(showReferences, showPlaces),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('diglot.server')) await current.restartIfOther();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => current.restartIfOther()),
  );
  // Not waited for: the commands work meanwhile.
  void current.restart();
}

function deactivate() {
  return session?.stop();
}

module.exports = { activate, deactivate };
