/**
 * Reads regular expressions: recursive descent over tokens, with every error in
 * CPython's words. Flags are resolved here, so that nodes need none. Knows no Python
 * objects and no way of matching. Source: https://docs.python.org/3.14/library/re.html
 */
import { ValueFailure } from './failure.ts';
import { CharacterSet, type Category, type CategoryKind, type Fold } from './regex-characters.ts';
import { FLAG_LETTERS, KIND_FLAGS, RegexFlag } from './regex-flags.ts';
import { DIGIT, LETTER, OCTAL, RegexScanner, hexadecimalEscape, isGroupNumber, octalEscape } from './regex-scanner.ts';
import {
  RegexFailure,
  UNBOUNDED,
  sequence,
  type Node,
  type ParsedPattern,
  type Place,
  type Sequence,
  type Width,
} from './regex-tree.ts';
import { textRepr } from './text-repr.ts';

/** So many sequences may be inside each other, as in CPython when a module's own code asks. */
const DEEPEST_NESTING = 496;

const SPACES = /[ \t\n\r\v\f]/;

const CONTROL_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['\\a', 7],
  ['\\b', 8],
  ['\\f', 12],
  ['\\n', 10],
  ['\\r', 13],
  ['\\t', 9],
  ['\\v', 11],
  ['\\\\', 92],
]);

const PLACES: ReadonlyMap<string, Place> = new Map([
  ['\\A', 'start'],
  ['\\b', 'word boundary'],
  ['\\B', 'no word boundary'],
  ['\\Z', 'end'],
  ['\\z', 'end'],
]);

const CATEGORIES: ReadonlyMap<string, CategoryKind> = new Map([
  ['d', 'digit'],
  ['s', 'space'],
  ['w', 'word'],
]);

/** What a doubled operator in a set may mean one day. */
const SET_OPERATIONS: ReadonlyMap<string, string> = new Map([
  ['-', 'difference'],
  ['&', 'intersection'],
  ['~', 'symmetric difference'],
  ['|', 'union'],
]);

/** What the reader asks of whoever wants a pattern read. */
export interface Surroundings {
  /** The character that a name means, or undefined. */
  characterNamed(name: string): string | undefined;
  /** Something in the pattern may mean something else one day. */
  warn(message: string): void;
}

class PatternReader {
  readonly #scanner: RegexScanner;
  readonly #surroundings: Surroundings;
  readonly names = new Map<string, number>();
  /** Width of each closed group by number; null of one that is open. */
  readonly #groups: (Width | null)[] = [{ least: 0, most: 0 }];
  /** Groups that conditions ask for, with the place of the first question. */
  readonly #conditions = new Map<number, number>();
  /** Groups from this one on are inside the outermost look-behind being read; null outside of any. */
  #lookBehindGroups: number | null = null;
  /** Flags of the whole pattern, as far as known. */
  flags: number;
  /** Flags where the reader stands. */
  #current: number;
  #depth = 0;

  constructor(source: string, isText: boolean, flags: number, surroundings: Surroundings) {
    this.#scanner = new RegexScanner(source, isText);
    this.#surroundings = surroundings;
    this.flags = flags;
    this.#current = flags;
  }

