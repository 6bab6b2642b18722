'use strict';

/**
 * Where the `diglot` program is. Nothing here knows the editor: what it says and what is on the disk comes
 * in, and a program or a reason why there is none comes out.
 */

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/**
 * @typedef {object} Circumstances
 * @property {string} setting what the person wrote; empty means `diglot` on the PATH
 * @property {string[]} folders paths of the folders that are open
 * @property {boolean} isTrusted whether the person trusts these folders
 * @property {NodeJS.ProcessEnv} environment
 *
 * @typedef {{ command: string }} Found the absolute path of a program
 * @typedef {{ problem: string }} NotFound what to tell the person
 */

/**
 * Finds the program: by the setting, else on the PATH. A setting that names none is told, and not passed
 * over: another version than the one that was asked for would only puzzle.
 *
 * @param {Circumstances} circumstances
 * @returns {Found | NotFound}
 */
function findServer(circumstances) {
  const { setting, folders, isTrusted } = circumstances;
  const name = expanded(setting.trim(), folders) || 'diglot';
  const isPath = /[\\/]/.test(name);
  const candidates = isPath ? [path.resolve(folders[0] ?? os.homedir(), name)] : onPath(name, circumstances);
  const programs = candidates.filter(isProgram);
  const command = programs.find((program) => isTrusted || !folders.some((folder) => isIn(program, folder)));
  if (command) return { command };
  if (programs.length > 0) {
    return { problem: `${programs[0]} lies in a folder that you have not trusted, and is not run.` };
  }
  return {
    problem: setting.trim()
      ? `The setting diglot.server.path is “${setting.trim()}”, and there is no such program.`
      : 'The diglot program is not on the PATH.',
  };
}

/**
 * @param {string} setting
 * @param {string[]} folders
 */
function expanded(setting, folders) {
  return setting
    .replace(/^~(?=$|[\\/])/, () => os.homedir())
    .replaceAll('${workspaceFolder}', () => folders[0] ?? '');
}

/**
 * The places of a program on the PATH. Those that depend on the working folder are left out: that folder
 * may be anybody's.
 *
 * @param {string} name
 * @param {Circumstances} circumstances
 */
function onPath(name, { environment }) {
  const places = (environment.PATH ?? environment.Path ?? '').split(path.delimiter);
  const isBare = process.platform === 'win32' && path.extname(name) === '';
  return places
    .filter((place) => path.isAbsolute(place))
    .map((place) => path.join(place, isBare ? `${name}.exe` : name));
}

/** @param {string} file */
function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether a file lies in a folder, or is a link to one that does, or is reached by a link in it.
 *
 * @param {string} file
 * @param {string} folder
 */
function isIn(file, folder) {
  const real = [folder, fs.existsSync(folder) ? fs.realpathSync(folder) : folder];
  return [file, fs.realpathSync(file)].some((each) => real.some((parent) => {
    const way = path.relative(parent, each);
    return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
  }));
}

module.exports = { findServer };
