'use strict';

/** What the extension does in the editor, with doubles of the editor and of the client library. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { eventually, makeHost } = require('./doubles/host');
const { State } = require('./doubles/languageclient');

/** A host in which the program is on the PATH. */
function equipped(context) {
  const host = makeHost(context);
  host.command = host.program('bin/diglot');
  process.env.PATH = path.join(host.folder, 'bin');
  return host;
}

test('the server is started for transcripts of any scheme, and the status says so', async (context) => {
  const host = equipped(context);
  await host.activate();
  assert.equal(host.clients.length, 1);
  const [client] = host.clients;
  assert.deepEqual(client.serverOptions, { command: host.command, args: ['lsp'] });
  assert.deepEqual(client.clientOptions.documentSelector, [{ language: 'diglot' }]);
  assert.equal(host.item().text, 'Diglot 9.8.7');
  assert.equal(host.item().detail, host.command);
  assert.deepEqual(host.item().selector, { language: 'diglot' });
  assert.deepEqual(host.test.shown, []);
  assert.deepEqual(host.test.executed.at(-1), ['setContext', 'diglot.isRunning', true]);
});

test('without the program, a person is told how to get it', async (context) => {
  const host = makeHost(context);
  process.env.PATH = '';
  host.test.answers = ['How to Get It'];
  await host.activate();
  assert.equal(host.clients.length, 0);
  assert.match(host.test.shown[0][1], /not on the PATH/);
  assert.deepEqual(host.test.executed.at(-1), ['workbench.action.openWalkthrough', 'diglot.diglot#start']);
  assert.equal(host.item().text, 'Diglot is not running');
  assert.equal(host.item().severity, host.vscode.LanguageStatusSeverity.Error);
  assert.equal(host.item().command.command, 'diglot.restart');
  // Once it is there, one command is enough.
  host.program('bin/diglot');
  process.env.PATH = path.join(host.folder, 'bin');
  await host.run('diglot.restart');
  assert.equal(host.item().text, 'Diglot 9.8.7');
  assert.equal(host.item().severity, host.vscode.LanguageStatusSeverity.Information);
});

test('a program that can\'t be used is told in the status and in the log', async (context) => {
  const host = equipped(context);
  host.LanguageClient.failure = new Error('spawn failed');
  await host.activate();
  await eventually('the status', () => host.item().text === 'Diglot is not running');
  assert.match(host.item().detail, /spawn failed/);
  assert.match(host.test.log, /spawn failed/);
  host.LanguageClient.failure = undefined;
  await host.run('diglot.restart');
  assert.equal(host.item().text, 'Diglot 9.8.7');
});

test('a program that never answers is given up, and keeps nobody from naming another', async (context) => {
  const host = equipped(context);
  host.limits.start = 20;
  let answer;
  host.LanguageClient.delay = new Promise((resolve) => { answer = resolve; });
  await host.activate();
  assert.equal(host.item().text, 'Diglot is not running');
  assert.match(host.item().detail, /does not answer/);
  host.LanguageClient.delay = undefined;
  await host.run('diglot.restart');
  assert.equal(host.item().text, 'Diglot 9.8.7');
  // It comes round to it after all.
  answer();
  await eventually('it to be stopped', () => host.clients[0].state === State.Stopped);
  assert.equal(host.clients[1].state, State.Running);
  assert.equal(host.item().text, 'Diglot 9.8.7');
});

test('what goes wrong in one start does not keep from the next', async (context) => {
  const host = equipped(context);
  await host.activate();
  const { getConfiguration } = host.vscode.workspace;
  host.vscode.workspace.getConfiguration = () => { throw new Error('no settings'); };
  await assert.rejects(host.run('diglot.restart'), /no settings/);
  host.vscode.workspace.getConfiguration = getConfiguration;
  await host.run('diglot.restart');
  assert.equal(host.item().text, 'Diglot 9.8.7');
});

test('one server runs at a time, however often it is restarted', async (context) => {
  const host = equipped(context);
  await host.activate();
  await Promise.all([host.run('diglot.restart'), host.run('diglot.restart'), host.run('diglot.restart')]);
  assert.equal(host.clients.length, 4);
  assert.deepEqual(host.clients.map((client) => client.state),
    [State.Stopped, State.Stopped, State.Stopped, State.Running]);
  await host.extension.deactivate();
  assert.equal(host.clients[3].state, State.Stopped);
});

