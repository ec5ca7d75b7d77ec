/**
 * The instructions that a pattern becomes: what each does, and its operands. The
 * compiler writes them, the matcher runs them. A pattern is a list of numbers, so that
 * the matcher's loop touches nothing else.
 */
import type { CharacterSet } from './regex-characters.ts';

/** Operands are named behind each; an address is an index into the code. Registers hold positions, counters and heights of the stack. */
export const Op = {
  /** The pattern has matched. */
  MATCH: 0,
  /** code. All up to SET match one character and are two numbers long, the operand a filler if need be. */
  CHAR: 1,
  /** lower-case code */
  CHAR_ASCII: 2,
  /** folded code */
  CHAR_FOLDED: 3,
  ANY_BUT_NEWLINE: 4,
  ANY: 5,
  /** index of the set */
  SET: 6,
  /** place (`PlaceCode`), whether ASCII */
  PLACE: 7,
  /** address */
  JUMP: 8,
  /** address to go on at when what follows fails */
  SPLIT: 9,
  /** register: takes the position */
  MARK: 10,
  /** group: its end, and the group closed last */
  CLOSE: 11,
  /** group, fold */
  REFERENCE: 12,
  /** group, address if it has not matched */
  CONDITION: 13,
  /** register: counter and place of the last turn (two registers) */
  ENTER_LOOP: 14,
  /** register, least, most, address of the body; what follows is behind the loop */
  LOOP: 15,
  /** register, least, address of its LAZY_TURN, address of the body: what follows the loop is tried first */
  LAZY_LOOP: 16,
  /** register, most, address of the body: one more turn of a lazy loop */
  LAZY_TURN: 17,
  /** register: takes the height of the stack (atomic groups) */
  BARRIER: 18,
  /** register: forgets the choices made since its barrier */
  COMMIT: 19,
  /** register: as BARRIER, and the next register takes the position */
  LOOK: 20,
  /** register: as COMMIT, and goes back to the position */
  LOOKED: 21,
  /** register, address to go on at when what follows fails */
  LOOK_NOT: 22,
  /** register: what must not match has matched */
  FOUND: 23,
  /** number of characters to go back */
  BACK: 24,
  /** least, most; then an instruction that matches one character: as many as there are, then fewer */
  RUN: 25,
  /** as RUN: as few as there may be, then more */
  LAZY_RUN: 26,
  /** as RUN: as many as there are */
  WHOLE_RUN: 27,
} as const;

export const PlaceCode = {
  start: 0,
  'line start': 1,
  end: 2,
  'end or last newline': 3,
  'line end': 4,
  'word boundary': 5,
  'no word boundary': 6,
} as const;

export const FoldCode = { none: 0, ascii: 1, unicode: 2 } as const;

export interface RegexProgram {
  readonly code: Int32Array;
  readonly sets: readonly CharacterSet[];
  /** Number of groups, the whole match not counted. */
  readonly groups: number;
  readonly registers: number;
  /** Address of an instruction that every match begins with and that matches one character, or -1. */
  readonly first: number;
  /** Whether it can match at the start of the text only. */
  readonly isAnchored: boolean;
}