  read(): ParsedPattern {
    const body = this.#alternatives(true);
    const flags = checkedFlags(this.flags, this.#scanner.isText);
    if (this.#scanner.next !== null) throw new RegexFailure('unbalanced parenthesis', this.#scanner.at);
    for (const [group, position] of this.#conditions)
      if (group >= this.#groups.length) throw new RegexFailure(`invalid group reference ${group}`, position);
    return { body, flags, groups: this.#groups.length - 1, names: this.names };
  }

  get #isVerbose(): boolean {
    return (this.#current & RegexFlag.VERBOSE) !== 0;
  }

  /** Whether characters are told by ASCII rules where the reader stands. */
  get #isAscii(): boolean {
    return !this.#scanner.isText || (this.#current & RegexFlag.ASCII) !== 0;
  }

  get #fold(): Fold {
    if ((this.#current & RegexFlag.IGNORECASE) === 0) return 'none';
    return this.#isAscii ? 'ascii' : 'unicode';
  }

  // ---- sequences and alternatives ----

  /** Everything up to the end of a group or of the pattern. */
  #alternatives(isTop = false): Sequence {
    const branches = [this.#sequence(isTop)];
    while (this.#scanner.skip('|')) branches.push(this.#sequence(false));
    return branches.length === 1 ? branches[0]! : sequence([{ kind: 'branch', branches }]);
  }

  /** Everything up to the next alternative. Flags of the whole pattern may stand before anything else. */
  #sequence(mayStartPattern: boolean): Sequence {
    const scanner = this.#scanner;
    const nodes: Node[] = [];
    if (++this.#depth > DEEPEST_NESTING) throw new ValueFailure('RecursionError', 'maximum recursion depth exceeded');
    for (;;) {
      const { at } = scanner;
      const token = scanner.next;
      if (token === null || token === '|' || token === ')') break;
      scanner.take();
      if (this.#isVerbose) {
        if (SPACES.test(token) && token.length === 1) continue;
        if (token === '#') {
          this.#skipLine();
          continue;
        }
      }
      if (token.startsWith('\\')) nodes.push(this.#escape(token, at));
      else if (token === '[') nodes.push(this.#set(at));
      else if (token === '*' || token === '+' || token === '?' || token === '{') this.#repetition(token, at, nodes);
      else if (token === '.') nodes.push({ kind: 'any', newline: (this.#current & RegexFlag.DOTALL) !== 0 });
      else if (token === '^') nodes.push(this.#place(this.#isMultiline ? 'line start' : 'start'));
      else if (token === '$') nodes.push(this.#place(this.#isMultiline ? 'line end' : 'end or last newline'));
      else if (token === '(') {
        const node = this.#group(at, mayStartPattern && nodes.length === 0);
        if (node !== null) nodes.push(node);
      } else nodes.push(this.#literal(token.codePointAt(0)!));
    }
    this.#depth--;
    return sequence(nodes);
  }

  get #isMultiline(): boolean {
    return (this.#current & RegexFlag.MULTILINE) !== 0;
  }

  #skipLine(): void {
    for (;;) {
      const token = this.#scanner.take();
      if (token === null || token === '\n') return;
    }
  }

  #literal(code: number): Node {
    return { kind: 'literal', code, fold: this.#fold };
  }

  #place(place: Place): Node {
    return { kind: 'place', place, isAscii: this.#isAscii };
  }

  // ---- repetitions ----

  #repetition(token: string, at: number, nodes: Node[]): void {
    const scanner = this.#scanner;
    let [min, max] = token === '?' ? [0, 1] : token === '*' ? [0, UNBOUNDED] : [1, UNBOUNDED];
    if (token === '{') {
      const bounds = this.#bounds(at + 1);
      if (bounds === null) {
        nodes.push(this.#literal(token.charCodeAt(0)));
        return;
      }
      [min, max] = bounds;
    }
    const item = nodes.pop();
    if (item === undefined || item.kind === 'place') throw new RegexFailure('nothing to repeat', at);
    if (item.kind === 'repeat') throw new RegexFailure('multiple repeat', at);
    const mode = scanner.skip('?') ? 'lazy' : scanner.skip('+') ? 'possessive' : 'greedy';
    nodes.push({ kind: 'repeat', min, max, mode, body: sequence([item]) });
  }

  /** What stands behind a brace at `start`; null if it is no repetition, and the brace stands for itself. */
  #bounds(start: number): [min: number, max: number] | null {
    const scanner = this.#scanner;
    if (scanner.next === '}') return null;
    const low = scanner.takeWhile(Infinity, DIGIT);
    const high = scanner.skip(',') ? scanner.takeWhile(Infinity, DIGIT) : low;
    if (!scanner.skip('}')) {
      scanner.seek(start);
      return null;
    }
    const [min, max] = [low === '' ? 0 : Number(low), high === '' ? UNBOUNDED : Number(high)];
    if (min >= UNBOUNDED || (high !== '' && max >= UNBOUNDED))
      throw new ValueFailure('OverflowError', 'the repetition number is too large');
    if (max < min) throw new RegexFailure('min repeat greater than max repeat', start);
    return [min, max];
  }

  // ---- escapes ----

  #escape(token: string, start: number): Node {
    const scanner = this.#scanner;
    const place = PLACES.get(token);
    if (place !== undefined) return this.#place(place);
    const category = this.#category(token);
    if (category !== null) return { kind: 'set', set: new CharacterSet([], [category], false, 'none') };
    const character = token.slice(1);
    if (!DIGIT.test(character) || character === '0') return this.#literal(this.#characterEscape(token, start));
    let digits = character;
    if (scanner.next !== null && DIGIT.test(scanner.next) && scanner.next.length === 1) {
      digits += scanner.take()!;
      if (/^[0-7]{2}$/.test(digits) && scanner.next !== null && scanner.next.length === 1 && OCTAL.test(scanner.next))
        return this.#literal(octalEscape(digits + scanner.take()!, start));
    }
    const group = Number(digits);
    if (group >= this.#groups.length) throw new RegexFailure(`invalid group reference ${group}`, start + 1);
    return this.#reference(group, start);
  }

  #reference(group: number, position: number): Node {
    const width = this.#groups[group];
    if (width == null) throw new RegexFailure('cannot refer to an open group', position);
    this.#checkLookBehind(group);
    return { kind: 'reference', group, fold: this.#fold, width };
  }

  /** A look-behind must not depend on what it matches itself. */
  #checkLookBehind(group: number): void {
    if (this.#lookBehindGroups === null) return;
    if (this.#groups[group] == null) throw new RegexFailure('cannot refer to an open group', this.#scanner.at);
    if (group >= this.#lookBehindGroups)
      throw new RegexFailure('cannot refer to group defined in the same lookbehind subpattern', this.#scanner.at);
  }

  #category(token: string): Category | null {
    const letter = token.slice(1);
    const kind = CATEGORIES.get(letter.toLowerCase());
    if (kind === undefined || token.length !== 2) return null;
    return { kind, isNegated: letter < 'a', isAscii: this.#isAscii };
  }

  /** An escape that means one character, in and outside of sets; octal ones begin with zero. */
  #characterEscape(token: string, start: number): number {
    const scanner = this.#scanner;
    const character = token.slice(1);
    if (character === 'x') return hexadecimalEscape(scanner, token, 2, start);
    if (character === '0') return octalEscape('0' + scanner.takeWhile(2, OCTAL), start);
    if (scanner.isText) {
      if (character === 'u') return hexadecimalEscape(scanner, token, 4, start);
      if (character === 'U') return hexadecimalEscape(scanner, token, 8, start);
      if (character === 'N') return this.#namedCharacter(start);
    }
    const control = token === '\\b' ? undefined : CONTROL_ESCAPES.get(token);
    if (control !== undefined) return control;
    if (LETTER.test(character) || DIGIT.test(character)) throw new RegexFailure(`bad escape ${token}`, start);
    return character.codePointAt(0)!;
  }

  #namedCharacter(start: number): number {
    const scanner = this.#scanner;
    if (!scanner.skip('{')) throw new RegexFailure('missing {', scanner.at);
    const name = scanner.takeName('}', 'character name');
    const character = this.#surroundings.characterNamed(name);
    if (character === undefined) throw new RegexFailure(`undefined character name ${textRepr(name)}`, start);
    return character.codePointAt(0)!;
  }

  // ---- sets ----

  #set(start: number): Node {
    const scanner = this.#scanner;
    const ranges: [number, number][] = [];
    const categories: Category[] = [];
    if (scanner.next === '[') this.#warnOfSet('nested set', scanner.at);
    const isNegated = scanner.skip('^');
    const add = (member: number | Category, high = member): void => {
      if (typeof member === 'number') ranges.push([member, high as number]);
      else categories.push(member);
    };
    for (let isFirst = true; ; isFirst = false) {
      const at = scanner.at;
      const token = this.#setToken(start);
      if (token === ']' && !isFirst) break;
      const operation = isFirst || scanner.next !== token ? undefined : SET_OPERATIONS.get(token);
      if (operation !== undefined) this.#warnOfSet(`set ${operation}`, at);
      const low = this.#member(token, at);
      if (!scanner.skip('-')) {
        add(low);
        continue;
      }
      const highAt = scanner.at;
      const highToken = this.#setToken(start);
      if (highToken === ']') {
        add(low);
        add(0x2d);
        break;
      }
      if (highToken === '-') this.#warnOfSet('set difference', highAt - 1);
      const high = this.#member(highToken, highAt);
      if (typeof low !== 'number' || typeof high !== 'number' || high < low)
        throw new RegexFailure(
          `bad character range ${token}-${highToken}`,
          scanner.at - lengthOf(token) - 1 - lengthOf(highToken),
        );
      add(low, high);
    }
    return { kind: 'set', set: new CharacterSet(ranges, categories, isNegated, this.#fold) };
  }

  #setToken(start: number): string {
    const token = this.#scanner.take();
    if (token === null) throw new RegexFailure('unterminated character set', start);
    return token;
  }

  #warnOfSet(what: string, position: number): void {
    this.#surroundings.warn(`Possible ${what} at position ${position}`);
  }

  /** A member of a set: a code point or a category. */
  #member(token: string, start: number): number | Category {
    if (!token.startsWith('\\')) return token.codePointAt(0)!;
    if (token === '\\b') return CONTROL_ESCAPES.get(token)!;
    const category = this.#category(token);
    if (category !== null) return category;
    const character = token.slice(1);
    return OCTAL.test(character)
      ? octalEscape(character + this.#scanner.takeWhile(2, OCTAL), start)
      : this.#characterEscape(token, start);
  }

  // ---- groups ----

  /** What follows a parenthesis at `start`; null for comments and flags of the whole pattern. */
  #group(start: number, mayStartPattern: boolean): Node | null {
    const scanner = this.#scanner;
    if (!scanner.skip('?')) return this.#capture(start, null);
    const token = this.#extension();
    switch (token) {
      case 'P':
        return this.#named(start);
      case ':':
        return this.#flagged(start, this.#current);
      case '#':
        return this.#comment(start);
      case '=':
      case '!':
        return { kind: 'look', isBehind: false, isNegated: token === '!', body: this.#body(start) };
      case '<':
        return this.#lookBehind(start);
      case '(':
        return this.#condition(start);
      case '>':
        return { kind: 'atomic', body: this.#body(start) };
    }
    if (token !== '-' && !FLAG_LETTERS.has(token)) throw new RegexFailure(`unknown extension ?${token}`, start + 1);
    const flags = this.#flags(token);
    if (flags !== null) return this.#flagged(start, flags);
    if (!mayStartPattern) throw new RegexFailure('global flags not at the start of the expression', start);
    return null;
  }

  #extension(): string {
    const token = this.#scanner.take();
    if (token === null) throw new RegexFailure('unexpected end of pattern', this.#scanner.at);
    return token;
  }

  /** The inside of a group that began at `start`, and its end. */
  #body(start: number): Sequence {
    const body = this.#alternatives();
    this.#close(start);
    return body;
  }

  #close(start: number): void {
    if (!this.#scanner.skip(')')) throw new RegexFailure('missing ), unterminated subpattern', start);
  }

  #flagged(start: number, flags: number): Node {
    const before = this.#current;
    this.#current = flags;
    const body = this.#alternatives();
    this.#current = before;
    this.#close(start);
    return { kind: 'group', index: null, body };
  }

  #capture(start: number, name: string | null): Node {
    const index = this.#groups.length;
    if (name !== null) {
      const earlier = this.names.get(name);
      if (earlier !== undefined)
        throw new RegexFailure(
          `redefinition of group name ${textRepr(name)} as group ${index}; was group ${earlier}`,
          this.#scanner.at - lengthOf(name) - 1,
        );
      this.names.set(name, index);
    }
    this.#groups.push(null);
    const body = this.#body(start);
    this.#groups[index] = body.width;
    return { kind: 'group', index, body };
  }

  #named(start: number): Node {
    const scanner = this.#scanner;
    if (scanner.skip('<')) {
      const position = scanner.at;
      const name = scanner.takeName('>', 'group name');
      scanner.checkGroupName(name, position);
      return this.#capture(start, name);
    }
    if (scanner.skip('=')) {
      const position = scanner.at;
      const name = scanner.takeName(')', 'group name');
      scanner.checkGroupName(name, position);
      return this.#reference(this.#groupNamed(name, position), position);
    }
    throw new RegexFailure(`unknown extension ?P${this.#extension()}`, start + 1);
  }

  #groupNamed(name: string, position: number): number {
    const group = this.names.get(name);
    if (group === undefined) throw new RegexFailure(`unknown group name ${textRepr(name)}`, position);
    return group;
  }

  #comment(start: number): null {
    for (;;) {
      const token = this.#scanner.take();
      if (token === null) throw new RegexFailure('missing ), unterminated comment', start);
      if (token === ')') return null;
    }
  }

  #lookBehind(start: number): Node {
    const token = this.#extension();
    if (token !== '=' && token !== '!') throw new RegexFailure(`unknown extension ?<${token}`, start + 1);
    const before = this.#lookBehindGroups;
    this.#lookBehindGroups ??= this.#groups.length;
    const body = this.#body(start);
    this.#lookBehindGroups = before;
    return { kind: 'look', isBehind: true, isNegated: token === '!', body };
  }

  #condition(start: number): Node {
    const scanner = this.#scanner;
    const position = scanner.at;
    const name = scanner.takeName(')', 'group name');
    let group = Number(name);
    if (!isGroupNumber(name)) {
      scanner.checkGroupName(name, position);
      group = this.#groupNamed(name, position);
    } else {
      if (group === 0) throw new RegexFailure('bad group number', position);
      if (group > MOST_GROUPS) throw new RegexFailure(`invalid group reference ${BigInt(name)}`, position);
      if (!this.#conditions.has(group)) this.#conditions.set(group, position);
    }
    this.#checkLookBehind(group);
    const yes = this.#sequence(false);
    const no = scanner.skip('|') ? this.#sequence(false) : null;
    if (no !== null && scanner.next === '|')
      throw new RegexFailure('conditional backref with more than two branches', scanner.at);
    this.#close(start);
    return { kind: 'condition', group, yes, no };
  }

  // ---- flags ----

  /** Flags behind `(?`, of which `first` was taken: those of a group, or null if they were for the whole pattern. */
  #flags(first: string): number | null {
    const scanner = this.#scanner;
    let added = 0;
    let removed = 0;
    let token = first;
    if (token !== '-') {
      for (;;) {
        added |= this.#addedFlag(token, added);
        token = this.#flagToken('missing -, : or )');
        if (token === ')' || token === '-' || token === ':') break;
        if (!FLAG_LETTERS.has(token)) this.#failFlag(token, 'missing -, : or )');
      }
    }
    if (token === ')') {
      this.flags |= added;
      this.#current |= added;
      return null;
    }
    if (token === '-') {
      token = this.#flagToken('missing flag');
      if (!FLAG_LETTERS.has(token)) this.#failFlag(token, 'missing flag');
      while (token !== ':') {
        const flag = FLAG_LETTERS.get(token)!;
        if ((flag & KIND_FLAGS) !== 0)
          throw new RegexFailure("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", scanner.at);
        removed |= flag;
        token = this.#flagToken('missing :');
        if (token !== ':' && !FLAG_LETTERS.has(token)) this.#failFlag(token, 'missing :');
      }
    }
    if ((added & removed) !== 0) throw new RegexFailure('bad inline flags: flag turned on and off', scanner.at - 1);
    const kept = (added & KIND_FLAGS) === 0 ? this.#current : this.#current & ~KIND_FLAGS;
    return (kept | added) & ~removed;
  }

  #addedFlag(token: string, before: number): number {
    const flag = FLAG_LETTERS.get(token)!;
    const { isText, at } = this.#scanner;
    if (isText && token === 'L') throw new RegexFailure("bad inline flags: cannot use 'L' flag with a str pattern", at);
    if (!isText && token === 'u')
      throw new RegexFailure("bad inline flags: cannot use 'u' flag with a bytes pattern", at);
    if ((flag & KIND_FLAGS) !== 0 && (before & KIND_FLAGS & ~flag) !== 0)
      throw new RegexFailure("bad inline flags: flags 'a', 'u' and 'L' are incompatible", at);
    return flag;
  }

  #flagToken(message: string): string {
    const token = this.#scanner.take();
    if (token === null) throw new RegexFailure(message, this.#scanner.at);
    return token;
  }

  #failFlag(token: string, message: string): never {
    const isLetter = /^\p{L}$/u.test(token);
    throw new RegexFailure(isLetter ? 'unknown flag' : message, this.#scanner.at - lengthOf(token));
  }
}

/** More groups than this no reference may ask for. */
const MOST_GROUPS = 0x3fffffff;

/** Length in code points of a token. */
const lengthOf = (token: string): number => Array.from(token).length;

/** Flags that fit the kind of pattern and each other, completed. */
function checkedFlags(flags: number, isText: boolean): number {
  const has = (flag: number): boolean => (flags & flag) !== 0;
  const fail = (message: string): never => {
    throw new ValueFailure('ValueError', message);
  };
  if (isText) {
    if (has(RegexFlag.LOCALE)) fail('cannot use LOCALE flag with a str pattern');
    if (has(RegexFlag.ASCII) && has(RegexFlag.UNICODE)) fail('ASCII and UNICODE flags are incompatible');
    return has(RegexFlag.ASCII) ? flags : flags | RegexFlag.UNICODE;
  }
  if (has(RegexFlag.UNICODE)) fail('cannot use UNICODE flag with a bytes pattern');
  if (has(RegexFlag.LOCALE) && has(RegexFlag.ASCII)) fail('ASCII and LOCALE flags are incompatible');
  return flags;
}

/** Reads a pattern; bytes are given as Latin-1 text. Fails with `RegexFailure` or `ValueFailure`. */
export function parseRegex(source: string, isText: boolean, flags: number, surroundings: Surroundings): ParsedPattern {
  return new PatternReader(source, isText, flags, surroundings).read();
}
