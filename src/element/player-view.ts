/**
 * The markup of the player: panes, words and problems around the picture.
 * Knows templates; decides nothing.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DiagramOptions, Language } from '../options/options.ts';
import { visitsBefore } from '../query/travel.ts';
import type { Outcome } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import type { OutlineItem } from '../view/describe.ts';
import { describeOutcome } from '../view/describe.ts';
import type { Messages } from '../view/messages.ts';
import type { CodePiece } from './code-lines.ts';
import { codeLines } from './code-lines.ts';
import type { LineTargets } from './code-pane.ts';
import type { CodeBadges } from './code-pane.ts';
import { renderCode } from './code-pane.ts';
import type { Controls } from './controls.ts';
import { renderControls } from './controls.ts';
import type { StepLines } from '../query/step-lines.ts';
import type { Diagram } from './diagram.ts';
import type { Inspector } from './inspector.ts';
import type { LoadState, Progress, Trouble } from './loader.ts';

/** Characters of the output that are shown. */
const MOST_OUTPUT = 20_000;

const NO_LINES: StepLines = { justRun: null, next: null, entered: null, failed: null };

type Coloured = Pick<Trace, 'source' | 'tokens'>;

/** The coloured lines of the program last shown. */
export class CodeCache {
  #of: Coloured | null = null;
  #lines: readonly (readonly CodePiece[])[] = [];

  lines({ source, tokens }: Coloured): readonly (readonly CodePiece[])[] {
    if (this.#of?.source !== source || this.#of.tokens !== tokens) {
      this.#of = { source, tokens };
      this.#lines = codeLines(source, tokens);
    }
    return this.#lines;
  }
}

export interface Shared {
  readonly options: DiagramOptions;
  readonly lang: Language;
  readonly messages: Messages;
  readonly code: CodeCache;
}

/** What is known of work that somebody waits for. */
export interface Waiting {
  /** Null where there is nothing to tell yet. */
  readonly progress: Progress | null;
  /** Ends the run where it is. */
  stop(): void;
}

export interface PlayerView extends Shared, Waiting, Pick<Controls, 'act' | 'seek' | 'playing' | 'step'> {
  readonly trace: Trace;
  /** Null where no step ran. */
  readonly diagram: Diagram | null;
  readonly isWide: boolean;
  /** Another program is on its way. */
  readonly isLoading: boolean;
  /** How many of the events have happened that lead to the next step; 0 at the step itself. */
  readonly event: number;
  /** Where the reader is, and what has changed, in words. */
  readonly position: string;
  readonly words: string;
  /** The further ways to move, while they are open, and the help. */
  readonly more: TemplateResult | null;
  readonly help: TemplateResult | null;
  runTo(line: number, direction: 1 | -1): void;
  /** The step whose memory is seen: the one before while a question waits for its answer. */
  readonly seen: number;
  readonly question: QuestionView | null;
  /** Names of steps in the code. */
  readonly mark: { readonly step: number; go(name: string): void };
  readonly inspector: Inspector;
  /** What the reader takes along; null where there is no button for it. */
  readonly menu: TemplateResult | null;
  /** The choice of detail; null where the reader has none. */
  readonly dial: TemplateResult | null;
  /** The picture was clicked. */
  click(event: Event): void;
}

/** What the reader is asked at a step, or was. */
export interface QuestionView {
  readonly asked: TemplateResult | null;
  readonly form: TemplateResult | null;
  readonly verdicts: TemplateResult | typeof nothing;
}

export function renderPlayer(view: PlayerView): TemplateResult {
  const { options, messages, lang, diagram } = view;
  const { title, theme } = options;
  const names = ['player', theme, diagram === null ? 'still' : view.isWide ? 'wide' : ''];
  const loading = view.isLoading ? renderLoading(view) : nothing;
  // What takes long is told where the reader looks; what is over in a moment must not move anything.
  const isLong = view.progress !== null;
  // The empty title keeps the element's own from showing wherever the pointer rests.
  return html`
    <div
      class=${names.join(' ')}
      part="player"
      lang=${lang}
      title=""
      role="group"
      tabindex=${diagram !== null && options.view === 'player' && options.controls === 'none' ? '0' : nothing}
      aria-label=${title === '' ? messages.diagram({}) : title}
      aria-busy=${view.isLoading ? 'true' : 'false'}
    >
      ${title === '' ? nothing : html`<p class="title" part="title">${title}</p>`} ${isLong ? loading : nothing}
      <div class="panes">${diagram === null ? renderUnread(view) : renderDiagram(view, diagram)}</div>
      ${isLong ? nothing : loading} ${view.help ?? nothing}
    </div>
  `;
}

