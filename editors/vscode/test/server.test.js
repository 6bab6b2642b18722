'use strict';

/** Which program is run, and when none is. */

const assert = require('node:assert/strict');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { test } = require('node:test');
const { makeHost } = require('./doubles/host');
const { findServer } = require('../src/server');

const unix = process.platform === 'win32' ? { skip: 'programs are made as Unix has them' } : {};

/** What is found where nothing is said otherwise. */
function find(more) {
  const found = findServer({ setting: '', folders: [], isTrusted: true, environment: {}, ...more });
  return found.command ?? found;
}

const environment = (...places) => ({ PATH: places.join(path.delimiter) });

test('the first program on the PATH is found, and only a program', unix, (context) => {
  const host = makeHost(context);
  host.write('one/diglot', 'not to be run');
  fs.mkdirSync(path.join(host.folder, 'two', 'diglot'), { recursive: true });
  const program = host.program('three/diglot');
  host.program('four/diglot');
  const places = ['one', 'two', 'three', 'four'].map((name) => path.join(host.folder, name));
  assert.equal(find({ environment: environment(...places) }), program);
  assert.match(find({ environment: environment(places[0]) }).problem, /not on the PATH/);
  assert.match(find({}).problem, /not on the PATH/);
});

test('a place on the PATH that depends on the working folder does not count', unix, (context) => {
  const host = makeHost(context);
  host.program('bin/diglot');
  const before = process.cwd();
  process.chdir(host.folder);
  try {
    for (const place of ['', '.', 'bin', './bin']) {
      assert.ok(find({ environment: environment(place) }).problem, `“${place}”`);
    }
  } finally {
    process.chdir(before);
  }
});

test('the setting names a program: by its path, from home, in the folder, or on the PATH', unix, (context) => {
  const host = makeHost(context);
  const program = host.program('work/bin/diglot');
  const other = host.program('bin/diglot-next');
  const folders = [path.join(host.folder, 'work')];
  host.program('bin/diglot');
  assert.equal(find({ setting: program }), program);
  assert.equal(find({ setting: ` ${program} ` }), program);
  assert.equal(find({ setting: '${workspaceFolder}/bin/diglot', folders }), program);
  assert.equal(find({ setting: 'bin/diglot', folders }), program);
  assert.equal(find({ setting: 'diglot-next', environment: environment(path.join(host.folder, 'bin')) }), other);
  const home = path.relative(os.homedir(), program);
  assert.equal(find({ setting: `~/${home}` }), program);
});

test('a setting that names no program is told, and nothing else is taken', unix, (context) => {
  const host = makeHost(context);
  host.program('bin/diglot');
  const places = environment(path.join(host.folder, 'bin'));
  for (const setting of ['/no/such/diglot', 'no-such-diglot', '${workspaceFolder}/diglot', '~', '\0', '/']) {
    const { problem } = find({ setting, environment: places });
    assert.ok(problem.includes(setting), setting);
  }
});

test('where the folder is not trusted, nothing in it is run, be it by a link or by the PATH', unix, (context) => {
  const host = makeHost(context);
  const inside = host.program('work/bin/diglot');
  const outside = host.program('bin/diglot');
  fs.mkdirSync(path.join(host.folder, 'links'));
  const link = path.join(host.folder, 'links', 'diglot');
  fs.symlinkSync(inside, link);
  fs.symlinkSync(outside, path.join(host.folder, 'work', 'bin', 'linked'));
  fs.symlinkSync(path.join(host.folder, 'work'), path.join(host.folder, 'alias'));
  const folders = [path.join(host.folder, 'work')];
  const ways = ['links', 'work/bin'].map((name) => path.join(host.folder, name));
  for (const setting of [inside, link, path.join(folders[0], 'bin', 'linked'), '${workspaceFolder}/bin/diglot']) {
    assert.match(find({ setting, folders, isTrusted: false }).problem, /have not trusted/, setting);
    assert.ok(fs.existsSync(find({ setting, folders })), setting);
  }
  assert.match(find({ setting: inside, folders: [path.join(host.folder, 'alias')], isTrusted: false }).problem,
    /have not trusted/);
  assert.match(find({ folders, isTrusted: false, environment: environment(...ways) }).problem, /have not trusted/);
  const withOther = environment(...ways, path.join(host.folder, 'bin'));
  assert.equal(find({ folders, isTrusted: false, environment: withOther }), outside);
  assert.equal(find({ setting: outside, folders, isTrusted: false }), outside);
  // One whose name only begins alike.
  const neighbour = host.program('work-2/diglot');
  assert.equal(find({ setting: neighbour, folders, isTrusted: false }), neighbour);
});
