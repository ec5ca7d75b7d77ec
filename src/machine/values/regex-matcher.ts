/**
 * Runs the instructions of a pattern over code points: backtracking with a stack of
 * its own, so that neither the pattern nor the text can overflow the host's. Knows
 * instructions and numbers only.
 *
 * The stack holds entries of three numbers. One is a choice: where to go on, at which
 * position. The other undoes: a register and what it held. Failing means to take
 * entries off until a choice comes.
 */
import { foldedCode, isWord, lowerAsciiCode, lowerCode, type CharacterSet } from './regex-characters.ts';
import type { RegexProgram } from './regex-program.ts';

/** A text as code points. */
export type CodePoints = Uint8Array | Uint16Array | Uint32Array;

/** How the matcher tells how much it does. */
export interface Effort {
  /** So much work was done, in the units of an instruction of the machine. */
  work(turns: number): void;
  /** The stack would outgrow its bound. */
  overflow(): never;
}

export interface Attempt {
  readonly from: number;
  /** Nothing from here on belongs to the text. */
  readonly end: number;
  /** Only at `from`, or anywhere behind. */
  readonly isAnchored: boolean;
  /** Whether the match must reach the end. */
  readonly isFull: boolean;
  /** Whether a match at `from` must not be empty. */
  readonly mustAdvance: boolean;
}

/** Where the whole (number 0) and each group matched: start and end in pairs, -1 where one did not. */
export interface Found {
  readonly places: Int32Array;
  /** The group that was closed last, or -1. */
  readonly lastGroup: number;
}

/** Steps between two reports. A step takes about as long as an instruction of the machine, and counts as one. */
const REPORT = 4096;
/** Numbers on the stack at first, at most, and at most kept for the next match. */
const FIRST_STACK = 3 << 8;
const LARGEST_STACK = 3 << 22;
const LARGEST_KEPT = 3 << 14;

/** Kinds of choices. */
const PLAIN = 0;
const GREEDY_RUN = 1;
const LAZY_RUN = 2;
const KINDS = 4;

const NEWLINE = 10;
/** The instruction that matches a given character. */
const CHAR = 1;

let spareStack = new Int32Array(FIRST_STACK);

class Matcher {
  readonly code: Int32Array;
  readonly sets: readonly CharacterSet[];
  readonly text: CodePoints;
  readonly end: number;
  readonly effort: Effort;
  readonly registers: Int32Array;
  readonly lastGroup: number;
  stack = spareStack;
  top = 0;
  steps = 0;

  constructor(program: RegexProgram, text: CodePoints, end: number, effort: Effort) {
    this.code = program.code;
    this.sets = program.sets;
    this.text = text;
    this.end = end;
    this.effort = effort;
    this.registers = new Int32Array(program.registers).fill(-1);
    this.lastGroup = 2 * program.groups + 2;
  }

  report(): void {
    this.effort.work(this.steps);
    this.steps = 0;
  }

  push(entry: number, position: number, limit: number): void {
    if (this.top + 3 > this.stack.length) this.grow();
    const { stack, top } = this;
    stack[top] = entry;
    stack[top + 1] = position;
    stack[top + 2] = limit;
    this.top = top + 3;
  }

  grow(): void {
    if (this.stack.length * 2 > LARGEST_STACK) this.effort.overflow();
    const larger = new Int32Array(this.stack.length * 2);
    larger.set(this.stack);
    this.stack = larger;
    if (larger.length <= LARGEST_KEPT) spareStack = larger;
  }

  /** Writes a register so that failing brings the old value back. */
  write(register: number, value: number): void {
    this.push(-1 - register, this.registers[register]!, 0);
    this.registers[register] = value;
  }

  /** Forgets the choices above a height; what undoes stays. */
  commit(height: number): void {
    const { stack, top } = this;
    let to = height;
    for (let at = height; at < top; at += 3) {
      if (stack[at]! >= 0) continue;
      stack[to] = stack[at]!;
      stack[to + 1] = stack[at + 1]!;
      to += 3;
    }
    this.top = to;
    this.steps += (top - height) >> 3;
  }

