/**
 * Where the program of a diagram comes from. Knows the element's attributes
 * and its children in the page; runs nothing and fetches nothing.
 */
import type { DiagramOptions } from '../options/options.ts';
import { splitOptionComment } from '../options/option-comment.ts';
import { readSettings } from '../options/settings.ts';
import { codeText } from './code-text.ts';

/** The text of a program, the address of one, or nothing yet. */
export type Source =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'address'; readonly address: string };

/** A program, and what its first line sets. */
export interface Program {
  readonly code: string;
  readonly options: Partial<DiagramOptions>;
  /** What is wrong with the settings, for the author. */
  readonly problems: readonly string[];
}

interface SourceHost extends Element {
  readonly code: string | null;
  readonly src: string | null;
}

/** The first there is: property or attribute `code`, attribute `src`, a script child, a code block child. */
export function findSource(host: SourceHost): Source | null {
  if (host.code !== null) return { kind: 'text', text: host.code };
  if (host.src !== null && host.src !== '') return { kind: 'address', address: host.src };
  const script = host.querySelector('script[type="text/x-python"]');
  if (script !== null) return { kind: 'text', text: dedent(script.textContent) };
  const block = host.querySelector('pre');
  return block === null ? null : { kind: 'text', text: codeText(block) };
}

/** A trace that was made with the page: its JSON, or the base64 of its compressed JSON. */
export interface Recording {
  readonly text: string;
  /** As `CompressionStream` names the format; null for JSON as it is. */
  readonly encoding: string | null;
}

export function findRecording(host: Element): Recording | null {
  const script = host.querySelector(':scope > script[type="application/json"]');
  return script === null ? null : { text: script.textContent, encoding: script.getAttribute('data-encoding') };
}

/** Takes the settings off the program's first line. */
export function readProgram(text: string): Program {
  const { code, settings } = splitOptionComment(text);
  const { values, problems } = readSettings(settings ?? '');
  return { code, options: values, problems: problems.map(({ reason }) => reason) };
}

/** A program in a script stands as deep as the page's markup, and begins and ends with a line of its own. */
function dedent(text: string): string {
  const lines = text
    .replace(/^[ \t]*\r?\n/, '')
    .replace(/\s*$/, '\n')
    .split(/\r?\n/);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const common = indents.reduce((shared, indent) => {
    let length = 0;
    while (length < shared.length && shared[length] === indent[length]) length++;
    return shared.slice(0, length);
  }, indents[0] ?? '');
  return lines.map((line) => (line.startsWith(common) ? line.slice(common.length) : line)).join('\n');
}
