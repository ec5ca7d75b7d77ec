/**
 * Bytes as text of 64 letters and as checksums: base64 (RFC 4648) and CRC-32 (ISO 3309). Knows plain arrays only.
 */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = '='.charCodeAt(0);
const CODES = Uint8Array.from(LETTERS, (letter) => letter.charCodeAt(0));
const VALUES = new Int8Array(256).fill(-1);
CODES.forEach((code, value) => (VALUES[code] = value));

/** The letters of `data`, padded to groups of four. */
export function encodeBase64(data: Uint8Array): Uint8Array {
  const text = new Uint8Array(Math.ceil(data.length / 3) * 4).fill(PAD);
  for (let i = 0, at = 0; i < data.length; i += 3, at += 4) {
    const group = ((data[i] as number) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
    const letters = Math.min(4, data.length - i + 1);
    for (let k = 0; k < letters; k++) text[at + k] = CODES[(group >> (18 - 6 * k)) & 63] as number;
  }
  return text;
}

/** The data of base64 text, or what is wrong with it. Unless `strict`, what is no letter is passed over. */
export function decodeBase64(text: Uint8Array, strict: boolean): Uint8Array | string {
  const data: number[] = [];
  let bits = 0;
  let letters = 0;
  let pads = 0;
  if (strict && text[0] === PAD) return 'Leading padding not allowed';
  for (const code of text) {
    if (code === PAD) {
      if (strict && (letters % 4 < 2 || (letters % 4) + pads >= 4)) return 'Excess padding not allowed';
      pads++;
      continue;
    }
    const value = VALUES[code] as number;
    if (value < 0) {
      if (strict) return 'Only base64 data is allowed';
      continue;
    }
    if (strict && pads > 0)
      return (letters % 4) + pads < 4 ? 'Discontinuous padding not allowed' : 'Excess data after padding';
    pads = 0;
    bits = ((bits << 6) | value) & 0xffffff;
    letters++;
    // The second letter of four completes a byte with 4 bits to spare, the third one with 2, the fourth one with none.
    if (letters % 4 !== 1) data.push((bits >> (((4 - (letters % 4)) % 4) * 2)) & 255);
  }
  if (letters % 4 === 0 || (letters % 4 > 1 && (letters % 4) + pads >= 4)) return Uint8Array.from(data);
  if (letters % 4 > 1) return 'Incorrect padding';
  return `Invalid base64-encoded string: number of data characters (${letters}) cannot be 1 more than a multiple of 4`;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 of `data` behind what `start` is the checksum of. */
export function crc32(data: Uint8Array, start: number): number {
  let value = ~start;
  for (const byte of data) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 255] as number);
  return ~value >>> 0;
}

/** The Adler-32 checksum (RFC 1950) of `data` behind what `start` is the checksum of. */
export function adler32(data: Uint8Array, start: number): number {
  let low = start & 0xffff;
  let high = start >>> 16;
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}
