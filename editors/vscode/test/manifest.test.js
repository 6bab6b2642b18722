'use strict';

/** What package.json says agrees with the files beside it, and with what the extension does. */

const assert = require('node:assert/strict');
const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const zlib = require('node:zlib');
const drawing = require('../icons/draw');
const { makeHost, root } = require('./doubles/host');
const { needsProgram, program } = require('./doubles/program');

const read = (...name) => fs.readFileSync(path.join(root, ...name));
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const configuration = JSON.parse(String(read('language-configuration.json')).replace(/^\s*\/\/.*$/gm, ''));
const snippets = JSON.parse(read('snippets', 'diglot.json'));

/** The paths of files that the manifest names. */
function named() {
  return [
    manifest.icon, manifest.main,
    ...contributes.languages.flatMap((language) => [language.configuration, ...Object.values(language.icon ?? {})]),
    ...contributes.grammars.map((grammar) => grammar.path),
    ...contributes.snippets.map((snippet) => snippet.path),
    ...contributes.jsonValidation.map((schema) => schema.url),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.markdown)),
  ].filter(Boolean);
}

test('every file that is named is there, and is packed', () => {
  const ignored = String(read('.vscodeignore')).split('\n').filter(Boolean);
  for (const name of [...named(), 'README.md', 'CHANGELOG.md', 'LICENSE']) {
    assert.ok(fs.existsSync(path.join(root, name)), `${name} is missing`);
    const plain = name.replace(/^\.\//, '');
    for (const pattern of ignored) {
      assert.ok(!(pattern.endsWith('/**') ? plain.startsWith(pattern.slice(0, -2)) : plain === pattern),
        `${name} is left out by ${pattern}`);
    }
  }
});

test('the copies are those of the project', () => {
  for (const [copy, original] of [
    ['schemas/diglot.schema.json', '../diglot.schema.json'],
    ['syntaxes/diglot.tmLanguage.json', '../../Grammar/diglot.tmLanguage.json'],
    ['LICENSE', '../../LICENSE'],
  ]) {
    assert.ok(read(copy).equals(read(original)), `${copy} is not ${original}: copy it`);
  }
});

test('the grammar has the scope that the manifest says', () => {
  for (const { path: file, scopeName } of contributes.grammars) {
    assert.equal(JSON.parse(read(file)).scopeName, scopeName);
  }
});

test('tokens of the server have scopes that the grammar has, too', () => {
  const [{ path: file }] = contributes.grammars;
  const names = [...String(read(file)).matchAll(/"(?:contentName|name)": "([^"]+)\.diglot"/g)].map(([, name]) => name);
  const [{ scopes }] = contributes.semanticTokenScopes;
  for (const scope of Object.values(scopes).flat()) {
    const plain = scope.replace(/\.diglot$/, '');
    assert.ok(names.some((name) => name === plain || name.startsWith(`${plain}.`)), scope);
  }
});

test('the packers find what they want', () => {
  for (const name of ['name', 'displayName', 'description', 'publisher', 'license']) assert.ok(manifest[name], name);
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.match(String(read('CHANGELOG.md')), new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}$`, 'm'));
  // What is relative leads nowhere outside of a repository, and an SVG is not shown.
  assert.doesNotMatch(String(read('README.md')), /\]\((?!https:)/);
  assert.doesNotMatch(manifest.icon, /\.svg$/);
  const types = manifest.devDependencies['@types/vscode'];
  assert.equal(manifest.engines.vscode.slice(1), types.slice(1), 'what is used is what there is');
});

test('the picture is as it is drawn', () => {
  const png = read(manifest.icon);
  assert.ok(png.length < 4096);
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  const start = png.indexOf('IDAT');
  const data = png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4));
  assert.ok(zlib.inflateSync(data).equals(drawing.pixels()), 'draw it: node icons/draw.js');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [drawing.size, drawing.size]);
});

test('the commands are those that the extension has', async (context) => {
  const host = makeHost(context);
  await host.activate();
  const declared = contributes.commands.map(({ command }) => command);
  // One is for the server alone.
  assert.deepEqual([...host.test.registered.keys()].sort(), [...declared, 'diglot.showReferences'].sort());
  const used = [
    ...Object.values(contributes.menus).flat().map(({ command }) => command),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps).flatMap((step) => [
      ...step.completionEvents.map((event) => /^onCommand:(diglot\..*)/.exec(event)?.[1]),
      ...[...step.description.matchAll(/\(command:(diglot\.\w+)/g)].map((match) => match[1]),
    ]),
  ].filter(Boolean);
  for (const command of used) assert.ok(declared.includes(command), `${command} is not declared`);
});

test('all settings are described, and belong to the section that the server asks for', () => {
  for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
    assert.match(name, /^diglot\./);
    assert.ok(setting.description ?? setting.markdownDescription, name);
    assert.notEqual(setting.default, undefined, name);
  }
});

test('what says which program is run is guarded', () => {
  const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
  assert.equal(untrustedWorkspaces.supported, 'limited');
  const server = Object.keys(contributes.configuration.properties).filter((name) => name.startsWith('diglot.server.'));
  assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, server);
  for (const name of server) {
    assert.equal(contributes.configuration.properties[name].scope, 'machine-overridable');
  }
  assert.equal(virtualWorkspaces.supported, 'limited');
});

test('Enter goes on with a translation and parts a comment', () => {
  const [translation, comment] = configuration.onEnterRules;
  const after = (rule, text) => new RegExp(rule.beforeText).test(text) ? rule.action.appendText : undefined;
  for (const line of ['> 你好。', '>你好。', '>  a']) assert.equal(after(translation, line), '> ', line);
  for (const line of ['>', '> ', '>> a', '>ja こんにちは。', 'a > b', ' > a']) {
    assert.equal(after(translation, line), undefined, line);
  }
  assert.equal(after(comment, '% listen'), '% ');
  assert.equal(after(comment, '%todo listen'), '% ');
  assert.ok(new RegExp(comment.afterText).test('again'));
  assert.ok(!new RegExp(comment.afterText).test(''), 'at its end a comment ends');
  for (const line of ['%allow doubled-word', '%100 a', ' % a', 'a % b']) {
    assert.equal(after(comment, line), undefined, line);
  }
});

test('brackets are closed in pairs', () => {
  for (const [open, close] of configuration.brackets) {
    assert.ok(configuration.autoClosingPairs.some((pair) => pair.open === open && pair.close === close));
    assert.ok(configuration.surroundingPairs.some((pair) => pair[0] === open && pair[1] === close));
  }
  assert.equal(configuration.comments.lineComment.comment, '%');
});

/** What a snippet puts in, its gaps filled with what they suggest. */
function filled({ body }) {
  const text = [body].flat().join('\n');
  const values = new Map([...text.matchAll(/\$\{(\d+):([^}]*)\}/g)].map(([, number, value]) => [number, value]));
  return text.replace(/\$\{(\d+):([^}]*)\}/g, '$2').replace(/\$(\d+)/g, (_, number) => values.get(number) ?? '');
}

test('snippets have names of their own, which no word of a text begins', () => {
  const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
  for (const prefix of prefixes) assert.match(prefix, /^[@#{[]/);
});

test('snippets are what the language has', needsProgram, () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    const { stdout, status } = childProcess.spawnSync(
      program, ['lint', '--ignore', 'unused-term,unused-note,unsure-mismatch,missing-translation', '-'],
      { input: `${filled(snippet)}\n`, encoding: 'utf8' });
    assert.equal(status, 0, `${name}: ${stdout}`);
    assert.doesNotMatch(stdout, /error|warning|missing-space|malformed/, name);
  }
});

test('the problem matcher reads what the program prints', needsProgram, (context) => {
  const host = makeHost(context);
  const file = host.write('a b.diglot', '@speaker HO Host | 主持人\n\nHI: Hello  there [laughs.\n> 你好。 \n%todo listen\n');
  const { stdout } = childProcess.spawnSync(program, ['lint', file], { encoding: 'utf8' });
  const [pattern] = contributes.problemPatterns;
  const found = stdout.split('\n').map((line) => new RegExp(pattern.regexp).exec(line)).filter(Boolean).map((match) =>
    ['file', 'line', 'column', 'severity', 'code'].map((part) => match[pattern[part]]).join(' '));
  assert.ok(found.includes(`${file} 3 1 warning unknown-speaker`), found.join('\n'));
  assert.ok(found.includes(`${file} 3 18 warning unclosed-bracket`), found.join('\n'));
  assert.ok(found.includes(`${file} 5 1 information open-todo`), found.join('\n'));
  const [matcher] = contributes.problemMatchers;
  assert.equal(matcher.pattern, `$${pattern.name}`);
  // The editor knows neither “information” nor “hint”, and takes what the matcher says for them.
  assert.equal(matcher.severity, 'info');
});
