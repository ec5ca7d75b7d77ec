/**
 * Finds the marks of a program. Knows comments and the forms of marks; knows
 * nothing of what the program does.
 */
import { nearest } from '../base/nearest.ts';
import type { ColouredToken } from '../trace/trace.ts';
import type {
  AskMark,
  ExpectMark,
  HideMark,
  Keyword,
  Lines,
  Mark,
  MarkPlace,
  MarkProblem,
  MarkRule,
  Pass,
  StepMark,
} from './mark.ts';
import { KEYWORDS, PASS_NAMES, readPass } from './mark.ts';
import type { Comment, SourceLines } from './statements.ts';
import { readLines } from './statements.ts';

export interface Marks {
  readonly marks: readonly Mark[];
  readonly problems: readonly MarkProblem[];
}

/** `#@`, a blank, a word, perhaps a pass, perhaps a colon and a text. Anything else is an ordinary comment. */
const MARK = /^#@[ \t]+([\p{L}_][\p{L}\p{N}_-]*)(?:[ \t]+([\p{L}\p{N}]+))?[ \t]*(?::[ \t]*(.*?))?[ \t\r]*$/u;

/** Where another mark begins in the comment of one: `#@ L2: one list  #@ expect: refs(a) == 2`. */
const NEXT_MARK = /(?<=[ \t])(?=#@[ \t])/;

/** Reads the marks of a source; `tokens` tell comments from strings that look like them. */
export function readMarks(source: string, tokens: readonly ColouredToken[]): Marks {
  return new MarkReader(readLines(source, tokens)).read(source);
}

/** What keywords look like that need a text. */
const EXAMPLES: ReadonlyMap<Keyword, string> = new Map([
  ['expect', '#@ expect: refs(x) == 2'],
  ['ask', '#@ ask: what is refs(x) now?'],
  ['caption', '#@ caption: Two names, one object'],
]);

class MarkReader {
  readonly #lines: SourceLines;
  readonly #marks: Mark[] = [];
  readonly #problems: MarkProblem[] = [];
  /** Where a stretch of hidden lines began that has not ended yet. */
  #hiding: MarkPlace | null = null;

  constructor(lines: SourceLines) {
    this.#lines = lines;
  }

  read(source: string): Marks {
    for (const comment of this.#lines.comments) {
      let { column } = comment;
      for (const text of comment.text.split(NEXT_MARK)) {
        this.#comment({ ...comment, text, column });
        column += text.length;
      }
    }
    if (this.#hiding) this.#hide(this.#hiding, { first: this.#hiding.line, last: source.split('\n').length });
    return { marks: this.#marks, problems: this.#problems };
  }

  #comment(comment: Comment): void {
    const match = MARK.exec(comment.text);
    const word = match?.[1];
    if (!match || word === undefined) return;
    const passWord = match[2];
    const text = match[3];
    const place = {
      line: comment.line,
      column: comment.column,
      endColumn: comment.column + comment.text.trimEnd().length,
    };
    const pass = passWord === undefined ? undefined : readPass(passWord);
    if (passWord !== undefined && pass === undefined) {
      const near = nearest(passWord, PASS_NAMES);
      if (near !== undefined && text !== undefined)
        this.#report('malformed-mark', `\`${passWord}\` is no pass of a line; did you mean \`${near}\`?`, place);
      return;
    }
    const keyword = KEYWORDS.find((candidate) => candidate === word);
    if (keyword !== undefined) this.#keyword(keyword, { comment, place, pass, text });
    else this.#step(word, { comment, place, pass, text });
  }

  #keyword(keyword: Keyword, parts: MarkParts): void {
    const { comment, place, pass, text } = parts;
    const example = EXAMPLES.get(keyword);
    if (example !== undefined && !text) {
      this.#report('malformed-mark', `\`${keyword}\` needs a colon and a text, such as \`${example}\``, place);
      return;
    }
    if (pass !== undefined && keyword !== 'expect' && keyword !== 'ask') {
      this.#report('malformed-mark', `\`${keyword}\` belongs to the code, not to a pass of the line`, place);
      return;
    }
    switch (keyword) {
      case 'expect':
      case 'ask':
        if (this.#isTrailing(comment, place))
          this.#marks.push({
            kind: keyword,
            pass: pass ?? (keyword === 'ask' ? 1 : 'every'),
            text: text ?? '',
            textColumn: comment.column + comment.text.lastIndexOf(text ?? ''),
            statement: this.#lines.statementAt(comment.line),
            place,
          } satisfies ExpectMark | AskMark);
        return;
      case 'caption':
        if (this.#marks.some(({ kind }) => kind === 'caption'))
          this.#report('repeated-mark', 'There is already a caption; the first one counts', place);
        else this.#marks.push({ kind: 'caption', text: text ?? '', place });
        return;
      case 'hide':
        if (comment.afterCode) this.#hide(place, this.#lines.statementAt(comment.line));
        else this.#hiding ??= place;
        return;
      case 'show':
        if (this.#hiding) this.#hide(this.#hiding, { first: this.#hiding.line, last: comment.line });
        else this.#report('misplaced-mark', 'Nothing is hidden here: `#@ show` ends what `#@ hide` began', place);
        this.#hiding = null;
    }
  }

  #step(name: string, { comment, place, pass, text }: MarkParts): void {
    const near = text === undefined ? nearest(name, KEYWORDS) : undefined;
    if (near !== undefined) {
      this.#report('malformed-mark', `A mark named \`${name}\` without a text; did you mean \`${near}\`?`, place);
      return;
    }
    if (!this.#isTrailing(comment, place)) return;
    if (this.#marks.some((mark) => mark.kind === 'step' && mark.name === name)) {
      this.#report('repeated-mark', `There is already a mark named \`${name}\`; the first one counts`, place);
      return;
    }
    const statement = this.#lines.statementAt(comment.line);
    this.#marks.push({ kind: 'step', name, pass: pass ?? 1, text: text ?? '', statement, place } satisfies StepMark);
  }

  #isTrailing({ afterCode, text }: Comment, place: MarkPlace): boolean {
    if (!afterCode)
      this.#report(
        'misplaced-mark',
        `\`${text.trim()}\` stands alone; put it at the end of the line it is about`,
        place,
      );
    return afterCode;
  }

  #hide(place: MarkPlace, lines: Lines): void {
    this.#marks.push({ kind: 'hide', lines, place } satisfies HideMark);
  }

  #report(rule: MarkRule, reason: string, place: MarkPlace): void {
    this.#problems.push({ rule, reason, place });
  }
}

interface MarkParts {
  readonly comment: Comment;
  readonly place: MarkPlace;
  readonly pass: Pass | undefined;
  readonly text: string | undefined;
}