export interface WaitingView extends Shared, Waiting {
  readonly state: Exclude<LoadState, { kind: 'loaded' }>;
  /** The program, where no child of the element shows it. */
  readonly text: string;
}

/** Before there is a trace, and where there can be none: the children if they show something, else the bare code. */
export function renderWaiting(view: WaitingView): TemplateResult {
  const { state, text, messages, options } = view;
  const source = text === '' ? '' : ((state.kind === 'empty' ? null : state.program)?.code ?? text);
  const code = html`<div class="player ${options.theme}">${renderProgram(view, { source, tokens: [] })}</div>`;
  return html`
    <slot></slot>
    ${source === '' ? nothing : code} ${state.kind === 'loading' ? renderLoading(view) : nothing}
    ${state.kind === 'trouble' ? renderProblem(troubleText(state.trouble, messages)) : nothing}
  `;
}

function renderLoading({ progress, stop, messages, options }: Shared & Waiting): TemplateResult {
  if (progress === null) return html`<p class="loading" role="status">${messages.loading({})}</p>`;
  const isRunning = 'steps' in progress;
  // Figures change several times a second, which nobody wants to be told.
  return html`<div class="working ${options.theme}">
    <p role="status" aria-live="off">${isRunning ? messages.running(progress) : messages.reading(progress)}</p>
    ${isRunning ? html`<button type="button" class="text-button" part="button" @click=${stop}>${messages.stop({})}</button>` : nothing}
  </div>`;
}

export function troubleText(trouble: Trouble, messages: Messages): string {
  switch (trouble.kind) {
    case 'not-loaded':
      return messages.notLoaded({ source: trouble.address });
    case 'part-not-loaded':
      return messages.partNotLoaded({ part: trouble.part });
    case 'no-engine':
      return trouble.isRecorded ? messages.unusableRecording({}) : messages.noEngine({});
    case 'internal':
      return messages.internalError({ reason: trouble.reason });
  }
}

function renderDiagram(view: PlayerView, diagram: Diagram): TemplateResult {
  const { step, event, messages, lang, playing, options, inspector, question, seen } = view;
  const { end } = diagram;
  /** A question waits for its answer. */
  const waits = seen !== step;
  const { outcome } = diagram.trace;
  const marked = diagram.linesAt(step);
  const caption = options.caption === '' ? diagram.caption : options.caption;
  const isEarly = outcome.kind !== 'finished' && step < end;
  return html`
    <div class="program">
      ${renderProgram(view, diagram.trace, {
        shown: diagram.lines,
        marked,
        targets: lineTargets(view, diagram, marked),
        badges: codeBadges(view, diagram),
      })}
      <p class="places">
        ${marked.justRun === null ? nothing : html`<span>✓ ${messages.lineJustRun({ line: marked.justRun })}</span>`}
        ${marked.next === null ? nothing : html`<span>▶ ${nextLine(view, diagram, marked, marked.next)}</span>`}
        ${marked.failed === null ? nothing : html`<span>✗ ${messages.lineFailed({ line: marked.failed })}</span>`}
      </p>
    </div>
    ${renderWays(view, diagram)}
    <div class="told">
      <div part="words" role="status" aria-live=${playing ? 'off' : 'polite'}>
        ${question?.asked ?? nothing} ${event > 0 || waits ? nothing : diagram.notes(step).map(renderNote)}
        ${
          waits
            ? nothing
            : html`${question?.verdicts ?? nothing}
                <p class="words">${view.words}</p>`
        }
      </div>
      ${question?.form ?? nothing} ${isEarly ? renderProblem(describeOutcome(outcome, lang)) : nothing}
    </div>
    <figure class="memory">
      <div
        class="picture"
        part="picture"
        role=${options.height === null ? nothing : 'group'}
        tabindex=${options.height === null ? nothing : '0'}
        aria-label=${options.height === null ? nothing : messages.picture({})}
        @click=${view.click}
        @pointerover=${inspector.point}
        @pointerleave=${inspector.leave}
      ></div>
      ${inspector.render({ diagram, step: seen, messages }) ?? nothing}
      <div class="tools">${view.dial ?? nothing} ${view.menu ?? nothing}</div>
      <div class="outline">${renderOutline(diagram.outline(seen, event))}</div>
      ${caption === '' ? nothing : html`<figcaption class="caption" part="caption">${caption}</figcaption>`}
    </figure>
    ${diagram.hasOutput ? renderOutput(diagram.output(seen, event), seen >= end ? outcome : null, messages) : nothing}
  `;
}

