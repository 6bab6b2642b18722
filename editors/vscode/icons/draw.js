'use strict';

/**
 * Draws diglot.png, the extension's picture: a page with two lines of text, and below them, behind the bar
 * that marks a translation, two more.
 *
 *     node icons/draw.js
 */

const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');

const size = 128;
/** How many points of a pixel are looked at, each way, so that edges are smooth. */
const samples = 4;

/** @typedef {[number, number, number, number]} Colour */

/** From back to front: the box of a shape with round corners, and its colour. */
const shapes = /** @type {{ box: [number, number, number, number], radius: number, colour: Colour }[]} */ ([
  { box: [0, 0, 128, 128], radius: 24, colour: [38, 50, 77, 255] },
  { box: [24, 27, 104, 37], radius: 5, colour: [236, 240, 248, 255] },
  { box: [24, 46, 80, 56], radius: 5, colour: [236, 240, 248, 255] },
  { box: [24, 72, 34, 102], radius: 5, colour: [230, 167, 86, 255] },
  { box: [44, 72, 104, 82], radius: 5, colour: [230, 167, 86, 255] },
  { box: [44, 91, 88, 101], radius: 5, colour: [230, 167, 86, 255] },
]);

/**
 * @param {number} x
 * @param {number} y
 * @returns {Colour}
 */
function colourAt(x, y) {
  /** @type {Colour} */
  let colour = [0, 0, 0, 0];
  for (const { box: [left, top, right, bottom], radius, colour: own } of shapes) {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    if (dx * dx + dy * dy <= radius * radius) colour = own;
  }
  return colour;
}

/** The pixels, row by row, each row with the filter's number before it, as PNG has them. */
function pixels() {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < samples * samples; i++) {
        const [r, g, b, a] = colourAt(
          x + ((i % samples) + 0.5) / samples, y + (Math.floor(i / samples) + 0.5) / samples);
        sum[0] += r * a;
        sum[1] += g * a;
        sum[2] += b * a;
        sum[3] += a;
      }
      const at = y * (size * 4 + 1) + 1 + x * 4;
      for (let i = 0; i < 3; i++) rows[at + i] = sum[3] === 0 ? 0 : Math.round(sum[i] / sum[3]);
      rows[at + 3] = Math.round(sum[3] / (samples * samples));
    }
  }
  return rows;
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const all = Buffer.alloc(body.length + 8);
  all.writeUInt32BE(content.length, 0);
  body.copy(all, 4);
  all.writeUInt32BE(checksum(body), body.length + 4);
  return all;
}

/**
 * The CRC-32 of PNG.
 *
 * @param {Buffer} bytes
 */
function checksum(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function picture() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits for each of red, green, blue and opacity.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(pixels(), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (require.main === module) fs.writeFileSync(path.join(__dirname, 'diglot.png'), picture());

module.exports = { pixels, size };
