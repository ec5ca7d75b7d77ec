/**
 * Characters to tokens. Knows Python's lexical rules (indentation, brackets,
 * nested f- and t-strings, literals); knows no grammar and decodes no literal.
 * It reproduces the answers of CPython's Parser/lexer/lexer.c.
 */
import { countCharacters, PythonSyntaxError, type Finder, type SyntaxErrorType } from './error.ts';
import { isDigit, isNamePart, isNameStart, scanNumber } from './scan-number.ts';
import { KEYWORD_KINDS, OPERATOR_KINDS, type TokenKind } from './token.ts';
import { lineEnd, lineText, neverClosed, type OpenBracket, type ScanFailure, type Tokens } from './tokens.ts';

/** An f- or t-string that is being scanned. */
interface StringMode {
  readonly quote: string;
  readonly isRaw: boolean;
  /** `f` or `t`. */
  readonly letter: string;
  readonly start: number;
  readonly line: number;
  /** Brackets open inside the string's replacement fields. */
  brackets: number;
  /** `brackets` outside the innermost open replacement field; -1 outside of all. */
  fieldDepth: number;
  inText: boolean;
  inFormatSpec: boolean;
}

const MAX_BRACKETS = 200;
const MAX_INDENTS = 100;
const MAX_NESTED_STRINGS = 150;
const MAX_NESTED_FIELDS = 3;
const TAB_SIZE = 8;

const TAB = 9;
const NEWLINE = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const DOT = 46;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const OPENING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
]);
/** Pairs of string prefix letters that exclude each other, in the order CPython checks them. */
const INCOMPATIBLE_PREFIXES = ['ub', 'ur', 'uf', 'ut', 'bf', 'bt', 'ft'];
const PREFIX = /^(?!.*(.).*\1)[burft]+$/i;
const PREFIX_LENGTH = 5;
const UNPRINTABLE = /[\p{C}\p{Z}]/u;
const IDENTIFIER_START = /[\p{XID_Start}_]/u;
const IDENTIFIER_PART = /\p{XID_Continue}/u;

function codePointName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Thrown inside the scanner to stop it; `Scanner.run` turns it into the failure of the tokens. */
class Stop extends Error {
  readonly failure: ScanFailure;
  constructor(failure: ScanFailure) {
    super(failure.error.message);
    this.failure = failure;
  }
}

