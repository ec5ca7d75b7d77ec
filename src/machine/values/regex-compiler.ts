/**
 * Makes the matcher's instructions from a pattern that was read. Knows nodes and
 * instructions; matches nothing itself.
 */
import { ValueFailure } from './failure.ts';
import { type CharacterSet, foldedCode, lowerAsciiCode } from './regex-characters.ts';
import { FoldCode, Op, PlaceCode, type RegexProgram } from './regex-program.ts';
import { RegexFailure, UNBOUNDED, type Node, type ParsedPattern, type Sequence } from './regex-tree.ts';

/** What stands for no upper bound in the code: more than any text has characters. */
const NO_BOUND = 0x7fffffff;
/** Instructions of one pattern; only repeating patterns in patterns comes near. */
const MOST_CODE = 1 << 24;

type Single = Extract<Node, { kind: 'literal' | 'any' | 'set' }>;
type Repeat = Extract<Node, { kind: 'repeat' }>;

class Emitter {
  readonly code: number[] = [];
  readonly sets: CharacterSet[] = [];
  registers: number;

  constructor(groups: number) {
    // Start and end of each group and of the whole, then the group closed last.
    this.registers = 2 * groups + 3;
  }

  emit(...numbers: number[]): number {
    if (this.code.length > MOST_CODE) throw new ValueFailure('OverflowError', 'regular expression is too large');
    this.code.push(...numbers);
    return this.code.length - numbers.length;
  }

  register(count: number): number {
    const first = this.registers;
    this.registers += count;
    return first;
  }

  /** Lets the operand at `index` be the place that comes next. */
  land(index: number): void {
    this.code[index] = this.code.length;
  }

  sequence({ nodes }: Sequence): void {
    for (const node of nodes) this.node(node);
  }

  node(node: Node): void {
    switch (node.kind) {
      case 'literal':
      case 'any':
      case 'set':
        this.single(node);
        return;
      case 'place':
        this.emit(Op.PLACE, PlaceCode[node.place], Number(node.isAscii));
        return;
      case 'group':
        if (node.index !== null) this.emit(Op.MARK, 2 * node.index);
        this.sequence(node.body);
        if (node.index !== null) this.emit(Op.CLOSE, node.index);
        return;
      case 'branch':
        this.branch(node.branches);
        return;
      case 'repeat':
        this.repeat(node);
        return;
      case 'reference':
        this.emit(Op.REFERENCE, node.group, FoldCode[node.fold]);
        return;
      case 'condition':
        this.condition(node.group, node.yes, node.no);
        return;
      case 'look':
        this.look(node.isBehind, node.isNegated, node.body);
        return;
      case 'atomic': {
        const register = this.register(1);
        this.emit(Op.BARRIER, register);
        this.sequence(node.body);
        this.emit(Op.COMMIT, register);
        return;
      }
    }
  }

  /** An instruction for one character, always of the same length. */
  single(node: Single): void {
    if (node.kind === 'any') this.emit(node.newline ? Op.ANY : Op.ANY_BUT_NEWLINE, 0);
    else if (node.kind === 'set') {
      this.emit(Op.SET, this.sets.length);
      this.sets.push(node.set);
    } else if (node.fold === 'none') this.emit(Op.CHAR, node.code);
    else if (node.fold === 'ascii') this.emit(Op.CHAR_ASCII, lowerAsciiCode(node.code));
    else this.emit(Op.CHAR_FOLDED, foldedCode(node.code));
  }

  branch(branches: readonly Sequence[]): void {
    const ends: number[] = [];
    branches.forEach((one, index) => {
      const isLast = index === branches.length - 1;
      const split = isLast ? -1 : this.emit(Op.SPLIT, 0);
      this.sequence(one);
      if (isLast) return;
      ends.push(this.emit(Op.JUMP, 0) + 1);
      this.land(split + 1);
    });
    for (const end of ends) this.land(end);
  }

  repeat(node: Repeat): void {
    const { min, max, mode, body } = node;
    const most = max === UNBOUNDED ? NO_BOUND : Math.min(max, NO_BOUND);
    const least = Math.min(min, NO_BOUND);
    const single = onlySingle(body);
    if (single !== null) {
      this.emit(mode === 'greedy' ? Op.RUN : mode === 'lazy' ? Op.LAZY_RUN : Op.WHOLE_RUN, least, most);
      this.single(single);
      return;
    }
    if (mode === 'greedy' && max === 1 && min === 0) {
      const split = this.emit(Op.SPLIT, 0);
      this.sequence(body);
      this.land(split + 1);
      return;
    }
    // Without turns that match nothing there is nothing to count.
    if (mode === 'greedy' && max === UNBOUNDED && min < 2 && body.width.least > 0) {
      this.plainLoop(body, min === 0);
      return;
    }
    this.countedLoop(body, least, most, mode);
  }

