/** Replacements: templates read and filled in, and the joining of what a substitution made. */
import { STR } from '../core-types.ts';
import type { Machine } from '../machine.ts';
import type { Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { bufferOf } from '../types/buffer.ts';
import { reserve } from '../types/text-arguments.ts';
import { latin1Bytes, latin1Text } from '../values/byte-strings.ts';
import type { Found } from '../values/regex-matcher.ts';
import { parseTemplate } from '../values/regex-template.ts';
import { EMPTY_BYTES, EMPTY_STR } from '../singletons.ts';
import { patternState, reading } from './regex-objects.ts';
import { partText, type Subject } from './regex-subject.ts';

export interface Template {
  readonly parts: readonly (string | number)[];
  readonly isText: boolean;
}

/** A piece of a result: an object as it is, or plain text, Latin-1 for bytes. */
export type Piece = string | PyObject;

/** A template from a str or bytes-like object. */
export function* readTemplate(machine: Machine, pattern: PyObject, source: PyObject): Routine<Template> {
  const isText = source.type.layout === STR;
  const bytes = isText ? null : bufferOf(source);
  if (!isText && bytes === null)
    machine.fail('TypeError', `decoding to str: need a bytes-like object, ${source.type.displayName} found`);
  const text = bytes === null ? (source.payload as string) : latin1Text(bytes);
  machine.work(text.length >> 3);
  // Without a backslash it is what it says, whatever the pattern.
  if (!text.includes('\\')) return { parts: text === '' ? [] : [text], isText };
  const { program, names } = patternState(pattern);
  return { parts: yield* reading(machine, source, () => parseTemplate(text, isText, program.groups, names)), isText };
}

const object = (machine: Machine, text: string, isText: boolean): PyObject =>
  isText ? machine.str(text) : machine.bytes(latin1Bytes(text));

const expectation = (isText: boolean): string => (isText ? 'str instance' : 'a bytes-like object');

function failItem(machine: Machine, index: number, isText: boolean, found: string): never {
  machine.fail('TypeError', `sequence item ${index}: expected ${expectation(isText)}, ${found} found`);
}

/** The template with what groups matched, as pieces to be joined in the kind of the subject. */
export function expanded(machine: Machine, template: Template, subject: Subject, { places }: Found): Piece[] {
  const isText = subject.text !== null;
  const { parts } = template;
  if (template.isText !== isText) {
    const group = parts.findIndex((part) => typeof part === 'number');
    if (group >= 0) failItem(machine, group, template.isText, isText ? 'str' : 'bytes');
    return parts.map((part) => object(machine, part as string, template.isText));
  }
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const [start, stop] = [places[2 * part]!, places[2 * part + 1]!];
    return start < 0 || stop < 0 ? '' : partText(subject, start, stop);
  });
}

/** Joins pieces as text or bytes. TypeError for objects of another kind. */
export function joined(machine: Machine, { isText }: { readonly isText: boolean }, pieces: readonly Piece[]): PyObject {
  const [only] = pieces;
  if (only === undefined) return isText ? EMPTY_STR : EMPTY_BYTES;
  const texts = pieces.map((piece, index) => {
    if (typeof piece === 'string') return piece;
    if (isText) {
      if (piece.type.layout !== STR) failItem(machine, index, true, piece.type.name);
      return piece.payload as string;
    }
    const bytes = bufferOf(piece);
    if (bytes === null) failItem(machine, index, false, piece.type.name);
    return latin1Text(bytes);
  });
  if (pieces.length === 1 && typeof only === 'object' && isExact(only)) return only;
  let length = 0;
  for (const text of texts) length += text.length;
  reserve(machine, length);
  return object(machine, texts.join(''), isText);
}

const isExact = ({ type }: PyObject): boolean => type === type.layout && (type.name === 'str' || type.name === 'bytes');