test('a server that has crashed can be restarted', async (context) => {
  const host = equipped(context);
  await host.activate();
  host.clients[0].change(State.Stopped);
  assert.equal(host.item().text, 'Diglot has stopped');
  assert.equal(host.item().command.command, 'diglot.restart');
  await host.run('diglot.restart');
  assert.equal(host.item().text, 'Diglot 9.8.7');
  assert.equal(host.item().command.command, 'diglot.showLog');
});

test('settings of the server take effect at once, others are the server\'s to ask for', async (context) => {
  const host = equipped(context);
  const other = host.program('other/diglot');
  await host.activate();
  await host.test.set('user', 'diglot.inlayHints.speakers', false);
  await host.test.set('user', 'diglot.server.path', host.command);
  assert.equal(host.clients.length, 1, 'nothing is otherwise');
  await host.test.set('user', 'diglot.server.path', other);
  await host.test.set('user', 'diglot.server.arguments', ['--log', '/tmp/a.log']);
  assert.deepEqual(host.clients.map((client) => client.serverOptions), [
    { command: host.command, args: ['lsp'] }, { command: other, args: ['lsp'] },
    { command: other, args: ['lsp', '--log', '/tmp/a.log'] },
  ]);
  assert.equal(host.clients[0].clientOptions.synchronize.configurationSection, 'diglot');
  assert.deepEqual(host.clients[0].clientOptions.initializationOptions, {
    inlayHints: { speakers: true, renderings: true, readingSpeed: true },
    codeLens: { chapters: true, references: true },
  });
  assert.equal(host.clients[2].clientOptions.initializationOptions.inlayHints.speakers, false);
});

test('settings that are not what they should be do no harm', async (context) => {
  const host = equipped(context);
  host.test.user = { 'diglot.server.path': 7, 'diglot.server.arguments': '--log' };
  await host.activate();
  assert.deepEqual(host.clients[0].serverOptions, { command: host.command, args: ['lsp'] });
});

test('a folder has no say before it is trusted', async (context) => {
  const host = equipped(context);
  host.openFolder('work');
  const theirs = host.program('work/diglot');
  host.vscode.workspace.isTrusted = false;
  host.test.folder = {
    'diglot.server.path': '${workspaceFolder}/diglot', 'diglot.server.arguments': ['--log', '/tmp/a.log'],
  };
  await host.activate();
  assert.deepEqual(host.clients[0].serverOptions, { command: host.command, args: ['lsp'] });
  await host.test.grantTrust();
  assert.deepEqual(host.clients[1].serverOptions, { command: theirs, args: ['lsp', '--log', '/tmp/a.log'] });
});

test('where the person\'s own setting leads into a folder that is not trusted, nothing is run', async (context) => {
  const host = equipped(context);
  host.openFolder('work');
  host.program('work/diglot');
  host.vscode.workspace.isTrusted = false;
  host.test.user = { 'diglot.server.path': '${workspaceFolder}/diglot' };
  await host.activate();
  assert.equal(host.clients.length, 0);
  assert.match(host.test.shown[0][1], /have not trusted/);
});

test('trust that changes nothing restarts nothing', async (context) => {
  const host = equipped(context);
  host.vscode.workspace.isTrusted = false;
  await host.activate();
  await host.test.grantTrust();
  assert.equal(host.clients.length, 1);
});

test('the status says what the server is busy with', async (context) => {
  const host = equipped(context);
  await host.activate();
  const { handleWorkDoneProgress } = host.clients[0].clientOptions.middleware;
  const passedOn = [];
  const tell = (token, params) => {
    handleWorkDoneProgress(token, params, (...all) => passedOn.push(all));
    return [host.item().text, host.item().busy];
  };
  assert.deepEqual(tell('a', { kind: 'begin', title: 'Reading transcripts', message: '' }),
    ['Reading transcripts', true]);
  assert.deepEqual(tell('a', { kind: 'report', message: '3 of 9 files' }),
    ['Reading transcripts: 3 of 9 files', true]);
  tell('b', { kind: 'begin', title: 'More' });
  assert.deepEqual(tell('b', { kind: 'end' }), ['More', true], 'the other work goes on');
  assert.deepEqual(tell('a', { kind: 'end', message: '9 of 9 files' }), ['Diglot 9.8.7', false]);
  assert.deepEqual(tell('c', { kind: 'report', message: 'of nothing that began' }), ['Diglot 9.8.7', false]);
  assert.equal(passedOn.length, 6);
});