  /** Takes everything above a height off, undoing it. */
  unwind(height: number): void {
    const { stack, registers } = this;
    while (this.top > height) {
      this.top -= 3;
      const entry = stack[this.top]!;
      if (entry < 0) registers[-1 - entry] = stack[this.top + 1]!;
      this.steps++;
    }
  }

  /** Whether the instruction for one character at `address` takes this one. */
  takes(address: number, character: number): boolean {
    const operand = this.code[address + 1]!;
    switch (this.code[address]) {
      case 1: // CHAR
        return character === operand;
      case 2: // CHAR_ASCII
        return lowerAsciiCode(character) === operand;
      case 3: // CHAR_FOLDED
        return foldedCode(character) === operand;
      case 4: // ANY_BUT_NEWLINE
        return character !== NEWLINE;
      case 5: // ANY
        return true;
      default: // SET
        return character < 256 ? this.sets[operand]!.table[character] === 1 : this.sets[operand]!.has(character);
    }
  }

  /** Where the characters end that the instruction at `address` takes, looking from `position` up to `limit`. */
  runEnd(address: number, position: number, limit: number): number {
    const { text, code } = this;
    const start = position;
    const operand = code[address + 1]!;
    switch (code[address]) {
      case 1: // CHAR
        while (position < limit && text[position] === operand) position++;
        break;
      case 4: // ANY_BUT_NEWLINE
        while (position < limit && text[position] !== NEWLINE) position++;
        break;
      case 5: // ANY
        position = limit;
        break;
      default:
        while (position < limit && this.takes(address, text[position]!)) position++;
    }
    this.steps += (position - start) >> 2;
    return position;
  }

  holds(place: number, isAscii: boolean, position: number): boolean {
    const { text, end } = this;
    switch (place) {
      case 0: // start
        return position === 0;
      case 1: // line start
        return position === 0 || text[position - 1] === NEWLINE;
      case 2: // end
        return position === end;
      case 3: // end or last newline
        return position === end || (position === end - 1 && text[position] === NEWLINE);
      case 4: // line end
        return position === end || text[position] === NEWLINE;
      default: {
        const before = position > 0 && isWord(text[position - 1]!, isAscii);
        const after = position < end && isWord(text[position]!, isAscii);
        return (before !== after) === (place === 5); // word boundary
      }
    }
  }

  /** Where a repetition of what group `group` matched ends, or -1. */
  afterReference(group: number, fold: number, position: number): number {
    const { text, registers } = this;
    const start = registers[2 * group]!;
    const stop = registers[2 * group + 1]!;
    if (start < 0 || stop < start || position + stop - start > this.end) return -1;
    this.steps += (stop - start) >> 2;
    for (let at = start; at < stop; at++, position++) {
      const [a, b] = [text[at]!, text[position]!];
      if (a === b) continue;
      if (fold === 0 || (fold === 1 ? lowerAsciiCode(a) !== lowerAsciiCode(b) : lowerCode(a) !== lowerCode(b)))
        return -1;
    }
    return position;
  }

  /**
   * A position at which a run of characters that ends at `position` may be left: the last one, not before `least`,
   * where the next instruction can go on; -1 if there is none.
   */
  leave(run: number, position: number, least: number): number {
    if (this.code[run + 5] !== CHAR) return position;
    const { text } = this;
    const wanted = this.code[run + 6]!;
    const start = position;
    if (position === this.end) position--;
    while (position >= least && text[position] !== wanted) position--;
    this.steps += (start - position) >> 2;
    return position < least ? -1 : position;
  }

