// Gives the bundled browser, which has Open Sans alone, two more fonts from npm: DejaVu Sans Mono for code and Nanum Gothic
// Coding for Hangul. It reads no WOFF files from a disk, so they are unpacked to plain OpenType first.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { repositoryRoot } from './test-files.mjs';

const FONT_FILES = [
  'dejavu-mono/files/dejavu-mono-latin-400-normal.woff',
  'dejavu-mono/files/dejavu-mono-latin-700-normal.woff',
  'nanum-gothic-coding/files/nanum-gothic-coding-korean-400-normal.woff',
  'nanum-gothic-coding/files/nanum-gothic-coding-korean-700-normal.woff',
];

/**
 * Unpacks a WOFF 1.0 font to OpenType (https://www.w3.org/TR/WOFF/, sections 3 to 5).
 * @param {Buffer} woff
 * @returns {Buffer}
 */
function openTypeFromWoff(woff) {
  const tableCount = woff.readUInt16BE(12);
  const tables = Array.from({ length: tableCount }, (_, index) => {
    const entry = 44 + 20 * index;
    const [offset, packedLength, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    const packed = woff.subarray(offset, offset + packedLength);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.subarray(entry + 16, entry + 20),
      data: packedLength < length ? inflateSync(packed) : packed,
    };
  });

  const header = Buffer.alloc(12);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tableCount, 4);
  const entrySelector = Math.floor(Math.log2(tableCount));
  const searchRange = 16 * 2 ** entrySelector;
  header.writeUInt16BE(searchRange, 6);
  header.writeUInt16BE(entrySelector, 8);
  header.writeUInt16BE(16 * tableCount - searchRange, 10);

  let end = header.length + 16 * tableCount;
  const directory = [];
  const body = [];
  for (const { tag, checksum, data } of tables) {
    const place = Buffer.alloc(8);
    place.writeUInt32BE(end, 0);
    place.writeUInt32BE(data.length, 4);
    directory.push(tag, checksum, place);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    body.push(data, padding);
    end += data.length + padding.length;
  }
  return Buffer.concat([header, ...directory, ...body]);
}

/**
 * Writes the fonts and a fontconfig file that names them and nothing else.
 * @param {string} folder an existing folder to write into
 * @param {string} sansFolder where Open Sans lies, or will lie when the browser starts
 * @returns {string} path for the environment variable FONTCONFIG_FILE
 */
export function writeFontConfiguration(folder, sansFolder) {
  const codingFolder = join(folder, 'coding-fonts');
  mkdirSync(codingFolder, { recursive: true });
  for (const file of FONT_FILES) {
    const woff = readFileSync(join(repositoryRoot, 'node_modules/@fontsource', file));
    writeFileSync(join(codingFolder, basename(file, '.woff') + '.ttf'), openTypeFromWoff(woff));
  }
  const configuration = join(folder, 'fonts.conf');
  writeFileSync(
    configuration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${codingFolder}</dir>
  <dir>${sansFolder}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <alias binding="same"><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>NanumGothicCoding</family></prefer></alias>
  <alias binding="same"><family>sans-serif</family><prefer><family>Open Sans</family><family>NanumGothicCoding</family></prefer></alias>
</fontconfig>
`,
  );
  return configuration;
}
