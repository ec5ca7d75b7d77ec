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

const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-+*]|\d{1,9}[.)])( {1,4}(?! )(?=\S)| (?= )| *$)/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const HEADING = /^ {0,3}#{1,6}(?=[ \t]|$)/;
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

/** A tree with nothing but the fences, each with its place in the text. */
export function parseFences(markdown: string): Root {
  return new FenceScanner().scan(markdown.split(/\r\n|\r|\n/));
}

class FenceScanner {
  readonly #fences: Code[] = [];
  readonly #containers: Container[] = [];
  #fence: OpenFence | null = null;
  /** How the HTML block ends that we are in. */
  #htmlEnd: RegExp | null = null;
  /** A paragraph goes on, which an indented line only continues. */
  #inParagraph = false;

  scan(lines: readonly string[]): Root {
    // A text that ends with a newline has no line after it.
    const count = lines[lines.length - 1] === '' ? lines.length - 1 : lines.length;
    for (let index = 0; index < count; index++) this.#line(lines[index]!, index + 1);
    if (this.#fence !== null) this.#close(this.#fence, count, (lines[count - 1] ?? '').length + 1);
    return { type: 'root', children: this.#fences };
  }

  #line(line: string, number: number): void {
    const { rest: continued, matched } = this.#continued(line);
    let rest = continued;
    const fence = this.#fence;
    if (fence !== null) {
      if (matched >= fence.containers) {
        this.#inFence(fence, rest, number, line.length);
        return;
      }
      this.#close(fence, number - 1, null);
    }
    const isBlank = rest.trim() === '';
    // Plain text goes on with a paragraph, whatever would have to stand before it.
    if (matched < this.#containers.length && this.#inParagraph && !isBlank && !this.#startsBlock(rest)) return;
    if (matched < this.#containers.length && !(isBlank && this.#containers[matched]?.kind === 'item')) {
      this.#containers.length = matched;
      this.#htmlEnd = null;
    }
    if (this.#htmlEnd !== null) {
      if (this.#htmlEnd.test(rest)) this.#htmlEnd = null;
      return;
    }
    for (let found = this.#enter(rest); found !== null; found = this.#enter(rest)) {
      rest = found;
      this.#inParagraph = false;
    }
    this.#begin(rest, number, line.length - rest.length);
  }

  /** The line behind what the open containers have in front of it, and how many of them go on. */
  #continued(line: string): { rest: string; matched: number } {
    let rest = line;
    let matched = 0;
    for (const container of this.#containers) {
      if (container.kind === 'quote') {
        const quote = QUOTE.exec(rest)?.[0];
        if (quote === undefined) break;
        rest = rest.slice(quote.length);
      } else if (rest.trim() === '') {
        rest = rest.slice(Math.min(container.indent, rest.length));
      } else if (/^ */.exec(rest)![0].length >= container.indent) {
        rest = rest.slice(container.indent);
      } else break;
      matched++;
    }
    return { rest, matched };
  }

  /** What follows the beginning of a quote or of a list item; null where none begins. */
  #enter(rest: string): string | null {
    const quote = QUOTE.exec(rest)?.[0];
    if (quote !== undefined) {
      this.#containers.push({ kind: 'quote' });
      return rest.slice(quote.length);
    }
    const item = RULE.test(rest) ? null : ITEM.exec(rest);
    if (item === null) return null;
    const [whole, before = '', sign = '', blank = ''] = item;
    const isEmpty = rest.slice(whole.length) === '';
    // An empty item and a number other than one begin no list in the middle of a paragraph.
    if (this.#inParagraph && (isEmpty || (/\d/.test(sign) && Number.parseInt(sign, 10) !== 1))) return null;
    const indent = before.length + sign.length + (isEmpty ? 1 : blank.length);
    this.#containers.push({ kind: 'item', indent });
    return isEmpty ? '' : rest.slice(whole.length);
  }

  #startsBlock(rest: string): boolean {
    if (QUOTE.test(rest) || RULE.test(rest) || FENCE.test(rest) || HEADING.test(rest)) return true;
    const item = ITEM.exec(rest);
    if (item !== null) return true;
    return HTML_BLOCKS.some(([begins]) => begins.test(rest));
  }

  #begin(rest: string, number: number, offset: number): void {
    const fence = FENCE.exec(rest);
    if (fence !== null) {
      const [, indent = '', marker = '', info = ''] = fence;
      this.#fence = {
        sign: marker.charAt(0),
        length: marker.length,
        indent: indent.length,
        info,
        line: number,
        column: offset + indent.length + 1,
        containers: this.#containers.length,
        content: [],
      };
      this.#inParagraph = false;
      return;
    }
    const html = HTML_BLOCKS.find(([begins]) => begins.test(rest));
    if (html !== undefined) {
      if (!html[1].test(rest)) this.#htmlEnd = html[1];
      this.#inParagraph = false;
      return;
    }
    const isIndented = /^ {4}/.test(rest) && !this.#inParagraph;
    this.#inParagraph = rest.trim() !== '' && !isIndented && !RULE.test(rest) && !HEADING.test(rest);
  }

  #inFence(fence: OpenFence, rest: string, number: number, length: number): void {
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(rest)?.[1];
    if (closing !== undefined && closing.startsWith(fence.sign) && closing.length >= fence.length) {
      this.#close(fence, number, length + 1);
      return;
    }
    const indent = Math.min(fence.indent, /^ */.exec(rest)![0].length);
    fence.content.push(rest.slice(indent));
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