  /** Matches at a position; the registers tell where. */
  match(start: number, isFull: boolean, mustAdvance: boolean): boolean {
    const { code, text, end, registers } = this;
    let pc = 0;
    let position = start;
    for (;;) {
      if (++this.steps >= REPORT) this.report();
      // An instruction that succeeds goes on with the loop; one that fails breaks out of the switch.
      switch (code[pc]!) {
        case 0: // MATCH
          if ((isFull && position !== end) || (mustAdvance && position === start)) break;
          registers[0] = start;
          registers[1] = position;
          return true;
        case 1: // CHAR
          if (position >= end || text[position] !== code[pc + 1]) break;
          position++;
          pc += 2;
          continue;
        case 2: // CHAR_ASCII
        case 3: // CHAR_FOLDED
        case 4: // ANY_BUT_NEWLINE
        case 5: // ANY
        case 6: // SET
          if (position >= end || !this.takes(pc, text[position]!)) break;
          position++;
          pc += 2;
          continue;
        case 7: // PLACE
          if (!this.holds(code[pc + 1]!, code[pc + 2] === 1, position)) break;
          pc += 3;
          continue;
        case 8: // JUMP
          pc = code[pc + 1]!;
          continue;
        case 9: // SPLIT
          this.push(code[pc + 1]! * KINDS + PLAIN, position, 0);
          pc += 2;
          continue;
        case 10: // MARK
          this.write(code[pc + 1]!, position);
          pc += 2;
          continue;
        case 11: {
          // CLOSE
          const group = code[pc + 1]!;
          this.write(2 * group + 1, position);
          if (registers[this.lastGroup] !== group) this.write(this.lastGroup, group);
          pc += 2;
          continue;
        }
        case 12: {
          // REFERENCE
          const after = this.afterReference(code[pc + 1]!, code[pc + 2]!, position);
          if (after < 0) break;
          position = after;
          pc += 3;
          continue;
        }
        case 13: {
          // CONDITION
          const group = code[pc + 1]!;
          const [from, to] = [registers[2 * group]!, registers[2 * group + 1]!];
          pc = from >= 0 && to >= from ? pc + 3 : code[pc + 2]!;
          continue;
        }
        case 14: // ENTER_LOOP
          this.write(code[pc + 1]!, 0);
          this.write(code[pc + 1]! + 1, -1);
          pc += 2;
          continue;
        case 15: {
          // LOOP
          const register = code[pc + 1]!;
          const count = registers[register]!;
          if (count >= code[pc + 2]!) {
            // A turn that matched nothing was the last one.
            if (count >= code[pc + 3]! || registers[register + 1] === position) {
              pc += 5;
              continue;
            }
            this.push((pc + 5) * KINDS + PLAIN, position, 0);
            this.write(register + 1, position);
          }
          this.write(register, count + 1);
          pc = code[pc + 4]!;
          continue;
        }
        case 16: {
          // LAZY_LOOP
          const register = code[pc + 1]!;
          const count = registers[register]!;
          if (count >= code[pc + 2]!) {
            this.push(code[pc + 3]! * KINDS + PLAIN, position, 0);
            pc += 5;
            continue;
          }
          this.write(register, count + 1);
          pc = code[pc + 4]!;
          continue;
        }
        case 17: {
          // LAZY_TURN
          const register = code[pc + 1]!;
          const count = registers[register]!;
          if (count >= code[pc + 2]! || registers[register + 1] === position) break;
          this.write(register + 1, position);
          this.write(register, count + 1);
          pc = code[pc + 3]!;
          continue;
        }
        case 18: // BARRIER
          this.write(code[pc + 1]!, 0);
          registers[code[pc + 1]!] = this.top;
          pc += 2;
          continue;
        case 19: // COMMIT
          this.commit(registers[code[pc + 1]!]!);
          pc += 2;
          continue;
        case 20: // LOOK
          this.write(code[pc + 1]! + 1, position);
          this.write(code[pc + 1]!, 0);
          registers[code[pc + 1]!] = this.top;
          pc += 2;
          continue;
        case 21: // LOOKED
          this.commit(registers[code[pc + 1]!]!);
          position = registers[code[pc + 1]! + 1]!;
          pc += 2;
          continue;
        case 22: // LOOK_NOT
          this.write(code[pc + 1]!, 0);
          registers[code[pc + 1]!] = this.top;
          this.push(code[pc + 2]! * KINDS + PLAIN, position, 0);
          pc += 3;
          continue;
        case 23: // FOUND
          this.unwind(registers[code[pc + 1]!]!);
          break;
        case 24: // BACK
          if (position < code[pc + 1]!) break;
          position -= code[pc + 1]!;
          pc += 2;
          continue;
        case 25: {
          // RUN
          const least = position + code[pc + 1]!;
          const runEnd = this.runEnd(pc + 3, position, Math.min(end, position + code[pc + 2]!));
          if (runEnd < least) break;
          const left = this.leave(pc, runEnd, least);
          if (left < 0) break;
          if (left > least) this.push(pc * KINDS + GREEDY_RUN, left, least);
          position = left;
          pc += 5;
          continue;
        }
        case 26: {
          // LAZY_RUN
          const least = position + code[pc + 1]!;
          if (least > end || (least > position && this.runEnd(pc + 3, position, least) < least)) break;
          const most = position + code[pc + 2]!;
          if (least < most) this.push(pc * KINDS + LAZY_RUN, least, Math.min(most, end));
          position = least;
          pc += 5;
          continue;
        }
        case 27: {
          // WHOLE_RUN
          const runEnd = this.runEnd(pc + 3, position, Math.min(end, position + code[pc + 2]!));
          if (runEnd < position + code[pc + 1]!) break;
          position = runEnd;
          pc += 5;
          continue;
        }
      }
      const resumed = this.backtrack();
      if (resumed < 0) return false;
      pc = resumed;
      position = this.position;
    }
  }

