/**
 * Warnings of numbers that touch the keyword behind them, as in `1if x else 2`. Knows tokens only.
 *
 * Behaviour of CPython's Parser/lexer (verify_end_of_number).
 */
import { scan } from '../syntax/scan.ts';
import type { SyntaxWarning } from './warnings.ts';

const KEYWORD = /(?:and|else|for|if|in|is|or|not)/y;
/** Whether there can be such a number at all: most programs need not be read for it. */
const CANDIDATE = /(?<!\w)\.?\d[\w.]*(?:and|else|for|i[fns]|or|not)/i;

function kindOf(number: string): string {
  const kinds: Readonly<Record<string, string>> = { x: 'hexadecimal', o: 'octal', b: 'binary' };
  const prefix = number[0] === '0' ? kinds[(number[1] ?? '').toLowerCase()] : undefined;
  return prefix ?? (/j$/i.test(number) ? 'imaginary' : 'decimal');
}

/** One warning for each such number, in order. */
export function numberWarnings(source: string): SyntaxWarning[] {
  if (!CANDIDATE.test(source)) return [];
  const { kinds, starts, ends, lineStarts } = scan(source);
  const warnings: SyntaxWarning[] = [];
  kinds.forEach((kind, i) => {
    if (kind !== 'number') return;
    const [start, end] = [starts[i] as number, ends[i] as number];
    KEYWORD.lastIndex = end;
    if (!KEYWORD.test(source)) return;
    const line = lineStarts.filter((lineStart) => lineStart <= start).length;
    const column = start - (lineStarts[line - 1] as number);
    warnings.push({
      message: `invalid ${kindOf(source.slice(start, end))} literal`,
      span: { start, end, line, column, endLine: line, endColumn: column + end - start },
    });
  });
  return warnings;
}
