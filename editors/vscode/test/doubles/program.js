'use strict';

/** The real program, and a connection to it. */

const childProcess = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./host');

/** Named by the environment, else on the PATH, else as a clone has it built. */
const program = [
  process.env.DIGLOT,
  ...(process.env.PATH ?? '').split(path.delimiter).map((place) => path.join(place, 'diglot')),
  ...['release', 'debug'].map((kind) => path.join(root, '..', '..', '.build', kind, 'diglot')),
].find((file) => file && fs.existsSync(file));

/** For tests that need it. */
const needsProgram = program ? {} : { skip: 'there is no diglot program: build it, or name it with DIGLOT' };

/** Speaks with a server over its standard input and output. */
class Connection {
  constructor(command, options) {
    this.child = childProcess.spawn(command, options, { stdio: ['pipe', 'pipe', 'inherit'] });
    // What a server that is gone does not read is no failure.
    this.child.stdin.on('error', () => {});
    this.waiting = new Map();
    this.handlers = new Map();
    this.count = 0;
    let rest = Buffer.alloc(0);
    this.child.stdout.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      for (;;) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, end).toString())[1]);
        if (rest.length < end + 4 + length) return;
        const message = JSON.parse(rest.subarray(end + 4, end + 4 + length).toString());
        rest = rest.subarray(end + 4 + length);
        this.take(message);
      }
    });
  }

  take({ id, method, params, result, error }) {
    if (method === undefined) {
      const { resolve, reject } = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) reject(Object.assign(new Error(error.message), { code: error.code }));
      else resolve(result);
      return;
    }
    const answer = this.handlers.get(method)?.(params) ?? null;
    if (id !== undefined) this.send({ id, result: answer });
  }

  send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  request(method, params) {
    const id = ++this.count;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ id, method, params });
    });
  }

  notify(method, params) {
    this.send({ method, params });
  }

  /** Ends the session, and gives the exit code. */
  async end() {
    const exit = new Promise((resolve) => this.child.on('exit', resolve));
    await this.request('shutdown');
    this.notify('exit');
    return exit;
  }
}

module.exports = { Connection, needsProgram, program };
