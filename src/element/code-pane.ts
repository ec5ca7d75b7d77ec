/**
 * The program beside the picture: coloured, with the lines marked that the
 * step is about. Knows the markup of the pane; knows no trace.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LineRange } from '../options/readers.ts';
import type { CodePiece } from './code-lines.ts';
import { stretch } from './code-lines.ts';
import type { StepLines } from '../query/step-lines.ts';

/** Where Python points in a program it cannot read; columns from 1, the end exclusive. */
export interface CodeFault {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface CodePane {
  readonly label: string;
  readonly lines: readonly (readonly CodePiece[])[];
  /** Numbers of the lines to show. */
  readonly shown: readonly number[];
  readonly marked: StepLines;
  readonly highlight: readonly LineRange[];
  readonly fault: CodeFault | null;
}

export function renderCode(pane: CodePane): TemplateResult {
  const rows = pane.shown.map((number) => line(pane, number));
  // prettier-ignore
  return html`<pre class="code" part="code" role="region" aria-label=${pane.label}><code>${rows}</code></pre>`;
}

function line({ lines, marked, highlight, fault }: CodePane, number: number): TemplateResult {
  const pieces = lines[number - 1] ?? [];
  const names = ['line'];
  if (marked.justRun === number) names.push('just-run');
  if (marked.next === number) names.push('next');
  if (marked.failed === number || fault?.line === number) names.push('failed');
  if (highlight.some(({ first, last }) => number >= first && number <= last)) names.push('highlight');
  const coloured = pieces.map((piece) =>
    piece.class === null ? piece.text : html`<span class="token ${piece.class}">${piece.text}</span>`,
  );
  const caret = fault?.line === number && fault.column > 0 ? carets(pieces, fault) : nothing;
  // Lines are no blocks, so that a copy of them has no newlines but these.
  // prettier-ignore
  return html`<span class=${names.join(' ')} data-line=${number}>${coloured}</span>
${caret}`;
}

/** A line of carets below the stretch; what stands before it is there unseen, so that wide characters push as far. */
function carets(pieces: readonly CodePiece[], { line, column, endLine, endColumn }: CodeFault): TemplateResult {
  const text = pieces.map((piece) => piece.text).join('');
  const end = endLine > line ? text.length + 1 : endColumn;
  const { before, within } = stretch(text, column, end);
  // prettier-ignore
  return html`<span class="carets" aria-hidden="true"><span class="unseen">${before}</span>${'^'.repeat(Math.max(1, within.length))}</span>
`;
}
