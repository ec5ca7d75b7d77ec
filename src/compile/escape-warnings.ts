/**
 * Warnings of backslashes in string literals that mean nothing. Knows tokens only.
 *
 * Behaviour of CPython's Parser/string_parser.c (warn_invalid_escape_sequence).
 */
import { scan } from '../syntax/scan.ts';
import type { SyntaxWarning } from './warnings.ts';

const KNOWN_IN_TEXT = new Set('\n\r\\\'"abfnrtv01234567xNuU');
const KNOWN_IN_BYTES = new Set('\n\r\\\'"abfnrtv01234567x');
/** Largest value of an octal escape that fits a byte. */
const LARGEST_OCTAL = 0o377;

/** The first escape between two offsets that means nothing, or null. */
function firstInvalid(
  source: string,
  start: number,
  end: number,
  known: ReadonlySet<string>,
): { at: number; text: string; kind: string } | null {
  for (let at = source.indexOf('\\', start); at >= 0 && at < end - 1; at = source.indexOf('\\', at + 2)) {
    const next = String.fromCodePoint(source.codePointAt(at + 1) as number);
    if (!known.has(next)) return { at, text: next, kind: 'escape' };
    const octal = /^[0-7]{3}/.exec(source.slice(at + 1, at + 4));
    if (octal !== null && Number.parseInt(octal[0], 8) > LARGEST_OCTAL)
      return { at, text: octal[0], kind: 'octal escape' };
  }
  return null;
}

/** One warning for each literal, or piece of an f-string, that has such a backslash, in order. */
export function escapeWarnings(source: string): SyntaxWarning[] {
  if (!source.includes('\\')) return [];
  const { kinds, starts, ends, lineStarts } = scan(source);
  const warnings: SyntaxWarning[] = [];
  /** Whether each open f-string is raw, innermost last. */
  const raw: boolean[] = [];
  kinds.forEach((kind, i) => {
    const start = starts[i] as number;
    const end = ends[i] as number;
    const prefix = /^[a-z]*/i.exec(source.slice(start, end))?.[0].toLowerCase() ?? '';
    if (kind === 'f-string start' || kind === 't-string start') raw.push(prefix.includes('r'));
    else if (kind === 'string end') raw.pop();
    const isRaw =
      kind === 'string' ? prefix.includes('r') : kind === 'string middle' ? raw[raw.length - 1] === true : true;
    if (isRaw) return;
    const invalid = firstInvalid(
      source,
      start,
      end,
      prefix.includes('b') && kind === 'string' ? KNOWN_IN_BYTES : KNOWN_IN_TEXT,
    );
    if (invalid === null) return;
    const { at, text } = invalid;
    const line = lineStarts.filter((lineStart) => lineStart <= at).length;
    const column = at - (lineStarts[line - 1] as number);
    const length = 1 + text.length;
    warnings.push({
      message: `"\\${text}" is an invalid ${invalid.kind} sequence. Such sequences will not work in the future. Did you mean "\\\\${text}"? A raw string is also an option.`,
      span: { start: at, end: at + length, line, column, endLine: line, endColumn: column + length },
    });
  });
  return warnings;
}
