/**
 * The fences of a Markdown text, for the command line, which brings no
 * Markdown parser: block quotes, lists, comments and HTML blocks as CommonMark
 * has them, as far as they decide where a fence is. Knows lines; knows no
 * options and no Python.
 */
import type { Code, Root } from 'mdast';

/** A block that others stand in: a quote, or a list item whose contents begin at a column. */
type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly indent: number };

interface OpenFence {
  readonly sign: string;
  readonly length: number;
  readonly indent: number;
  readonly info: string;
  readonly line: number;
  readonly column: number;
  readonly containers: number;
  readonly content: string[];
}

const ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])( {1,4}(?! )(?=\S)| (?= )| *$)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const HEADING = /^ {0,3}#{1,6}(?=[ \t]|$)/;
/** The sign of a list item, which a tab may follow. */
const MARKER = /^ {0,3}(?:[-+*]|\d{1,9}[.)])/;
const MDX_FENCE = /^( *)(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*?)[ \t]*$/;
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})[ \t]*(.*?)[ \t]*$/;

/** HTML in which Markdown does not look for fences: how it begins, and at which line it ends. */
const HTML_BLOCKS: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [
    /^ {0,3}<\/?(?:address|article|aside|blockquote|center|details|dialog|div|dl|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)(?=[\s/>]|$)/i,
    /^\s*$/,
  ],
];

/** MDX has comments of its own, and no HTML that hides Markdown. */
const MDX_BLOCKS: typeof HTML_BLOCKS = [[/^ *\{\/\*/, /\*\/\}/]];