  /** Position of the choice taken last. */
  position = 0;

  /** Takes back what was done since the newest choice; the address to go on at, or -1. */
  backtrack(): number {
    const { registers, text } = this;
    while (this.top > 0) {
      this.top -= 3;
      const { stack, top } = this;
      const entry = stack[top]!;
      const position = stack[top + 1]!;
      if (entry < 0) {
        registers[-1 - entry] = position;
        continue;
      }
      const address = Math.floor(entry / KINDS);
      const limit = stack[top + 2]!;
      switch (entry % KINDS) {
        case PLAIN:
          this.position = position;
          return address;
        case GREEDY_RUN: {
          const left = this.leave(address, position - 1, limit);
          if (left < 0) continue;
          if (left > limit) this.push(entry, left, limit);
          this.position = left;
          return address + 5;
        }
        default: {
          // LAZY_RUN
          if (position >= limit || !this.takes(address + 3, text[position]!)) continue;
          if (position + 1 < limit) this.push(entry, position + 1, limit);
          this.position = position + 1;
          return address + 5;
        }
      }
    }
    return -1;
  }

  /** The first position from `position` on at which a match may begin; past the end if there is none. */
  candidate(first: number, position: number): number {
    const start = position;
    while (position < this.end && !this.takes(first, this.text[position]!)) position++;
    this.steps += (position - start) >> 1;
    return position === this.end ? this.end + 1 : position;
  }
}

/** Looks for a match; null if there is none. */
export function matchRegex(program: RegexProgram, text: CodePoints, attempt: Attempt, effort: Effort): Found | null {
  const { from, end, isAnchored, isFull, mustAdvance } = attempt;
  const matcher = new Matcher(program, text, end, effort);
  const { first } = program;
  // What starts at the start of the text is tried there, or once in vain.
  const last = isAnchored || program.isAnchored ? Math.min(from, end) : end;
  for (let start = from; start <= last; start++) {
    if (first >= 0 && !isAnchored) {
      start = matcher.candidate(first, start);
      if (start > last) break;
    }
    if (matcher.match(start, isFull, mustAdvance && start === from)) {
      matcher.report();
      return {
        places: matcher.registers.slice(0, 2 * program.groups + 2),
        lastGroup: matcher.registers[matcher.lastGroup]!,
      };
    }
  }
  matcher.report();
  return null;
}
