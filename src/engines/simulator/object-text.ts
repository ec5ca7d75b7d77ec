/**
 * The text that stands for an object in a trace. What it is made of is kept when the
 * object is born; the text itself is made when somebody reads it.
 */
import {
  BOOL,
  BYTES,
  CELL,
  CODE,
  COMPLEX,
  ELLIPSIS_TYPE,
  FLOAT,
  INT,
  MODULE,
  NONE_TYPE,
  NOT_IMPLEMENTED_TYPE,
  RANGE,
  STR,
} from '../../machine/core-types.ts';
import { Frame, RunCode } from '../../machine/frame.ts';
import { getOwn } from '../../machine/operations/attribute.ts';
import { NativeFunction } from '../../machine/native.ts';
import type { PyObject } from '../../machine/object.ts';
import { PyType } from '../../machine/type.ts';
import { floatRepr } from '../../machine/values/float.ts';
import { bytesRepr, textRepr } from '../../machine/values/text-repr.ts';
import { complexRepr } from '../../machine/values/complex.ts';
import type { Texts } from '../../trace/trace.ts';

/** Shapes whose `items` are fixed references with names. */
export const FIXED_SHAPES: ReadonlySet<string> = new Set([
  'function',
  'method',
  'cell',
  'generator',
  'traceback',
  'module',
  'class',
]);

/** Text of an atom that has no contents of its own to tell apart. */
class Word {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
const NONE_WORD = new Word('None');
const ELLIPSIS_WORD = new Word('Ellipsis');
const NOT_IMPLEMENTED_WORD = new Word('NotImplemented');
const TRUE_WORD = new Word('True');
const FALSE_WORD = new Word('False');

class Real {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** What the text of a new object is made of, or null if it has none. */
export function textOf(object: PyObject): unknown {
  switch (object.type.layout) {
    case INT:
      if (object.type === BOOL) return object.n === 1 ? TRUE_WORD : FALSE_WORD;
      return object.payload === null ? object.n : object.payload;
    case STR:
      return object.payload;
    case FLOAT:
      return new Real(object.payload as number);
    case BYTES:
    case COMPLEX:
      return object.payload;
    case RANGE: {
      const { start, stop, step } = object.payload as {
        start: number | bigint;
        stop: number | bigint;
        step: number | bigint;
      };
      return new Word(Number(step) === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`);
    }
    case NONE_TYPE:
      return NONE_WORD;
    case ELLIPSIS_TYPE:
      return ELLIPSIS_WORD;
    case NOT_IMPLEMENTED_TYPE:
      return NOT_IMPLEMENTED_WORD;
    case MODULE: {
      // Of a module that is just being made nothing is known yet.
      const name = object.items?.[0] === undefined ? null : getOwn(object, '__name__');
      return name === null ? null : new Word(name.payload as string);
    }
    case CELL:
      return object.payload === null ? null : new Word(object.payload as string);
    case CODE:
      return new Word((object.payload as RunCode).code.qualname);
  }
  const { payload } = object;
  if (payload === null) return null;
  if (payload instanceof NativeFunction) return new Word(payload.name);
  if (payload instanceof PyType) return new Word(payload.name);
  if (payload instanceof RunCode) return new Word(payload.code.name);
  if (payload instanceof Frame) return new Word(payload.code.code.name);
  // The value of an atom that a module defines tells its own text.
  return object.type.layout.shape === 'atom' ? payload : null;
}

/**
 * Texts that are made when they are asked for. A class, because V8 makes a new hidden class of each object literal with a
 * getter, which then keeps whole runs from being collected while they are young.
 */
export class RenderedTexts implements Texts {
  readonly #sources: readonly unknown[];

  /** `sources` are what `textOf` kept; more may come. */
  constructor(sources: readonly unknown[]) {
    this.#sources = sources;
  }

  get length(): number {
    return this.#sources.length;
  }

  at(index: number): string {
    return render(this.#sources[index]);
  }
}

/** The text of what `textOf` kept. */
function render(source: unknown): string {
  if (typeof source === 'string') return textRepr(source);
  if (typeof source === 'number' || typeof source === 'bigint') return String(source);
  if (source instanceof Word) return source.text;
  if (source instanceof Real) return floatRepr(source.value);
  if (source instanceof Uint8Array) return bytesRepr(source);
  const other = source as { output?: string; real?: number; imaginary?: number };
  if (other.output !== undefined) return other.output;
  if (other.real === undefined) return String(source);
  return complexRepr({ real: other.real, imaginary: other.imaginary as number });
}