/** Blocks of Python-Markdown, whose contents are indented by four: admonitions, details and tabs. */
const INDENTED_BLOCK = /^(?:!!!|\?\?\?\+?) +[\w"]|^===[!+]? +"/;

/** A tree with nothing but the fences, each with its place in the text. */
export function parseFences(markdown: string, syntax: 'markdown' | 'mdx' = 'markdown'): Root {
  return new FenceScanner(syntax === 'mdx').scan(markdown.split(/\r\n|\r|\n/));
}

function indentOf({ text, column }: Rest): number {
  return /^ */.exec(untabbed(text, column))![0].length;
}

/** Behind some columns of indentation. */
function inner({ text, column }: Rest, columns: number): Rest {
  return { text: outdented(text, column, columns), column: column + columns };
}

/** What follows the sign of a quote; null where there is none. */
function quoted(rest: Rest): Rest | null {
  const sign = /^[ \t]*>/.exec(rest.text)?.[0];
  if (sign === undefined || indentOf(rest) > 3) return null;
  const behind = { text: rest.text.slice(sign.length), column: rest.column + indentOf(rest) + 1 };
  return /^[ \t]/.test(behind.text) ? inner(behind, 1) : behind;
}

/** A line from some column on, with the tabs of its indentation written as blanks up to the next tab stop. */
function untabbed(rest: string, column: number): string {
  const indent = /^[ \t]*/.exec(rest)![0];
  if (!indent.includes('\t')) return rest;
  let blanks = '';
  for (const character of indent) blanks += character === ' ' ? ' ' : ' '.repeat(4 - ((column + blanks.length) % 4));
  return blanks + rest.slice(indent.length);
}

/** Without tabs before the text and behind the sign of a list item. */
function plain({ text, column }: Rest): Rest {
  const line = untabbed(text, column);
  const marker = MARKER.exec(line)?.[0].length ?? 0;
  return { text: line.slice(0, marker) + untabbed(line.slice(marker), column + marker), column };
}

/** Without so many columns of indentation; tabs that are not taken away whole leave blanks. */
function outdented(rest: string, column: number, columns: number): string {
  let taken = 0;
  for (let at = 0; at < rest.length; at++) {
    if (taken >= columns) return rest.slice(at);
    const width = rest[at] === '\t' ? 4 - ((column + taken) % 4) : rest[at] === ' ' ? 1 : 0;
    if (width === 0) return rest.slice(at);
    taken += width;
    if (taken > columns) return ' '.repeat(taken - columns) + rest.slice(at + 1);
  }
  return '';
}

/** What is left of a line behind what containers have in front of it, and at which column that begins. */
interface Rest {
  readonly text: string;
  readonly column: number;
}

class FenceScanner {
  readonly #isMdx: boolean;
  readonly #fences: Code[] = [];
  readonly #containers: Container[] = [];
  #fence: OpenFence | null = null;
  /** How the HTML block ends that we are in. */
  #htmlEnd: RegExp | null = null;
  /** A paragraph goes on, which an indented line only continues. */
  #inParagraph = false;

  constructor(isMdx: boolean) {
    this.#isMdx = isMdx;
  }

  scan(lines: readonly string[]): Root {
    // A text that ends with a newline has no line after it.
    const count = lines[lines.length - 1] === '' ? lines.length - 1 : lines.length;
    for (let index = 0; index < count; index++) this.#line(lines[index]!, index + 1);
    if (this.#fence !== null) this.#close(this.#fence, count, (lines[count - 1] ?? '').length + 1);
    return { type: 'root', children: this.#fences };
  }

  #line(line: string, number: number): void {
    const continued = this.#continued(line);
    const { matched } = continued;
    let { rest } = continued;
    const fence = this.#fence;
    if (fence !== null) {
      if (matched >= fence.containers) {
        this.#inFence(fence, rest, number, line.length);
        return;
      }
      this.#close(fence, number - 1, null);
    }
    rest = plain(rest);
    const isBlank = rest.text.trim() === '';
    // Plain text goes on with a paragraph, whatever would have to stand before it.
    if (matched < this.#containers.length && this.#inParagraph && !isBlank && !this.#startsBlock(rest.text)) return;
    if (matched < this.#containers.length && !(isBlank && this.#containers[matched]?.kind === 'item')) {
      this.#containers.length = matched;
      this.#htmlEnd = null;
    }
    if (this.#htmlEnd !== null) {
      if (this.#htmlEnd.test(rest.text)) this.#htmlEnd = null;
      return;
    }
    for (let found = this.#enter(rest); found !== null; found = this.#enter(rest)) {
      rest = found;
      this.#inParagraph = false;
    }
    this.#begin(rest.text, number, line.length - rest.text.trimStart().length);
  }

  /** The line behind what the open containers have in front of it, and how many of them go on. */
  #continued(line: string): { rest: Rest; matched: number } {
    let rest: Rest = { text: line, column: 0 };
    let matched = 0;
    for (const container of this.#containers) {
      if (container.kind === 'quote') {
        const inside = quoted(rest);
        if (inside === null) break;
        rest = inside;
      } else if (rest.text.trim() === '' || indentOf(rest) >= container.indent) {
        rest = inner(rest, container.indent);
      } else break;
      matched++;
    }
    return { rest, matched };
  }

  /** What follows the beginning of a quote or of a list item; null where none begins. */
  #enter(rest: Rest): Rest | null {
    const inside = quoted(rest);
    if (inside !== null) {
      this.#containers.push({ kind: 'quote' });
      return plain(inside);
    }
    if (!this.#isMdx && INDENTED_BLOCK.test(rest.text)) {
      this.#containers.push({ kind: 'item', indent: 4 });
      return { text: '', column: rest.column + 4 };
    }
    const { text } = rest;
    const item = RULE.test(text) ? null : ITEM.exec(text);
    if (item === null) return null;
    const [whole, before = '', sign = '', blank = ''] = item;
    const isEmpty = text.slice(whole.length) === '';
    // An empty item and a number other than one begin no list in the middle of a paragraph.
    if (this.#inParagraph && (isEmpty || (/\d/.test(sign) && Number.parseInt(sign, 10) !== 1))) return null;
    const indent = before.length + sign.length + (isEmpty ? 1 : blank.length);
    this.#containers.push({ kind: 'item', indent });
    return plain({ text: isEmpty ? '' : text.slice(whole.length), column: rest.column + whole.length });
  }

  get #hidingBlocks(): typeof HTML_BLOCKS {
    return this.#isMdx ? MDX_BLOCKS : HTML_BLOCKS;
  }

  /** The beginning of a fence; in MDX nothing that is indented is code, so it may be indented. */
  #fenceAt(text: string): RegExpExecArray | null {
    return (this.#isMdx ? MDX_FENCE : FENCE).exec(text);
  }

  #startsBlock(rest: string): boolean {
    if (/^ {0,3}>/.test(rest) || RULE.test(rest) || this.#fenceAt(rest) !== null || HEADING.test(rest)) return true;
    const item = ITEM.exec(rest);
    if (item !== null) return true;
    return this.#hidingBlocks.some(([begins]) => begins.test(rest));
  }

  #begin(rest: string, number: number, offset: number): void {
    const fence = this.#fenceAt(rest);
    if (fence !== null) {
      const [, indent = '', marker = '', info = ''] = fence;
      this.#fence = {
        sign: marker.charAt(0),
        length: marker.length,
        indent: indent.length,
        info,
        line: number,
        column: offset + 1,
        containers: this.#containers.length,
        content: [],
      };
      this.#inParagraph = false;
      return;
    }
    const html = this.#hidingBlocks.find(([begins]) => begins.test(rest));
    if (html !== undefined) {
      if (!html[1].test(rest)) this.#htmlEnd = html[1];
      this.#inParagraph = false;
      return;
    }
    const isIndented = !this.#isMdx && /^ {4}/.test(rest) && !this.#inParagraph;
    this.#inParagraph = rest.trim() !== '' && !isIndented && !RULE.test(rest) && !HEADING.test(rest);
  }

  #inFence(fence: OpenFence, { text, column }: Rest, number: number, length: number): void {
    const closing = (this.#isMdx ? /^[ \t]*(`{3,}|~{3,})[ \t]*$/ : /^ {0,3}(`{3,}|~{3,})[ \t]*$/).exec(text)?.[1];
    if (closing !== undefined && closing.startsWith(fence.sign) && closing.length >= fence.length) {
      this.#close(fence, number, length + 1);
      return;
    }
    fence.content.push(outdented(text, column, fence.indent));
  }

  /** `column`: where the fence ends; null for one that its container ended, whose last line is its own. */
  #close({ info, content, line, column }: OpenFence, endLine: number, endColumn: number | null): void {
    this.#fence = null;
    const [, lang = '', meta = ''] = /^(\S*)\s*(.*)$/s.exec(info) ?? [];
    this.#fences.push({
      type: 'code',
      lang: lang === '' ? null : unescaped(lang),
      meta: meta === '' ? null : unescaped(meta),
      value: content.join('\n'),
      position: {
        start: { line, column },
        end: { line: Math.max(line, endLine), column: endColumn ?? (content.at(-1)?.length ?? 0) + 1 },
      },
    });
  }
}

/** Backslashes before punctuation, and the entities that programs contain. */
function unescaped(info: string): string {
  return info
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES.get(name)!);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);