class Scanner {
  readonly #source: string;
  readonly #tokens: Tokens;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  /** Start of the first of the lines that a backslash or a string joins. */
  #bufferStart = 0;
  #indents = [0];
  /** Indentation with a tab counted as one column: both measures must agree. */
  #alternativeIndents = [0];
  #brackets: OpenBracket[] = [];
  #strings: StringMode[] = [];
  /** Start of the comment on this line; as in CPython a newline token begins there. */
  #commentStart = -1;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = {
      source,
      kinds: [],
      starts: [],
      ends: [],
      lines: [],
      endLines: [],
      depths: [],
      normalizedNames: new Map(),
      lineStarts: [0],
      comments: [],
      failure: null,
    };
  }

  run(): Tokens {
    try {
      if (this.#source.startsWith('\ufeff')) this.#at = this.#lineStart = this.#tokens.lineStarts[0] = 1;
      let mayIndent = true;
      while (mayIndent || this.#at < this.#source.length) {
        if (mayIndent) this.#indentation();
        mayIndent = this.#logicalLine();
      }
      this.#finish();
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      this.#tokens.failure = stop.failure;
      this.#add('error', this.#at, this.#at);
    }
    return this.#tokens;
  }

  // ---- tokens and lines ----

  #add(kind: TokenKind, start: number, end: number, line = this.#line): void {
    const tokens = this.#tokens;
    tokens.kinds.push(kind);
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.lines.push(line);
    tokens.endLines.push(this.#line);
    tokens.depths.push(this.#brackets.length);
  }

  #addNewline(): void {
    this.#add('newline', this.#commentStart < 0 ? this.#at : this.#commentStart, this.#at + 1);
    this.#commentStart = -1;
  }

  /** Moves over the line end at `#at`; at the end of the source there may be none. */
  #skipLineEnd(isInToken = false): void {
    if (this.#source.charCodeAt(this.#at) === RETURN && this.#source.charCodeAt(this.#at + 1) === NEWLINE) this.#at++;
    this.#at++;
    if (this.#at >= this.#source.length) return;
    this.#line++;
    this.#lineStart = this.#at;
    if (!isInToken) this.#bufferStart = this.#at;
    this.#tokens.lineStarts.push(this.#at);
  }

  #isLineEnd(offset: number): boolean {
    const code = this.#source.charCodeAt(offset);
    return code === NEWLINE || code === RETURN;
  }

  #finish(): void {
    const { kinds } = this.#tokens;
    const last = kinds[kinds.length - 1];
    if (this.#brackets.length > 0) this.#stopAtEnd();
    if (last !== undefined && last !== 'newline' && last !== 'dedent') this.#addNewline();
    // As in CPython the end is after the last line's end, and still on that line.
    const ending = /(\r?)\n$|\r$|$/.exec(this.#source);
    const end = this.#source.length - (ending?.[1]?.length ?? 0) + (ending?.[0] === '' ? 1 : 0);
    for (let i = 1; i < this.#indents.length; i++) this.#add('dedent', end, end);
    this.#add('end', end, end);
  }

  // ---- failures ----

  #error(
    type: SyntaxErrorType,
    message: string,
    column: number,
    endColumn: number,
    line = this.#line,
    foundBy: Finder = 'grammar',
  ): PythonSyntaxError {
    return new PythonSyntaxError(
      type,
      message,
      { line, column, endLine: line, endColumn },
      lineText(this.#source, this.#tokens.lineStarts[line - 1] ?? 0),
      foundBy,
    );
  }

  /** Stops with an error that ends at `offset`, as CPython places the errors of its scanner. */
  #stop(message: string, offset: number, line = this.#line, start = offset): never {
    const lineStart = this.#tokens.lineStarts[line - 1] ?? 0;
    const column = countCharacters(this.#source, lineStart, start);
    const endColumn = countCharacters(this.#source, lineStart, offset);
    throw new Stop({
      error: this.#error('SyntaxError', message, column, endColumn, line, 'tokens'),
      isImmediate: true,
      isInString: this.#strings.length > 0,
      openBracket: null,
    });
  }

  #stopLater(error: PythonSyntaxError): never {
    throw new Stop({
      error,
      isImmediate: false,
      isInString: this.#strings.length > 0,
      openBracket: this.#brackets.at(-1) ?? null,
    });
  }

  #stopAtEnd(): never {
    const bracket = this.#brackets.at(-1);
    if (bracket) this.#stopLater(neverClosed(this.#tokens, bracket));
    const { length } = this.#source;
    const missingNewline = this.#isLineEnd(length - 1) ? 0 : 1;
    const column = countCharacters(this.#source, this.#lineStart, length) + missingNewline;
    this.#stopLater(this.#error('SyntaxError', 'unexpected EOF while parsing', column, -1));
  }

  // ---- lines ----

  /** Reads blank lines and the indentation of the next line that is not blank. */
  #indentation(): void {
    const source = this.#source;
    let column = 0;
    let alternative = 0;
    let continued = 0;
    for (;;) {
      const code = source.charCodeAt(this.#at);
      if (code === SPACE || code === TAB) {
        column = code === SPACE ? column + 1 : (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        alternative++;
        this.#at++;
      } else if (code === FORM_FEED) {
        column = alternative = 0;
        this.#at++;
      } else if (code === BACKSLASH) {
        // Whatever follows on the next physical line has the indentation of the first.
        continued ||= column;
        this.#continuation();
      } else if (code === HASH || code === NEWLINE || code === RETURN) {
        if (code === HASH) this.#comment();
        if (this.#at >= source.length) return;
        this.#skipLineEnd();
        column = alternative = continued = 0;
      } else break;
    }
    if (this.#at >= source.length) return;
    this.#indentTo(continued || column, continued || alternative);
  }

  #indentTo(column: number, alternative: number): void {
    const indents = this.#indents;
    const current = (): number => indents[indents.length - 1] ?? 0;
    const currentAlternative = (): number => this.#alternativeIndents[indents.length - 1] ?? 0;
    if (column > current()) {
      if (indents.length >= MAX_INDENTS)
        this.#stopLater(this.#error('IndentationError', 'too many levels of indentation', 1, 0));
      if (alternative <= currentAlternative()) this.#stopAtTabs();
      indents.push(column);
      this.#alternativeIndents[indents.length - 1] = alternative;
      this.#add('indent', this.#at, this.#at);
      return;
    }
    let dedents = 0;
    while (column < current()) {
      indents.pop();
      dedents++;
    }
    if (column !== current()) {
      const end = lineEnd(this.#source, this.#at) + 1;
      const width = countCharacters(this.#source, this.#lineStart, end);
      const message = 'unindent does not match any outer indentation level';
      this.#stopLater(this.#error('IndentationError', message, width, -1));
    }
    if (alternative !== currentAlternative()) this.#stopAtTabs();
    while (dedents-- > 0) this.#add('dedent', this.#at, this.#at);
  }

  #stopAtTabs(): never {
    this.#stopLater(this.#error('TabError', 'inconsistent use of tabs and spaces in indentation', 1, 0));
  }

  #comment(): void {
    const start = this.#at;
    this.#at = lineEnd(this.#source, start);
    this.#tokens.comments.push([start, this.#at]);
  }

  /** Moves over a backslash and the line end that must follow it. */
  #continuation(): void {
    const next = this.#at + 1;
    if (!this.#isLineEnd(next) && next < this.#source.length) {
      // CPython counts from the first of the joined lines, but not beyond the end of the last.
      const width = countCharacters(this.#source, this.#lineStart, lineEnd(this.#source, next)) + 2;
      const column = Math.min(countCharacters(this.#source, this.#bufferStart, next) + 1, width);
      this.#stopLater(this.#error('SyntaxError', 'unexpected character after line continuation character', column, 0));
    }
    this.#at = next;
    const line = this.#line;
    if (next < this.#source.length) this.#skipLineEnd(true);
    if (this.#line === line) this.#stopAtEnd();
  }

  /** Scans to the end of a logical line. False when the source ended first. */
  #logicalLine(): boolean {
    const source = this.#source;
    for (;;) {
      const mode = this.#strings[this.#strings.length - 1];
      if (mode?.inText) {
        this.#stringText(mode);
        continue;
      }
      const start = this.#at;
      const code = source.charCodeAt(start);
      if (code === SPACE || code === TAB || code === FORM_FEED) this.#at++;
      else if (isNameStart(code)) this.#nameOrString();
      else if (code === NEWLINE || code === RETURN) {
        if (this.#brackets.length === 0) {
          this.#addNewline();
          this.#skipLineEnd();
          return true;
        }
        this.#skipLineEnd();
      } else if (isDigit(code) || (code === DOT && isDigit(source.charCodeAt(start + 1)))) this.#number();
      else if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) this.#string(start);
      else if (code === HASH) {
        if (this.#brackets.length === 0) this.#commentStart = start;
        this.#comment();
      } else if (code === BACKSLASH) this.#continuation();
      else if (start >= source.length) return false;
      else this.#operator(code, mode);
    }
  }

  // ---- names and operators ----

  #nameOrString(): void {
    const source = this.#source;
    const start = this.#at;
    let at = start;
    let union = 0;
    for (let code = source.charCodeAt(at); isNamePart(code); code = source.charCodeAt(++at)) union |= code;
    const next = source.charCodeAt(at);
    if ((next === SINGLE_QUOTE || next === DOUBLE_QUOTE) && at - start <= PREFIX_LENGTH) {
      const prefix = source.slice(start, at);
      if (PREFIX.test(prefix)) {
        this.#prefixedString(prefix.toLowerCase(), at);
        return;
      }
    }
    this.#at = at;
    if (union < 128) {
      this.#add(KEYWORD_KINDS.get(source.slice(start, at)) ?? 'name', start, at);
      return;
    }
    this.#checkIdentifier(start, at);
    this.#tokens.normalizedNames.set(this.#tokens.kinds.length, source.slice(start, at).normalize('NFKC'));
    this.#add('name', start, at);
  }

  #checkIdentifier(start: number, end: number): void {
    let at = start;
    for (const character of this.#source.slice(start, end)) {
      const isValid = (at === start ? IDENTIFIER_START : IDENTIFIER_PART).test(character);
      at += character.length;
      if (isValid) continue;
      const code = codePointName(character.codePointAt(0) ?? 0);
      this.#stop(
        UNPRINTABLE.test(character)
          ? `invalid non-printable character ${code}`
          : `invalid character '${character}' (${code})`,
        at,
      );
    }
  }

  #operator(code: number, mode: StringMode | undefined): void {
    const source = this.#source;
    const start = this.#at;
    const one = source.charAt(start);
    if (code === 58 && mode && mode.fieldDepth >= 0 && mode.brackets === mode.fieldDepth + 1) {
      mode.inText = mode.inFormatSpec = true;
      this.#at++;
      this.#add(':', start, this.#at);
      return;
    }
    for (let length = 3; length > 1; length--) {
      const kind = OPERATOR_KINDS.get(source.slice(start, start + length));
      if (kind === undefined || kind.length !== length) continue;
      this.#at += length;
      this.#add(kind, start, this.#at);
      return;
    }
    this.#at++;
    if (one === '(' || one === '[' || one === '{') this.#open(one, start, mode);
    else if (one === ')' || one === ']' || one === '}') this.#close(one, mode);
    else if (code < SPACE || code === 127)
      this.#stop(`invalid non-printable character ${codePointName(code)}`, this.#at);
    this.#add(OPERATOR_KINDS.get(one) ?? 'stray', start, this.#at);
  }

  #open(text: string, offset: number, mode: StringMode | undefined): void {
    if (this.#brackets.length >= MAX_BRACKETS) this.#stop('too many nested parentheses', this.#at);
    this.#brackets.push({ text, offset, line: this.#line });
    if (mode) mode.brackets++;
  }

  #close(text: string, mode: StringMode | undefined): void {
    if (mode && mode.brackets === 0 && text === '}')
      this.#stop(`${mode.letter}-string: single '}' is not allowed`, this.#at);
    const bracket = this.#brackets.pop();
    if (!bracket) this.#stop(`unmatched '${text}'`, this.#at);
    if (bracket.text !== OPENING.get(text)) {
      if (mode && bracket.text === '{' && mode.brackets - 1 === mode.fieldDepth)
        this.#stop(`${mode.letter}-string: unmatched '${text}'`, this.#at);
      const where = bracket.line === this.#line ? '' : ` on line ${String(bracket.line)}`;
      this.#stop(
        `closing parenthesis '${text}' does not match opening parenthesis '${bracket.text}'${where}`,
        this.#at,
      );
    }
    if (!mode) return;
    mode.brackets--;
    if (mode.brackets < 0) this.#stop(`${mode.letter}-string: unmatched '${text}'`, this.#at);
    if (text === '}' && mode.brackets === mode.fieldDepth) {
      mode.fieldDepth--;
      mode.inText = true;
      // Also after a field inside a format specification, the rest of which CPython reads as plain text.
      mode.inFormatSpec = false;
    }
  }

  // ---- numbers ----

  #number(): void {
    const start = this.#at;
    const end = scanNumber(this.#source, start);
    if (typeof end !== 'number') this.#stop(end.message, end.end, this.#line, end.start);
    this.#at = end;
    this.#add('number', start, end);
  }

  // ---- strings ----

  #quoteAt(offset: number): string {
    const quote = this.#source.charAt(offset);
    return this.#source.startsWith(quote + quote, offset + 1) ? quote + quote + quote : quote;
  }

  #prefixedString(prefix: string, quoteOffset: number): void {
    const start = this.#at;
    for (const pair of INCOMPATIBLE_PREFIXES) {
      const [first = '', second = ''] = pair;
      if (prefix.includes(first) && prefix.includes(second))
        this.#stop(`'${first}' and '${second}' prefixes are incompatible`, quoteOffset + 1, this.#line, start + 1);
    }
    this.#at = quoteOffset;
    const letter = prefix.includes('f') ? 'f' : 't';
    if (!prefix.includes(letter)) {
      this.#string(start);
      return;
    }
    const quote = this.#quoteAt(quoteOffset);
    this.#at += quote.length;
    if (this.#strings.length + 1 >= MAX_NESTED_STRINGS) this.#stop('too many nested f-strings or t-strings', this.#at);
    this.#strings.push({
      quote,
      isRaw: prefix.includes('r'),
      letter,
      start,
      line: this.#line,
      brackets: 0,
      fieldDepth: -1,
      inText: true,
      inFormatSpec: false,
    });
    this.#add(letter === 'f' ? 'f-string start' : 't-string start', start, this.#at);
  }

  /** A string or bytes literal whose opening quote is at `#at`; `start` is that of its prefix. */
  #string(start: number): void {
    const source = this.#source;
    const quote = this.#quoteAt(this.#at);
    const quoteCode = quote.charCodeAt(0);
    const firstLine = this.#line;
    let hasEscapedQuote = false;
    this.#at += quote.length;
    for (;;) {
      const code = source.charCodeAt(this.#at);
      if (code === quoteCode && (quote.length === 1 || source.startsWith(quote, this.#at))) break;
      if (code === BACKSLASH) {
        this.#at++;
        if (source.charCodeAt(this.#at) === quoteCode) hasEscapedQuote = true;
        if (this.#isLineEnd(this.#at)) this.#skipLineEnd(true);
        else this.#at++;
      } else if (code === NEWLINE || code === RETURN) {
        if (quote.length === 1) this.#unterminated(start, firstLine, quote, hasEscapedQuote);
        this.#skipLineEnd(true);
      } else this.#at++;
      if (this.#at >= source.length) this.#unterminated(start, firstLine, quote, hasEscapedQuote);
    }
    this.#at += quote.length;
    this.#add('string', start, this.#at, firstLine);
  }

  #unterminated(start: number, line: number, quote: string, hasEscapedQuote: boolean): never {
    const mode = this.#strings[this.#strings.length - 1];
    if (mode?.quote === quote) this.#stop(`${mode.letter}-string: expecting '}'`, start + 1, line);
    const kind = quote.length === 3 ? 'triple-quoted string' : 'string';
    const hint = hasEscapedQuote && quote.length === 1 ? '; perhaps you escaped the end quote?' : '';
    this.#stop(`unterminated ${kind} literal (detected at line ${String(this.#line)})${hint}`, start + 1, line);
  }

  /** Scans the literal text of an f- or t-string up to a replacement field or the closing quote. */
  #stringText(mode: StringMode): void {
    const source = this.#source;
    const start = this.#at;
    const firstLine = this.#line;
    if (source.charCodeAt(start) === OPEN_BRACE && (mode.inFormatSpec || source.charCodeAt(start + 1) !== OPEN_BRACE)) {
      this.#enterField(mode);
      return;
    }
    if (source.startsWith(mode.quote, start)) {
      this.#at += mode.quote.length;
      this.#strings.pop();
      this.#add('string end', start, this.#at);
      return;
    }
    let inCharacterName = false;
    for (;;) {
      const code = source.charCodeAt(this.#at);
      const isEnd = this.#at >= source.length;
      if (isEnd || (mode.quote.length === 1 && (code === NEWLINE || code === RETURN))) {
        if (mode.inFormatSpec && mode.quote.length === 1) {
          const what = `${mode.letter}-string`;
          this.#stop(`${what}: newlines are not allowed in format specifiers for single quoted ${what}s`, this.#at + 1);
        }
        this.#unterminatedText(mode);
      }
      if (source.startsWith(mode.quote, this.#at)) {
        this.#add('string middle', start, this.#at, firstLine);
        return;
      }
      if (code === OPEN_BRACE) {
        const isDoubled = source.charCodeAt(this.#at + 1) === OPEN_BRACE && !mode.inFormatSpec;
        if (isDoubled) this.#at += 2;
        this.#add('string middle', start, this.#at, firstLine);
        if (!isDoubled) this.#enterField(mode);
        return;
      }
      if (code === CLOSE_BRACE) {
        if (inCharacterName) {
          this.#at++;
          this.#add('string middle', start, this.#at, firstLine);
          return;
        }
        const isDoubled = source.charCodeAt(this.#at + 1) === CLOSE_BRACE && !mode.inFormatSpec && mode.brackets === 0;
        if (isDoubled) this.#at += 2;
        this.#add('string middle', start, this.#at, firstLine);
        if (!isDoubled) mode.inText = false;
        return;
      }
      if (code === BACKSLASH) {
        const next = source.charCodeAt(++this.#at);
        if (next === OPEN_BRACE || next === CLOSE_BRACE) continue;
        if (!mode.isRaw && next === 78 && source.charCodeAt(this.#at + 1) === OPEN_BRACE) {
          inCharacterName = true;
          this.#at += 2;
        } else if (this.#isLineEnd(this.#at)) this.#skipLineEnd(true);
        else if (this.#at < source.length) this.#at++;
      } else if (this.#isLineEnd(this.#at)) this.#skipLineEnd(true);
      else this.#at++;
    }
  }

  #enterField(mode: StringMode): void {
    mode.fieldDepth++;
    if (mode.fieldDepth >= MAX_NESTED_FIELDS)
      this.#stop(`${mode.letter}-string: expressions nested too deeply`, this.#at + 1);
    mode.inText = false;
  }

  #unterminatedText(mode: StringMode): never {
    const kind = `${mode.quote.length === 3 ? 'triple-quoted ' : ''}${mode.letter}-string`;
    this.#stop(`unterminated ${kind} literal (detected at line ${String(this.#line)})`, mode.start + 1, mode.line);
  }
}

/** Splits a source text into tokens. Never throws for a wrong program: its `failure` says why the tokens end early. */
export function scan(source: string): Tokens {
  return new Scanner(source).run();
}
