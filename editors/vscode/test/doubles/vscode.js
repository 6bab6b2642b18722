'use strict';

/**
 * A double of the editor: as much of its interface as the extension uses, which remembers what is done with
 * it, answers questions as a test says, and refuses what the real one would refuse.
 */

const fs = require('node:fs');
const path = require('node:path');

const manifest = require('../../package.json');

class Uri {
  constructor(scheme, path, fragment = '') {
    Object.assign(this, { scheme, path, fragment });
  }

  static file(path) {
    return new Uri('file', path);
  }

  static parse(text) {
    const [, scheme, path, fragment] = /^([a-z][a-z0-9+.-]*):(?:\/\/)?([^#]*)(?:#(.*))?$/i.exec(text);
    return new Uri(scheme, decodeURIComponent(path), fragment);
  }

  static joinPath(uri, ...parts) {
    return new Uri(uri.scheme, path.posix.join(uri.path, ...parts));
  }

  get fsPath() {
    return this.path;
  }

  toString() {
    return this.scheme === 'file' ? `file://${encodeURI(this.path)}` : `${this.scheme}:${encodeURI(this.path)}`;
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(start, end) {
    Object.assign(this, { start, end });
  }
}

class Location {
  constructor(uri, range) {
    Object.assign(this, { uri, range });
  }
}

class Emitter {
  listeners = new Set();

  event = (listener) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(event) {
    return Promise.all([...this.listeners].map((listener) => listener(event)));
  }
}

/** What the manifest declares, by name. */
const declared = manifest.contributes.configuration.properties;

function makeVscode() {
  const configurationChanged = new Emitter();
  const trustGranted = new Emitter();
  /** What a test says and reads. */
  const test = {
    /** What the person and the folder have set, by the whole name. */
    user: {},
    folder: {},
    /** The answers to questions, in their order; a function is called with what was asked. */
    answers: [],
    /** What was shown: [kind, text]. */
    shown: [],
    /** Commands that were run and that nobody here registered: [name, ...arguments]. */
    executed: [],
    registered: new Map(),
    clipboard: '',
    log: '',
    statusItems: [],
    opened: [],
    /** Sets something, and tells as the editor does. */
    async set(level, name, value) {
      test[level][name] = value;
      await configurationChanged.fire({ affectsConfiguration: (asked) => name === asked || name.startsWith(`${asked}.`) });
    },
    async grantTrust() {
      vscode.workspace.isTrusted = true;
      await trustGranted.fire();
    },
  };

  function value(name) {
    const layers = [test.user[name], declared[name].default];
    // What is restricted does not come from a folder that is not trusted.
    const isRestricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name);
    if (vscode.workspace.isTrusted || !isRestricted) layers.unshift(test.folder[name]);
    return layers.find((layer) => layer !== undefined);
  }

  /** A setting, or all settings below a name, as an object. */
  function settings(name) {
    if (declared[name]) return value(name);
    const below = Object.keys(declared).filter((each) => each.startsWith(`${name}.`));
    if (below.length === 0) throw new Error(`${name} is not in the manifest`);
    const result = {};
    for (const each of below) {
      const parts = each.slice(name.length + 1).split('.');
      const last = parts.pop();
      parts.reduce((object, part) => (object[part] ??= {}), result)[last] = value(each);
    }
    return result;
  }

  function ask(kind, text) {
    test.shown.push([kind, text]);
    const answer = test.answers.shift();
    return Promise.resolve(typeof answer === 'function' ? answer(text) : answer);
  }

  const vscode = {
    Uri, Position, Range, Location,
    LanguageStatusSeverity: { Information: 0, Warning: 1, Error: 2 },
    commands: {
      registerCommand(name, run) {
        if (test.registered.has(name)) throw new Error(`command '${name}' already exists`);
        test.registered.set(name, run);
        return { dispose: () => test.registered.delete(name) };
      },
      async executeCommand(name, ...rest) {
        const run = test.registered.get(name);
        if (run) return run(...rest);
        test.executed.push([name, ...rest]);
      },
    },
    env: { clipboard: { writeText: async (text) => { test.clipboard = text; } } },
    languages: {
      createLanguageStatusItem(id, selector) {
        const item = { id, selector, isDisposed: false, dispose() { item.isDisposed = true; } };
        test.statusItems.push(item);
        return item;
      },
    },
    window: {
      activeTextEditor: undefined,
      createOutputChannel: () => ({
        appendLine: (line) => { test.log += `${line}\n`; },
        show: () => { test.shown.push(['log', test.log]); },
        dispose() {},
      }),
      showErrorMessage: (text) => ask('error', text),
      showWarningMessage: (text) => ask('warning', text),
      showInformationMessage: (text) => ask('information', text),
      showInputBox: (options) => ask('input', options.title),
      showOpenDialog: (options) => ask('open', options.title),
      showSaveDialog: (options) => ask('save', options.defaultUri.fsPath),
      async showTextDocument(document) {
        test.opened.push(document);
        vscode.window.activeTextEditor = { document, selection: { active: new Position(0, 0) } };
        return vscode.window.activeTextEditor;
      },
    },
    workspace: {
      isTrusted: true,
      workspaceFolders: undefined,
      onDidChangeConfiguration: configurationChanged.event,
      onDidGrantWorkspaceTrust: trustGranted.event,
      getConfiguration: (section) => ({
        get: (name, fallback) => settings(`${section}.${name}`) ?? fallback,
        inspect: (name) => ({
          globalValue: test.user[`${section}.${name}`], defaultValue: declared[`${section}.${name}`].default,
          workspaceValue: test.folder[`${section}.${name}`],
        }),
      }),
      getWorkspaceFolder: (uri) =>
        vscode.workspace.workspaceFolders?.find((folder) => uri.path.startsWith(`${folder.uri.path}/`)),
      async openTextDocument(what) {
        if (what instanceof Uri) {
          const text = fs.readFileSync(what.fsPath, 'utf8');
          return { uri: what, languageId: path.extname(what.path).slice(1), getText: () => text };
        }
        return { uri: Uri.parse('untitled:Untitled-1'), languageId: what.language, getText: () => what.content };
      },
      fs: {
        isWritableFileSystem: (scheme) => ({ file: true, git: false })[scheme],
        stat: async (uri) => fs.statSync(uri.fsPath),
        writeFile: async (uri, bytes) => fs.writeFileSync(uri.fsPath, bytes),
      },
    },
  };
  return { vscode, test, settings };
}

module.exports = { makeVscode, Uri, Position, Range, Location };
