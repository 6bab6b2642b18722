'use strict';

const vscode = require('vscode');

/** Says in the status bar, beside transcripts, what the server is doing. */
class Status {
  constructor() {
    this.item = vscode.languages.createLanguageStatusItem('diglot.server', { language: 'diglot' });
    this.item.name = 'Diglot';
    /** What it says of itself when it has nothing to do. */
    this.rest = 'Diglot';
    /**
     * Work that goes on: what it is called, by its token.
     *
     * @type {Map<string | number, string>}
     */
    this.work = new Map();
  }

  starting() {
    this.show('Diglot is starting', { busy: true });
  }

  /**
   * @param {string | undefined} version
   * @param {string} command
   */
  running(version, command) {
    this.rest = version ? `Diglot ${version}` : 'Diglot';
    this.show(this.rest, { detail: command, command: showLog });
    void setContext(true);
  }

  stopped() {
    this.show('Diglot has stopped', { severity: vscode.LanguageStatusSeverity.Warning, command: restart });
    void setContext(false);
  }

  /** @param {string} problem */
  missing(problem) {
    this.show('Diglot is not running', {
      detail: problem, severity: vscode.LanguageStatusSeverity.Error, command: restart,
    });
    void setContext(false);
  }

  /**
   * Work of which the server tells how far it is.
   *
   * @param {string | number} token
   * @param {{ kind: 'begin' | 'report' | 'end', title?: string, message?: string }} params
   */
  progress(token, params) {
    if (params.kind === 'begin') this.work.set(token, params.title ?? '');
    const title = this.work.get(token);
    if (title === undefined) return;
    if (params.kind === 'end') {
      this.work.delete(token);
      if (this.work.size === 0) this.showWork(this.rest, false);
    } else {
      this.showWork([title, params.message].filter(Boolean).join(': '), true);
    }
  }

  dispose() {
    this.item.dispose();
  }

  /**
   * @param {string} text
   * @param {boolean} busy
   */
  showWork(text, busy) {
    this.item.text = text;
    this.item.busy = busy;
  }

  /**
   * @param {string} text
   * @param {{ busy?: boolean, detail?: string, severity?: vscode.LanguageStatusSeverity, command?: vscode.Command }} more
   */
  show(text, { busy = false, detail, severity = vscode.LanguageStatusSeverity.Information, command }) {
    this.work.clear();
    this.showWork(text, busy);
    this.item.detail = detail;
    this.item.severity = severity;
    this.item.command = command;
  }
}

const restart = { command: 'diglot.restart', title: 'Restart' };
const showLog = { command: 'diglot.showLog', title: 'Show Log' };

/**
 * Lets the walkthrough know.
 *
 * @param {boolean} isRunning
 */
function setContext(isRunning) {
  return vscode.commands.executeCommand('setContext', 'diglot.isRunning', isRunning);
}

module.exports = { Status };