  plainLoop(body: Sequence, mayBeEmpty: boolean): void {
    if (mayBeEmpty) {
      const split = this.emit(Op.SPLIT, 0);
      this.sequence(body);
      this.emit(Op.JUMP, split);
      this.land(split + 1);
      return;
    }
    const start = this.code.length;
    this.sequence(body);
    const split = this.emit(Op.SPLIT, 0);
    this.emit(Op.JUMP, start);
    this.land(split + 1);
  }

  countedLoop(body: Sequence, least: number, most: number, mode: Repeat['mode']): void {
    const register = this.register(mode === 'possessive' ? 3 : 2);
    const barrier = register + 2;
    this.emit(Op.ENTER_LOOP, register);
    const entry = this.emit(Op.JUMP, 0);
    const start = this.code.length;
    this.sequence(body);
    if (mode === 'possessive') this.emit(Op.COMMIT, barrier);
    this.land(entry + 1);
    // Each turn of a possessive loop is atomic, and so is the decision for one more.
    if (mode === 'possessive') this.emit(Op.BARRIER, barrier);
    if (mode !== 'lazy') {
      this.emit(Op.LOOP, register, least, most, start);
      return;
    }
    const loop = this.emit(Op.LAZY_LOOP, register, least, 0, start);
    const exit = this.emit(Op.JUMP, 0);
    this.land(loop + 3);
    this.emit(Op.LAZY_TURN, register, most, start);
    this.land(exit + 1);
  }

  condition(group: number, yes: Sequence, no: Sequence | null): void {
    const condition = this.emit(Op.CONDITION, group, 0);
    this.sequence(yes);
    if (no === null) {
      this.land(condition + 2);
      return;
    }
    const end = this.emit(Op.JUMP, 0);
    this.land(condition + 2);
    this.sequence(no);
    this.land(end + 1);
  }

  look(isBehind: boolean, isNegated: boolean, body: Sequence): void {
    const register = this.register(isNegated ? 1 : 2);
    const start = isNegated ? this.emit(Op.LOOK_NOT, register, 0) : this.emit(Op.LOOK, register);
    if (isBehind) {
      const { least, most } = body.width;
      if (least !== most) throw new RegexFailure('look-behind requires fixed-width pattern', null);
      if (least >= UNBOUNDED) throw new RegexFailure('looks too much behind', null);
      if (least > 0) this.emit(Op.BACK, Math.min(least, NO_BOUND));
    }
    this.sequence(body);
    this.emit(isNegated ? Op.FOUND : Op.LOOKED, register);
    if (isNegated) this.land(start + 2);
  }
}

/** The node for one character that a sequence is nothing but, or null. */
function onlySingle({ nodes }: Sequence): Single | null {
  const [only] = nodes;
  if (only === undefined || nodes.length > 1) return null;
  if (only.kind === 'group' && only.index === null) return onlySingle(only.body);
  return only.kind === 'literal' || only.kind === 'any' || only.kind === 'set' ? only : null;
}

/** Address of the instruction for one character that a match must begin with, or -1. */
function firstSingle(code: readonly number[], start: number): number {
  const op = code[start]!;
  if ((op === Op.RUN || op === Op.WHOLE_RUN || op === Op.LAZY_RUN) && code[start + 1]! > 0) return start + 3;
  return op >= Op.CHAR && op <= Op.SET ? start : -1;
}

export function compileRegex(pattern: ParsedPattern): RegexProgram {
  const emitter = new Emitter(pattern.groups);
  emitter.sequence(pattern.body);
  emitter.emit(Op.MATCH);
  let start = 0;
  while (emitter.code[start] === Op.MARK) start += 2;
  return {
    code: Int32Array.from(emitter.code),
    sets: emitter.sets,
    groups: pattern.groups,
    registers: emitter.registers,
    first: firstSingle(emitter.code, start),
    isAnchored: emitter.code[start] === Op.PLACE && emitter.code[start + 1] === PlaceCode.start,
  };
}