/** What the author says about a step, behind the name that links to it. */
export function renderNote({ name, text }: { readonly name: string; readonly text: string }): TemplateResult {
  return html`<p class="note"><b class="badge current">${name}</b> ${text}</p>`;
}

function codeBadges({ messages, mark }: PlayerView, diagram: Diagram): CodeBadges {
  return {
    comments: diagram.comments,
    way: {
      current: diagram.namesAt(mark.step),
      label: (name) => messages.goToMark({ name }),
      go: mark.go,
    },
  };
}

/** The controls that the author wants. */
function renderWays(view: PlayerView, diagram: Diagram): TemplateResult | typeof nothing {
  const { controls } = view.options;
  if (controls === 'none') return nothing;
  const isFull = controls === 'full';
  const hasMarks = diagram.namedSteps.length > 0;
  return renderControls({ ...view, last: diagram.last, isFull, hasMarks });
}

function lineTargets(
  { options, messages, runTo }: PlayerView,
  diagram: Diagram,
  marked: StepLines,
): LineTargets | null {
  if (options.controls !== 'full') return null;
  const lines = diagram.linesRun;
  const shown = diagram.lines.filter((line) => lines.has(line));
  const first = shown.find((line) => line === marked.next) ?? shown[0] ?? 0;
  return { lines, first, label: (line) => messages.runToLine({ line }), run: runTo };
}

function nextLine({ messages, step }: PlayerView, diagram: Diagram, { entered }: StepLines, line: number): string {
  return entered === null
    ? messages.lineNext({ line, visit: visitOf(diagram, step, line) })
    : messages.lineEntered({ line, isResumed: entered === 'resumes' });
}

/** The how-manieth visit of its line a step is; null where the line runs once. */
function visitOf(diagram: Diagram, step: number, line: number): { number: number; of: number } | null {
  const visits = diagram.visits(line);
  if (visits.length < 2) return null;
  return { number: visitsBefore(visits, step) + 1, of: visits.length };
}

/** A program that Python cannot read: no step ran, so there is no memory to show. */
function renderUnread(view: PlayerView): TemplateResult {
  const { outcome } = view.trace;
  const fault = outcome.kind === 'syntax-error' ? outcome : null;
  return html`<div class="program">
    ${renderProgram(view, view.trace, { fault })} ${renderProblem(describeOutcome(outcome, view.lang))}
  </div>`;
}

export function renderProgram(
  { code, options, messages }: Shared,
  coloured: Coloured,
  pane: Partial<Pick<Parameters<typeof renderCode>[0], 'shown' | 'marked' | 'fault' | 'badges' | 'targets'>> = {},
): TemplateResult {
  const lines = code.lines(coloured);
  return renderCode({
    label: messages.program({}),
    lines,
    shown: lines.map((_, index) => index + 1),
    marked: NO_LINES,
    highlight: options.highlight,
    fault: null,
    targets: null,
    badges: null,
    ...pane,
  });
}

export function renderOutput(output: string, outcome: Outcome | null, messages: Messages): TemplateResult {
  const traceback = outcome?.kind === 'raised' ? outcome.traceback : '';
  const shown = output.slice(-MOST_OUTPUT);
  // prettier-ignore
  return html`<div class="printed">
      <p id="output-label">${messages.output({})}</p>
      <pre class="output" part="output" role="group" aria-labelledby="output-label" tabindex="0">${shown}<span class="traceback">${traceback}</span></pre>
    </div>`;
}

function renderProblem(text: string): TemplateResult {
  return html`<p class="problem" part="problem">${text}</p>`;
}

/** What the picture shows, for those who read it with a screen reader. */
function renderOutline(items: readonly OutlineItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul>
    ${items.map(({ text, children }) => html`<li>${text}${renderOutline(children)}</li>`)}
  </ul>`;
}
