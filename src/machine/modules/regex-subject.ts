/**
 * The text or bytes that a regular expression looks through, as the matcher wants
 * them. Knows where Python objects keep their characters; matches nothing.
 */
import { BYTES, STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { PyObject } from '../object.ts';
import { bufferOf } from '../types/buffer.ts';
import { EMPTY_BYTES, EMPTY_STR } from '../singletons.ts';
import type { CodePoints } from '../values/regex-matcher.ts';
import { latin1Text } from '../values/byte-strings.ts';
import { isAstral } from '../values/unicode.ts';

export interface Subject {
  readonly object: PyObject;
  readonly codes: CodePoints;
  /** Its text; null for bytes. */
  readonly text: string | null;
}

function codePoints(text: string): CodePoints {
  if (isAstral(text)) return Uint32Array.from(text, (character) => character.codePointAt(0)!);
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Characters whose conversion counts as one instruction. */
const CHARACTERS_PER_TURN = 64;

/** The characters of a text. Those of the text asked for last are remembered: a tokenizer asks again and again. */
function codesOf(machine: Machine, text: string): CodePoints {
  const last = machine.moduleState.get('re.text') as { text: string; codes: CodePoints } | undefined;
  if (last?.text === text) return last.codes;
  machine.work(Math.ceil(text.length / CHARACTERS_PER_TURN));
  const codes = codePoints(text);
  machine.moduleState.set('re.text', { text, codes });
  return codes;
}

/** The characters of `object`. TypeError unless it is a str or bytes-like. */
export function subjectOf(machine: Machine, object: PyObject): Subject {
  if (object.type.layout === STR) {
    const text = object.payload as string;
    return { object, codes: codesOf(machine, text), text };
  }
  const codes = bufferOf(object);
  if (codes === null)
    machine.fail('TypeError', `expected string or bytes-like object, got '${object.type.displayName}'`);
  return { object, codes, text: null };
}

/** A part as text, bytes as Latin-1. */
export function partText({ codes, text }: Subject, start: number, stop: number): string {
  if (text === null) return latin1Text((codes as Uint8Array).subarray(start, stop));
  if (codes.length === text.length) return text.slice(start, stop);
  let part = '';
  for (let at = start; at < stop; at++) part += String.fromCodePoint(codes[at]!);
  return part;
}

/** A part as an object: the subject itself if it is all of an immutable one. */
export function part(machine: Machine, subject: Subject, start: number, stop: number): PyObject {
  const { object, codes, text } = subject;
  if (start === 0 && stop === codes.length && (object.type === STR || object.type === BYTES)) return object;
  if (text !== null) return machine.str(partText(subject, start, stop));
  return machine.bytes((codes as Uint8Array).slice(start, stop));
}

/** The empty value of the subject's kind. */
export const emptyPart = ({ text }: Subject): PyObject => (text === null ? EMPTY_BYTES : EMPTY_STR);
