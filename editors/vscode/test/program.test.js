'use strict';

/** The extension with the real program behind it, started and spoken to as the extension says. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const manifest = require('../package.json');
const { eventually, makeHost } = require('./doubles/host');
const { Connection, needsProgram, program } = require('./doubles/program');

const transcript = `@title      The mill | 水车
@languages  en zh-Hans
@speaker    MI  Miller | 磨坊主
@term       river | 河

# [00:00:00 #wheel] The wheel | 轮子

[00:00:02 #slow] MI: The wheel turns slowly tonight.
> 今晚轮子转得很慢。

MY: The river is low.
> 河水很浅。

As I said [before](#slow), slow is good for flour.
> 正如我[之前](#slow)所说，慢对面粉有好处。
`;

/** What the client library says by itself that it can do, as far as it matters here. */
const ownCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown'] }, diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { configuration: true, workspaceFolders: true },
};

/** A host with the real program, and a session with it. */
async function started(context) {
  const host = makeHost(context);
  host.test.user['diglot.server.path'] = program;
  host.openFolder('work');
  await host.activate();
  const [{ serverOptions: { command, args }, clientOptions }] = host.clients;
  const connection = new Connection(command, args);
  context.after(() => connection.child.kill());
  /** The sections that the server asked for. */
  const asked = [];
  connection.handlers.set('workspace/configuration', ({ items }) => items.map(({ section }) => {
    asked.push(section);
    return host.settings(section);
  }));
  const folder = host.vscode.workspace.workspaceFolders[0].uri.toString();
  const { capabilities, serverInfo } = await connection.request('initialize', {
    processId: process.pid, workspaceFolders: [{ uri: folder, name: 'work' }],
    initializationOptions: clientOptions.initializationOptions,
    capabilities: { ...ownCapabilities, ...host.clients[0].capabilities() },
  });
  connection.notify('initialized', {});
  const uri = `${folder}/mill.diglot`;
  const textDocument = { uri, languageId: 'diglot', version: 1, text: transcript };
  connection.notify('textDocument/didOpen', { textDocument });
  return { host, connection, capabilities, serverInfo, asked, uri, about: (more) => ({ textDocument: { uri }, ...more }) };
}

test('the program is of the extension\'s version', needsProgram, async (context) => {
  const { serverInfo, connection } = await started(context);
  assert.deepEqual(serverInfo, { name: 'diglot', version: manifest.version });
  assert.equal(await connection.end(), 0);
});

test('findings, hover, outline and references are there', needsProgram, async (context) => {
  const { connection, uri, about } = await started(context);
  const report = await connection.request('textDocument/diagnostic', about({}));
  assert.deepEqual(report.items.map(({ code, range }) => [code, range.start, range.end]), [
    ['unknown-speaker', { line: 10, character: 0 }, { line: 10, character: 2 }],
  ]);
  const hover = await connection.request('textDocument/hover', about({ position: { line: 7, character: 30 } }));
  assert.match(hover.contents.value, /今晚轮子转得很慢。/);
  const outline = await connection.request('textDocument/documentSymbol', about({}));
  assert.ok(JSON.stringify(outline).includes('The wheel'));
  const definition = await connection.request('textDocument/definition', about({ position: { line: 13, character: 20 } }));
  const [place] = [definition].flat();
  assert.deepEqual([place.uri, place.range.start.line], [uri, 7]);
});

test('every kind of token has a colour in themes that know none of them', needsProgram, async (context) => {
  const { capabilities } = await started(context);
  const { tokenTypes, tokenModifiers } = capabilities.semanticTokensProvider.legend;
  const [{ language, scopes }] = manifest.contributes.semanticTokenScopes;
  assert.equal(language, 'diglot');
  assert.deepEqual(Object.keys(scopes).filter((name) => !name.startsWith('*.')).sort(), [...tokenTypes].sort());
  assert.ok(tokenModifiers.includes('deprecated') && scopes['*.deprecated']);
});

test('no command of the server has the name of one of the extension\'s', needsProgram, async (context) => {
  const { capabilities, host } = await started(context);
  for (const command of capabilities.executeCommandProvider.commands) {
    assert.ok(!host.test.registered.has(command), command);
  }
});

test('the settings are those that the server asks for and heeds', needsProgram, async (context) => {
  const { connection, host, asked, about } = await started(context);
  await eventually('the server to ask', () => asked.length > 0);
  assert.deepEqual([...new Set(asked)], ['diglot']);
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  const lenses = () => connection.request('textDocument/codeLens', about({}));
  const hints = () => connection.request('textDocument/inlayHint', about({ range }));
  /** What is shown with these settings. */
  const shown = async (settings) => {
    host.test.user = { 'diglot.server.path': program, ...settings };
    const before = asked.length;
    connection.notify('workspace/didChangeConfiguration', { settings: null });
    await eventually('the server to ask', () => asked.length > before);
    return { lenses: (await lenses()).length, hints: (await hints()).length };
  };
  const all = await shown({});
  const bare = await shown({
    'diglot.codeLens.chapters': false, 'diglot.codeLens.references': false, 'diglot.inlayHints.speakers': false,
    'diglot.inlayHints.renderings': false, 'diglot.inlayHints.readingSpeed': false,
  });
  assert.deepEqual(bare, { lenses: 0, hints: 0 });
  const withoutChapters = await shown({ 'diglot.codeLens.chapters': false });
  const withoutReferences = await shown({ 'diglot.codeLens.references': false });
  assert.ok(withoutChapters.lenses > 0 && withoutReferences.lenses > 0);
  assert.equal(withoutChapters.lenses + withoutReferences.lenses, all.lenses);
  const withoutSpeakers = await shown({ 'diglot.inlayHints.speakers': false });
  assert.equal(all.hints - withoutSpeakers.hints, 1, 'there is one speaker');
});

