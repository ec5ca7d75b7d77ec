/**
 * Which code nodes of a Markdown tree are ours, and where each of their
 * characters stands in the Markdown file. Knows mdast and the forms in which
 * options are written; runs nothing and draws nothing.
 */
import type { Code } from 'mdast';
import type { VFile } from 'vfile';
import { splitOptionComment } from '../src/options/option-comment.ts';

/** A code node that is a diagram of ours. */
export interface Fence {
  readonly node: Code;
  /** The program as shown and run: without the option comment, with `\n` line ends. */
  readonly code: string;
  /** Settings in the first-line comment; empty without one. */
  readonly comment: string;
  /** Settings in the info string, from its word `pymem` on. */
  readonly meta: string;
  /** Lines of the fence's content before the first line of `code`: 1 with an option comment. */
  readonly hiddenLines: number;
}

const PYTHON = /^(?:python|python3|py|py3|ipython|ipython3)$/i;
const OWN_LANGUAGE = /^pymem(?=$|[{,:;?])/i;
/** As pandoc, Quarto, MyST and Python-Markdown write a language with attributes: `{.pymem step=3}`, `{.python .pymem}`, `{pymem}`. */
const OWN_BRACES = /^\{\s*(?:\.(?:python3?|py)\s+)?\.?pymem(?=[\s}])\s*([^}]*)\}?\s*$/i;
const OWN_WORD = /(?:^|\s)pymem(?=$|[\s{,:;?])/i;

/**
 * The fence, if the node is one of ours: its language is `pymem`, or it is
 * Python and has the word `pymem` in its meta or begins with an option comment.
 */
export function readFence(node: Code): Fence | null {
  const info = ownInfo(node);
  const source = node.value.replace(/\r\n?/g, '\n');
  const split = splitOptionComment(source);
  if (info === null && (split.settings === null || !PYTHON.test(node.lang ?? ''))) return null;
  return {
    node,
    code: split.code,
    comment: split.settings ?? '',
    meta: info ?? '',
    hiddenLines: split.settings === null ? 0 : 1,
  };
}

/** What follows the word `pymem` in the info string; null without that word. */
function ownInfo({ lang, meta }: Code): string | null {
  const language = lang ?? '';
  const rest = meta ?? '';
  const own = OWN_LANGUAGE.exec(language);
  if (own) return `${language.slice(own[0].length).replace(/^[:?]/, '')} ${rest}`.trim();
  const braces = OWN_BRACES.exec(`${language} ${rest}`.trim())?.[1];
  if (braces !== undefined) return braces.trim();
  if (!PYTHON.test(language)) return null;
  const word = OWN_WORD.exec(rest);
  return word && rest.slice(word.index + word[0].length).trim();
}

/** A place in a Markdown file: lines and columns from 1, the end exclusive. */
export interface Place {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** Finds places of a fence in the file it came from. */
export class FencePlaces {
  readonly #fence: Fence;
  readonly #lines: readonly string[];

  constructor(fence: Fence, file: VFile) {
    this.#fence = fence;
    this.#lines = String(file).split(/\r\n|\r|\n/);
  }

  /** The whole fence; undefined for a node that was made by a program. */
  whole(): Place | undefined {
    return this.#fence.node.position;
  }

  /** A stretch of the option comment, by offsets into its settings. */
  comment(start: number, end: number): Place | undefined {
    const line = this.#fence.node.value.split(/\r\n|\r|\n/, 1)[0] ?? '';
    const offset = line.trimEnd().length - this.#fence.comment.trimEnd().length;
    return this.#inContent(0, line, offset + start, offset + end);
  }

  /** A stretch of the info string, by offsets into its settings. */
  meta(start: number, end: number): Place | undefined {
    const position = this.#fence.node.position;
    if (!position) return undefined;
    const { line } = position.start;
    const info = this.#lines[line - 1] ?? '';
    const at = info.indexOf(this.#fence.meta.slice(start, end), position.start.column - 1);
    if (at < 0) return { start: position.start, end: { line, column: info.length + 1 } };
    return { start: { line, column: at + 1 }, end: { line, column: at + 1 + end - start } };
  }

  /**
   * A stretch of one line of the program. The line counts from 1 as shown; columns
   * count from 0 in UTF-16 units. Without columns, the whole line but its indentation.
   */
  code(line: number, column?: number, endColumn?: number): Place | undefined {
    const text = this.#fence.code.split('\n')[line - 1] ?? '';
    const start = column ?? text.length - text.trimStart().length;
    return this.#inContent(line - 1 + this.#fence.hiddenLines, text, start, endColumn ?? Math.max(text.length, start));
  }

  /** Columns of a line of the content; what a list or a quote puts before the line in the file is passed over. */
  #inContent(index: number, text: string, start: number, end: number): Place | undefined {
    const position = this.#fence.node.position;
    if (!position) return undefined;
    const line = Math.min(position.start.line + 1 + index, position.end.line);
    const inFile = this.#lines[line - 1] ?? '';
    const before = inFile.endsWith(text) ? inFile.length - text.length : position.start.column - 1;
    return { start: { line, column: before + start + 1 }, end: { line, column: before + end + 1 } };
  }
}
