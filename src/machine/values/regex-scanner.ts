/**
 * A pattern or template as tokens: a character, or a backslash with the character
 * behind it. Positions count code points. Knows where names end and what names
 * may be; knows no syntax of patterns.
 */
import { characters } from './unicode.ts';
import { isIdentifier } from './letter-case.ts';
import { RegexFailure } from './regex-tree.ts';
import { textRepr } from './text-repr.ts';

export class RegexScanner {
  /** Whether this is text; bytes are given as Latin-1 text. */
  readonly isText: boolean;
  readonly #characters: readonly string[];
  /** The next token, null at the end. */
  next: string | null = null;
  /** Position of the next token. */
  at = 0;

  constructor(source: string, isText: boolean) {
    this.isText = isText;
    this.#characters = characters(source);
    this.seek(0);
  }

  /** Makes the token at a position the next one. */
  seek(position: number): void {
    this.at = position;
    const first = this.#characters[position];
    if (first === '\\') {
      const second = this.#characters[position + 1];
      if (second === undefined) throw new RegexFailure('bad escape (end of pattern)', position);
      this.next = first + second;
    } else this.next = first ?? null;
  }

  /** Takes the next token. */
  take(): string | null {
    const token = this.next;
    if (token !== null) this.seek(this.at + (token.startsWith('\\') ? 2 : 1));
    return token;
  }

  /** Takes the next token if it is this one. */
  skip(token: string): boolean {
    if (this.next !== token) return false;
    this.take();
    return true;
  }

  /** Takes up to so many tokens of a set. */
  takeWhile(most: number, set: RegExp): string {
    let taken = '';
    while (taken.length < most && this.next !== null && this.next.length === 1 && set.test(this.next))
      taken += this.take()!;
    return taken;
  }

  /** Takes everything up to a terminator, which is taken too: a name that must not be empty. */
  takeName(terminator: string, kind: string): string {
    const start = this.at;
    let name = '';
    for (;;) {
      const token = this.take();
      if (token === null) {
        if (name === '') throw new RegexFailure(`missing ${kind}`, start);
        throw new RegexFailure(`missing ${terminator}, unterminated name`, start);
      }
      if (token === terminator) break;
      name += token;
    }
    if (name === '') throw new RegexFailure(`missing ${kind}`, start);
    return name;
  }

  /** Fails unless a name that began at `position` may be a group's. */
  checkGroupName(name: string, position: number): void {
    if (!isIdentifier(name) || (!this.isText && !isPlain(name)))
      throw new RegexFailure(`bad character in group name ${textRepr(name)}`, position);
  }
}

const isPlain = (name: string): boolean => /^\w*$/.test(name);

/** Whether a reference is by number. */
export const isGroupNumber = (name: string): boolean => /^[0-9]+$/.test(name);

const HEXADECIMAL = /[0-9a-fA-F]/;
export const OCTAL = /[0-7]/;
export const DIGIT = /[0-9]/;
export const LETTER = /[a-zA-Z]/;

/** The code of an escape with a fixed number of hexadecimal digits; `start` is where it began. */
export function hexadecimalEscape(scanner: RegexScanner, escape: string, digits: number, start: number): number {
  const taken = scanner.takeWhile(digits, HEXADECIMAL);
  if (taken.length !== digits) throw new RegexFailure(`incomplete escape ${escape}${taken}`, start);
  const code = parseInt(taken, 16);
  if (code > 0x10ffff) throw new RegexFailure(`bad escape ${escape}${taken}`, start);
  return code;
}

/** The code of an octal escape, which must be that of a byte. */
export function octalEscape(digits: string, start: number): number {
  const code = parseInt(digits, 8);
  if (code > 0o377) throw new RegexFailure(`octal escape value \\${digits} outside of range 0-0o377`, start);
  return code;
}