test('what can\'t be written is not found fault with', async (context) => {
  const host = equipped(context);
  await host.activate();
  const { provideDiagnostics } = host.clients[0].clientOptions.middleware;
  const next = () => 'asked';
  const asked = (uri) => provideDiagnostics({ uri: host.vscode.Uri.parse(uri) }, 'id', {}, next);
  assert.equal(asked('file:///a.diglot'), 'asked');
  assert.equal(asked('untitled:Untitled-1'), 'asked');
  assert.equal(asked('git:/a.diglot'), undefined);
  assert.equal(provideDiagnostics(host.vscode.Uri.parse('git:/a.diglot'), 'id', {}, next), undefined);
});

test('a lens of the server shows its references', async (context) => {
  const host = equipped(context);
  await host.activate();
  assert.deepEqual(host.clients[0].capabilities(),
    { experimental: { commands: { commands: ['diglot.showReferences'] } } });
  const range = { start: { line: 3, character: 1 }, end: { line: 3, character: 5 } };
  await host.run('diglot.showReferences', 'file:///a.diglot', { line: 1, character: 2 },
    [{ uri: 'file:///b.diglot', range }]);
  const { Uri, Position, Range, Location } = host.vscode;
  assert.deepEqual(host.test.executed.at(-1), [
    'editor.action.showReferences', Uri.parse('file:///a.diglot'), new Position(1, 2),
    [new Location(Uri.parse('file:///b.diglot'), new Range(new Position(3, 1), new Position(3, 5)))],
  ]);
});

test('a link to the segment at the cursor is copied, or why not is told', async (context) => {
  const host = equipped(context);
  await host.activate();
  await host.run('diglot.copyLink');
  assert.equal(host.test.clipboard, '', 'there is no editor');
  await host.run('diglot.newTranscript');
  host.vscode.window.activeTextEditor.selection.active = new host.vscode.Position(6, 2);
  const requests = [];
  host.clients[0].answer = async (...request) => {
    requests.push(request);
    return '#bees';
  };
  await host.run('diglot.copyLink');
  assert.equal(host.test.clipboard, '#bees');
  assert.deepEqual(requests, [['workspace/executeCommand', {
    command: 'diglot.link', arguments: [{ uri: 'untitled:Untitled-1', position: { line: 6, character: 2 } }],
  }]]);
  host.clients[0].answer = async () => { throw new Error('nothing here has an id to link to'); };
  await host.run('diglot.copyLink');
  assert.deepEqual(host.test.shown, [['warning', 'Diglot: nothing here has an id to link to']]);
  assert.equal(host.test.clipboard, '#bees');
});

test('the log is shown', async (context) => {
  const host = equipped(context);
  await host.activate();
  await host.run('diglot.showLog');
  assert.equal(host.test.shown[0][0], 'log');
});

test('the rules that hold for a transcript are opened, and made where there are none', async (context) => {
  const host = equipped(context);
  await host.activate();
  await host.run('diglot.configureRules');
  assert.equal(host.test.shown[0][0], 'information', 'there is nowhere to put them');
  host.openFolder('work');
  const show = async (name) => {
    const uri = host.vscode.Uri.file(host.write(name, 'Hello.\n'));
    await host.vscode.window.showTextDocument({ uri, languageId: 'diglot' });
    await host.run('diglot.configureRules');
    return path.relative(host.folder, host.test.opened.at(-1).uri.fsPath);
  };
  assert.equal(await show('work/talks/2026/a.diglot'), 'work/.diglot.json');
  assert.deepEqual(JSON.parse(host.test.opened.at(-1).getText()), { profile: 'recommended', rules: {} });
  fs.writeFileSync(path.join(host.folder, 'work', '.diglot.json'), '{}');
  host.write('work/talks/.diglot.json', '{ "rules": {} }');
  assert.equal(await show('work/talks/2026/a.diglot'), 'work/talks/.diglot.json');
  assert.equal(await show('work/b.diglot'), 'work/.diglot.json');
  assert.equal(host.test.opened.at(-1).getText(), '{}', 'what is there is left as it is');
  host.vscode.workspace.workspaceFolders = undefined;
  assert.equal(await show('alone/c.diglot'), 'alone/.diglot.json');
});

test('an import of nothing, or to nowhere, does nothing', async (context) => {
  const host = equipped(context);
  await host.activate();
  await host.run('diglot.import');
  assert.deepEqual(host.test.shown.map(([kind]) => kind), ['open']);
  await host.run('diglot.import', host.vscode.Uri.file('/talks/a.srt'));
  assert.deepEqual(host.test.shown.at(-1), ['save', '/talks/a.diglot']);
  assert.deepEqual(host.test.opened, []);
  process.env.PATH = '';
  await host.run('diglot.import');
  assert.equal(host.test.shown.at(-1)[0], 'error');
});
