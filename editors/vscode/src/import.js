'use strict';

const childProcess = require('node:child_process');
const path = require('node:path');
const vscode = require('vscode');
const settings = require('./settings');

/** @typedef {{ code: number, notes: string[] }} Outcome how the program ended, and what it had to say */

/**
 * @param {string} command
 * @param {string[]} options
 * @returns {Promise<Outcome>}
 */
function run(command, options) {
  return new Promise((resolve) => {
    childProcess.execFile(command, options, { windowsHide: true }, (error, _, said) => {
      const notes = said.split(/\r?\n/).filter(Boolean).map((line) => line.replace(/^diglot: /, ''));
      const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ code, notes: notes.length > 0 || !error ? notes : [error.message] });
    });
  });
}

/**
 * Makes a transcript of a file, and asks for the languages only where they can't be told from the text.
 *
 * @param {string} command
 * @param {string} source
 * @param {string} target
 * @returns {Promise<Outcome | undefined>} nothing where the person thought better of it
 */
async function convert(command, source, target) {
  // The person has said already that a file of that name may be replaced.
  const options = ['--output', target, '--force', source];
  const outcome = await run(command, ['import', ...options]);
  if (outcome.code === 0 || !outcome.notes.some((note) => note.includes('--languages'))) return outcome;
  const languages = await vscode.window.showInputBox({
    title: `Languages of ${path.basename(source)}`,
    prompt: 'Source first, with commas between; only one, if it is in only one.',
    placeHolder: 'en,fr',
  });
  return languages?.trim() ? run(command, ['import', '--languages', languages.trim(), ...options]) : undefined;
}

/** @returns {Promise<vscode.Uri | undefined>} */
async function choose() {
  const chosen = await vscode.window.showOpenDialog({
    title: 'Import a Transcript', openLabel: 'Import',
    filters: { 'Subtitles and text': ['srt', 'vtt', 'txt'], 'All files': ['*'] },
  });
  return chosen?.[0];
}

/**
 * Makes a transcript of subtitles or text, and opens it.
 *
 * @param {vscode.OutputChannel} log
 * @param {vscode.Uri} [chosen] of the file; asked for where it is not said
 */
async function importTranscript(log, chosen) {
  const server = settings.server();
  if ('problem' in server) return void vscode.window.showErrorMessage(`Diglot: ${server.problem}`);
  const source = chosen instanceof vscode.Uri ? chosen : await choose();
  if (!source) return;
  const { dir, name } = path.parse(source.fsPath);
  const target = await vscode.window.showSaveDialog({
    title: 'Save the Transcript', defaultUri: vscode.Uri.file(path.join(dir, `${name}.diglot`)),
    filters: { Transcripts: ['diglot'] },
  });
  if (!target) return;
  const outcome = await convert(server.command, source.fsPath, target.fsPath);
  if (!outcome) return;
  for (const note of outcome.notes) log.appendLine(note);
  const notes = outcome.notes.join('\n');
  if (outcome.code !== 0) return void vscode.window.showErrorMessage(`Nothing was imported: ${notes}`);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target));
  if (notes) void vscode.window.showInformationMessage(notes);
}

module.exports = { importTranscript };