test('a lens leads to its references', needsProgram, async (context) => {
  const { connection, host, uri, about } = await started(context);
  const lenses = await connection.request('textDocument/codeLens', about({}));
  const unresolved = lenses.filter((lens) => !lens.command);
  const resolved = await Promise.all(unresolved.map((lens) => connection.request('codeLens/resolve', lens)));
  const lens = resolved.find(({ range }) => range.start.line === 2);
  assert.equal(lens.command.command, 'diglot.showReferences');
  await host.run(lens.command.command, ...lens.command.arguments);
  const [name, from, position, places] = host.test.executed.at(-1);
  assert.equal(name, 'editor.action.showReferences');
  assert.deepEqual([from.toString(), position.line], [uri, 2]);
  assert.deepEqual(places.map((place) => [place.uri.toString(), place.range.start.line]), [[uri, 7]]);
});

test('a link to a segment is copied', needsProgram, async (context) => {
  const { connection, host, uri } = await started(context);
  host.clients[0].answer = (method, params) => connection.request(method, params);
  const editor = await host.vscode.window.showTextDocument({ uri: host.vscode.Uri.parse(uri), languageId: 'diglot' });
  editor.selection.active = new host.vscode.Position(7, 25);
  await host.run('diglot.copyLink');
  assert.equal(host.test.clipboard, 'mill.diglot#slow');
  editor.selection.active = new host.vscode.Position(10, 5);
  await host.run('diglot.copyLink');
  assert.equal(host.test.shown.at(-1)[0], 'warning');
});

test('a new transcript has nothing wrong', needsProgram, async (context) => {
  const { connection, host } = await started(context);
  await host.run('diglot.newTranscript');
  const { uri, languageId, getText } = host.test.opened[0];
  const textDocument = { uri: uri.toString(), languageId, version: 1, text: getText() };
  connection.notify('textDocument/didOpen', { textDocument });
  const report = await connection.request('textDocument/diagnostic', { textDocument: { uri: uri.toString() } });
  assert.deepEqual(report.items, []);
});

/** A host that imports with the real program. */
async function importing(context) {
  const host = makeHost(context);
  host.test.user['diglot.server.path'] = program;
  await host.activate();
  host.target = host.vscode.Uri.file(path.join(host.folder, 'out.diglot'));
  host.source = (name, text) => host.vscode.Uri.file(host.write(name, text));
  return host;
}

const cue = (text) => `1\n00:00:01,000 --> 00:00:02,000\n${text}\n\n`;

test('subtitles are imported, and opened', needsProgram, async (context) => {
  const host = await importing(context);
  fs.writeFileSync(host.target.fsPath, 'what was there before, and may be replaced');
  host.test.answers = [host.target];
  await host.run('diglot.import', host.source('talk one.srt', cue('Hello there.\n你好。')));
  assert.deepEqual(host.test.shown[0], ['save', path.join(host.folder, 'talk one.diglot')]);
  const text = fs.readFileSync(host.target.fsPath, 'utf8');
  assert.match(text, /^@languages en zh/m);
  assert.match(text, /Hello there\.\n> 你好。/);
  assert.equal(host.test.opened[0].getText(), text);
  // What was guessed is told.
  assert.equal(host.test.shown[1][0], 'information');
  assert.match(host.test.shown[1][1], /talk one\.srt/);
  assert.match(host.test.log, /talk one\.srt/);
});

test('the languages are asked for where the text does not tell them', needsProgram, async (context) => {
  const host = await importing(context);
  const source = host.source('talk.srt', cue('Hello there.\nBonjour.'));
  host.test.answers = [[source], host.target, ' en,fr '];
  await host.run('diglot.import');
  assert.deepEqual(host.test.shown.slice(0, 3).map(([kind]) => kind), ['open', 'save', 'input']);
  assert.match(fs.readFileSync(host.target.fsPath, 'utf8'), /^@languages en fr/m);
  fs.rmSync(host.target.fsPath);
  host.test.answers = [host.target, undefined];
  await host.run('diglot.import', source);
  assert.ok(!fs.existsSync(host.target.fsPath), 'who says nothing gets nothing');
  assert.equal(host.test.opened.length, 1);
});

test('what can\'t be imported is told', needsProgram, async (context) => {
  const host = await importing(context);
  host.test.answers = [host.target];
  await host.run('diglot.import', host.vscode.Uri.file(path.join(host.folder, 'none.srt')));
  assert.equal(host.test.shown.at(-1)[0], 'error');
  assert.match(host.test.shown.at(-1)[1], /none\.srt/);
  assert.deepEqual(host.test.opened, []);
});
