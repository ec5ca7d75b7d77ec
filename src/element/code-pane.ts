/**
 * The program beside the picture: coloured, with the lines marked that the
 * step is about. Knows the markup of the pane; knows no trace.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { ShownComment } from '../marks/shown-program.ts';
import type { LineRange } from '../options/readers.ts';
import type { CodePiece } from './code-lines.ts';
import { piecesBefore, stretch } from './code-lines.ts';
import type { StepLines } from '../query/step-lines.ts';

/** Where Python points in a program it cannot read; columns from 1, the end exclusive. */
export interface CodeFault {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines that can be run to. */
export interface LineTargets {
  readonly lines: ReadonlySet<number>;
  /** The one that the tabulator reaches; arrows go on from it. */
  readonly first: number;
  label(line: number): string;
  run(line: number, direction: 1 | -1): void;
}

/** Names of steps in the code, each a way to its step. */
export interface CodeBadges {
  /** Comments of marks by their lines, and what of them is shown. */
  readonly comments: ReadonlyMap<number, ShownComment>;
  /** How they lead to their steps; absent where all steps are seen at once. */
  readonly way?: {
    /** Names of the step that is shown. */
    readonly current: readonly string[];
    label(name: string): string;
    go(name: string): void;
  };
}

export interface CodePane {
  readonly label: string;
  readonly lines: readonly (readonly CodePiece[])[];
  /** Numbers of the lines to show. */
  readonly shown: readonly number[];
  readonly marked: StepLines;
  readonly highlight: readonly LineRange[];
  readonly fault: CodeFault | null;
  readonly targets: LineTargets | null;
  readonly badges: CodeBadges | null;
}

export function renderCode(pane: CodePane): TemplateResult {
  const rows = pane.shown.map((number) => line(pane, number));
  // prettier-ignore
  return html`<pre class="code" part="code" role="group" aria-label=${pane.label} @keydown=${walk}><code>${rows}</code></pre>`;
}

/** Arrows up and down go from line to line. */
function walk(event: KeyboardEvent): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(event.target instanceof HTMLButtonElement)) return;
  const targets = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.run-to')];
  event.preventDefault();
  targets[targets.indexOf(event.target) + by]?.focus();
}

/** The number of a line as something to press; empty, so that it is not copied with the code. */
function target({ targets }: CodePane, number: number): TemplateResult | typeof nothing {
  if (targets === null || !targets.lines.has(number)) return nothing;
  const label = targets.label(number);
  return html`<button
    type="button"
    class="run-to"
    tabindex=${number === targets.first ? '0' : '-1'}
    aria-label=${label}
    title=${label}
    @click=${(event: MouseEvent) => targets.run(number, event.shiftKey ? -1 : 1)}
  ></button>`;
}

/** The names in a comment of marks, with what the author says about their steps. */
function badges({ names }: ShownComment, { way }: CodeBadges): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  const each = names.map(({ name, text }, index) => {
    const words = text === '' ? '' : `: ${text}`;
    const between = index > 0 ? '; ' : '';
    if (way === undefined) return html`${between}<b class="badge">${name}</b>${words}`;
    const { current, label, go } = way;
    const isCurrent = current.includes(name);
    // prettier-ignore
    return html`${between}<button
        type="button"
        part="badge"
        class="badge${isCurrent ? ' current' : ''}"
        aria-label=${label(name)}
        aria-current=${isCurrent ? 'step' : 'false'}
        @click=${() => go(name)}
      >${name}</button>${words}`;
  });
  return html`<span class="token comment"># ${each}</span>`;
}

function line(pane: CodePane, number: number): TemplateResult {
  const { lines, marked, highlight, fault } = pane;
  const comment = pane.badges?.comments.get(number);
  const whole = lines[number - 1] ?? [];
  const pieces = comment === undefined ? whole : piecesBefore(whole, comment.column, comment.names.length > 0);
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
  return html`<span class=${names.join(' ')} data-line=${number}>${target(pane, number)}${coloured}${comment === undefined || pane.badges === null ? nothing : badges(comment, pane.badges)}</span>
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
