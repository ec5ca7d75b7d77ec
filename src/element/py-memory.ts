/**
 * The element `<py-memory>`: a program beside its memory, step by step. Knows
 * the page it stands in, and which part does what; the parts know no page.
 */
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { mergeOptions, readOptionRecord, withDefaults } from '../options/layers.ts';
import type { ArrowLook, DetailOption, DiagramOptions, FunctionLook, Language, Theme } from '../options/options.ts';
import type { StepReference } from '../options/readers.ts';
import type { Outcome } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import type { OutlineItem } from '../view/describe.ts';
import { describeOutcome } from '../view/describe.ts';
import { messagesIn } from '../view/locales/index.ts';
import type { Messages } from '../view/messages.ts';
import type { CodePiece } from './code-lines.ts';
import { codeLines } from './code-lines.ts';
import type { CodeFault } from './code-pane.ts';
import { renderCode } from './code-pane.ts';
import type { Action } from './controls.ts';
import { keyAction, renderControls } from './controls.ts';
import type { StepLines } from './diagram.ts';
import { Diagram } from './diagram.ts';
import type { ErrorDetail } from './events.ts';
import { send } from './events.ts';
import { languageOf } from './language.ts';
import type { EngineLoader, LoadState, Trouble } from './loader.ts';
import { TraceLoader } from './loader.ts';
import { Motion } from './motion.ts';
import { Playback } from './playback.ts';
import type { Program } from './source.ts';
import { findRecording, findSource } from './source.ts';
import { styles } from './styles.ts';
import { SvgSurface } from './svg-surface.ts';

/** Attributes that are read as the options of the same names. */
const OPTION_ATTRIBUTES = [
  'detail',
  'theme',
  'highlight',
  'hide',
  'functions',
  'arrows',
  'stdin',
  'max-steps',
  'caption',
  'title',
];

/** From this width in px the picture stands beside the code. */
const WIDE = 720;
/** Pictures are laid out for widths in steps, so that a page that is resized is not laid out all the time. */
const LEAST_PICTURE = 280;
const MOST_PICTURE = 1200;
const PICTURE_STEP = 40;
/** How far outside of what is seen of the page a diagram gets ready. */
const NEAR = '100% 0px';
/** Characters of the output that are shown. */
const MOST_OUTPUT = 20_000;
/** How long a step stays at least while the diagram plays, and how much longer for each character of its words; in ms. */
const LEAST_STAY = 900;
const STAY_OF_CHARACTER = 22;

const NO_LINES: StepLines = { justRun: null, next: null, failed: null };

/**
 * Runs a Python program and draws its memory step by step.
 *
 * @slot - What is seen until the diagram is ready, and where it cannot be: the code, a still picture.
 * @fires {CustomEvent<ReadyDetail>} pymem-ready - The diagram can be stepped through.
 * @fires {CustomEvent<StepDetail>} pymem-step - Another step is shown.
 * @fires {CustomEvent<ErrorDetail>} pymem-error - The program did not run to its end, or there is none.
 * @csspart player - All of it.
 * @csspart title - The heading.
 * @csspart code - The program.
 * @csspart controls - Buttons, slider and number of the step.
 * @csspart button - Each of the buttons.
 * @csspart slider - The slider.
 * @csspart position - The number of the step.
 * @csspart words - The step in words.
 * @csspart picture - The picture of memory.
 * @csspart caption - The sentence under the picture.
 * @csspart output - What the program has printed.
 * @csspart problem - What went wrong.
 * @cssprop --pymem-font - Font of code and picture; monospaced.
 * @cssprop --pymem-background - Behind all of it.
 */
export class PyMemory extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    code: {},
    src: {},
    trace: { attribute: false },
    step: { noAccessor: true, reflect: true },
    detail: {},
    theme: { reflect: true },
    highlight: {},
    hide: {},
    functions: {},
    arrows: {},
    autoplay: { type: Boolean },
    stdin: {},
    maxSteps: { type: Number, attribute: 'max-steps' },
    python: {},
    caption: {},
    controls: {},
  };

  /** Loads the engine for programs without a trace; set by the entry that brings one. */
  static engine: EngineLoader | null = null;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', 'title'];
  }

  /** The program. Stronger than `src` and the element's children. */
  declare code: string | null;
  /** Address of the program. */
  declare src: string | null;
  /** A trace to show, whatever the program. */
  declare trace: Trace | null;
  declare detail: DetailOption | null;
  declare theme: Theme | null;
  /** Lines to emphasise, such as `2,4-6`. */
  declare highlight: string | null;
  /** What to leave out of the picture, such as `functions`. */
  declare hide: string | null;
  declare functions: FunctionLook | null;
  declare arrows: ArrowLook | null;
  /** Plays when it comes into view. */
  declare autoplay: boolean;
  /** What the program reads; `\n` ends a line. */
  declare stdin: string | null;
  /** Steps after which the run ends. */
  declare maxSteps: number | null;
  /** The version of Python to behave like, such as `3.14`. */
  declare python: string | null;
  /** Sentence under the picture. */
  declare caption: string | null;
  /** `none`: without buttons and slider; keys and methods go on working. */
  declare controls: string | null;

  readonly #loader = new TraceLoader(this);
  readonly #playback = new Playback(this);
  readonly #surface = new SvgSurface();
  readonly #motion = new Motion();

  /** The step shown, and one that was asked for before there was a trace. */
  #step = 0;
  #asked: StepReference | null = null;
  #diagram: Diagram | null = null;
  #diagramOf: { readonly state: LoadState; readonly looks: string } | null = null;
  #colouredOf: {
    readonly source: string;
    readonly tokens: unknown;
    readonly lines: readonly (readonly CodePiece[])[];
  } | null = null;
  #options: DiagramOptions = withDefaults({});
  #language: Language = 'en';
  #width = 0;
  #codeScrolls = false;
  /** The source or how to run it may have changed since it was last looked at. */
  #stale = true;
  #requested = '';
  #requestedTrace: Trace | null = null;
  /** It is near what is seen, or script has used it. */
  #wanted = false;
  #drawn: { readonly diagram: Diagram; readonly step: number; readonly width: number } | null = null;
  #told: LoadState | null = null;
  #toldStep: number | null = null;
  #autoplayed = false;

  readonly #children = new MutationObserver(() => this.#recheck());
  readonly #pageLanguage = new MutationObserver(() => this.requestUpdate());
  #viewport: IntersectionObserver | null = null;
  #resizing: ResizeObserver | null = null;

  constructor() {
    super();
    for (const name of [
      'code',
      'src',
      'trace',
      'detail',
      'theme',
      'highlight',
      'hide',
      'functions',
      'arrows',
      'stdin',
      'maxSteps',
      'python',
      'caption',
      'controls',
    ] as const)
      this[name] = null;
    this.autoplay = false;
    this.addEventListener('keydown', (event) => this.#press(event));
  }

  /** Index of the step shown, from 0. May be set to a negative number, which counts from the end, or to a mark's name. */
  get step(): number {
    return this.#step;
  }

  set step(reference: StepReference | null) {
    if (reference === null) return;
    const numeric = typeof reference === 'string' && /^-?\d+$/.test(reference) ? Number(reference) : reference;
    if (this.#diagram === null) this.#asked = numeric;
    else this.seek(numeric);
  }

  /** Index of the last step; 0 before the diagram is ready. */
  get last(): number {
    return this.#diagram?.last ?? 0;
  }

  get playing(): boolean {
    return this.#playback.playing;
  }

  /** Goes one step on. False at the end. */
  next(): boolean {
    this.#want();
    return this.#go(this.#step + 1);
  }

  /** Goes one step back. False at the start. */
  previous(): boolean {
    this.#want();
    return this.#go(this.#step - 1);
  }

  /** Goes to a step: an index, a negative number that counts from the end, or the name of a mark. */
  seek(reference: StepReference): void {
    this.#want();
    if (this.#diagram === null) {
      this.#asked = reference;
      return;
    }
    const resolved = this.#diagram.resolve(reference);
    if ('step' in resolved) this.#go(resolved.step);
    else console.warn(`py-memory: ${resolved.reason}`);
  }

  /** Plays from the step shown, from the start if it is the last. */
  play(): void {
    this.#want();
    if (this.#step === this.last) this.#go(0);
    this.#playback.play();
  }

  pause(): void {
    this.#playback.pause();
  }

  /** Focuses the slider, from where keys do everything. */
  override focus(options?: FocusOptions): void {
    const slider = this.renderRoot.querySelector<HTMLElement>('.slider');
    if (slider === null) super.focus(options);
    else slider.focus(options);
  }

  /** For the playback: one step on; false at the end. */
  advance(): boolean {
    return this.#diagram === null || (this.#go(this.#step + 1) && this.#step < this.last);
  }

  /** For the playback: how long to stay at the step, in ms. */
  get stay(): number {
    return LEAST_STAY + STAY_OF_CHARACTER * (this.#diagram?.words(this.#step).length ?? 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#viewport = new IntersectionObserver((entries) => this.#seen(entries.at(-1)!.isIntersecting), {
      rootMargin: NEAR,
    });
    this.#viewport.observe(this);
    this.#resizing = new ResizeObserver(() => this.#measure());
    this.#resizing.observe(this);
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#recheck(), { once: true });
    this.#recheck();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#pageLanguage.disconnect();
    this.#viewport?.disconnect();
    this.#resizing?.disconnect();
    this.#motion.stop();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' || name === 'title') this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((['code', 'src', 'trace', 'stdin', 'maxSteps', 'python'] as const).some((name) => changed.has(name)))
      this.#stale = true;
    if (this.trace !== null) this.#wanted = true;
    if (this.#stale && this.#wanted && (this.trace !== null || document.readyState !== 'loading')) this.#request();
    const { state } = this.#loader;
    this.#options = this.#readOptions(programOf(state));
    this.#language = languageOf(this, this.#options.lang);
    this.#build(state);
  }

  protected override render(): TemplateResult {
    const { state } = this.#loader;
    if (state.kind !== 'loaded') return this.#renderWaiting(state);
    const { theme } = this.#options;
    const messages = messagesIn(this.#language);
    const names = ['player', theme, this.controls === 'none' ? 'bare' : ''];
    if (this.#diagram !== null && this.#width >= WIDE) names.push('wide');
    const title = this.#options.title;
    return html`
      <div
        class=${names.join(' ')}
        part="player"
        lang=${this.#language}
        title=""
        role="group"
        aria-label=${title === '' ? messages.diagram({}) : title}
      >
        ${title === '' ? nothing : html`<p class="title" part="title">${title}</p>`}
        <div class="panes">
          ${this.#diagram === null ? this.#renderUnread(state.trace) : this.#renderDiagram(this.#diagram, messages)}
        </div>
      </div>
    `;
  }

  protected override updated(): void {
    if (this.#width === 0) this.#measure();
    this.#draw();
    this.#tell();
  }

  #renderDiagram(diagram: Diagram, messages: Messages): TemplateResult {
    const step = this.#step;
    const { trace, last } = diagram;
    const marked = diagram.linesAt(step);
    const { outcome } = trace;
    const caption = this.#options.caption === '' ? diagram.caption : this.#options.caption;
    const hasOutput = outcome.kind === 'raised' || diagram.output(last) !== '';
    return html`
      <div class="program">
        ${this.#renderCode(trace, diagram.lines, marked, null)}
        <p class="places">
          ${marked.justRun === null ? nothing : html`<span>✓ ${messages.lineJustRun({ line: marked.justRun })}</span>`}
          ${marked.next === null ? nothing : html`<span>▶ ${messages.lineNext({ line: marked.next })}</span>`}
        </p>
      </div>
      ${renderControls({
        step,
        last,
        playing: this.playing,
        messages,
        act: this.#act,
        seek: this.#seekBySlider,
      })}
      <div class="told">
        <div part="words" role="status" aria-live=${this.playing ? 'off' : 'polite'}>
          ${diagram.notes(step).map((note) => html`<p class="note">${note}</p>`)}
          <p class="words">${diagram.words(step)}</p>
        </div>
        ${outcome.kind === 'finished' || step === last ? nothing : this.#renderProblem(describeOutcome(outcome, this.#language))}
      </div>
      <figure class="memory">
        <div class="picture" part="picture" @click=${this.#focusByClick}></div>
        <div class="outline">${renderOutline(diagram.outline(step))}</div>
        ${caption === '' ? nothing : html`<figcaption class="caption" part="caption">${caption}</figcaption>`}
      </figure>
      ${hasOutput ? this.#renderOutput(diagram.output(step), step === last ? outcome : null, messages) : nothing}
    `;
  }

  #renderOutput(output: string, outcome: Outcome | null, messages: Messages): TemplateResult {
    const traceback = outcome?.kind === 'raised' ? outcome.traceback : '';
    // prettier-ignore
    return html`
      <div class="printed">
        <p id="output-label">${messages.output({})}</p>
        <pre class="output" part="output" role="region" aria-labelledby="output-label" tabindex="0">${output.slice(-MOST_OUTPUT)}<span class="traceback">${traceback}</span></pre>
      </div>
    `;
  }

  /** A program that Python cannot read: no step ran, so there is no memory to show. */
  #renderUnread(trace: Trace): TemplateResult {
    const { outcome } = trace;
    const lines = codeLines(trace.source, []).map((_, index) => index + 1);
    return html`
      <div class="program">
        ${this.#renderCode(trace, lines, NO_LINES, outcome.kind === 'syntax-error' ? outcome : null)}
        ${this.#renderProblem(describeOutcome(outcome, this.#language))}
      </div>
    `;
  }

  #renderCode(
    { source, tokens }: Pick<Trace, 'source' | 'tokens'>,
    shown: readonly number[],
    marked: StepLines,
    fault: CodeFault | null,
  ): TemplateResult {
    if (this.#colouredOf?.source !== source || this.#colouredOf.tokens !== tokens)
      this.#colouredOf = { source, tokens, lines: codeLines(source, tokens) };
    return renderCode({
      label: messagesIn(this.#language).program({}),
      lines: this.#colouredOf.lines,
      shown,
      marked,
      highlight: this.#options.highlight,
      fault,
      scrolls: this.#codeScrolls,
    });
  }

  #renderProblem(text: string): TemplateResult {
    return html`<p class="problem" part="problem">${text}</p>`;
  }

  /** Before there is a trace, and where there can be none: the children if they show something, else the bare code. */
  #renderWaiting(state: Exclude<LoadState, { kind: 'loaded' }>): TemplateResult {
    const messages = messagesIn(this.#language);
    const code = programOf(state)?.code ?? this.code ?? '';
    const lines = codeLines(code, []);
    const hasChildren = this.querySelector('pre, figure') !== null;
    return html`
      <slot></slot>
      ${
        hasChildren || code === ''
          ? nothing
          : html`<div class="player ${this.#options.theme}">
              <div class="program">
                ${this.#renderCode(
                  { source: code, tokens: [] },
                  lines.map((_, index) => index + 1),
                  NO_LINES,
                  null,
                )}
              </div>
            </div>`
      }
      ${state.kind === 'loading' ? html`<p class="loading" role="status">${messages.loading({})}</p>` : nothing}
      ${state.kind === 'trouble' ? this.#renderProblem(troubleText(state.trouble, messages)) : nothing}
    `;
  }

  readonly #act = (action: Action): void => {
    if (action === 'toggle') {
      if (this.playing) this.pause();
      else this.play();
      return;
    }
    this.pause();
    if (action === 'next') this.next();
    else if (action === 'previous') this.previous();
    else this.seek(action === 'first' ? 0 : this.last);
  };

  readonly #seekBySlider = (step: number): void => {
    this.pause();
    this.seek(step);
  };

  /** So that keys step after a click into the picture; a selection of text is left alone. */
  readonly #focusByClick = (): void => {
    if (document.getSelection()?.isCollapsed ?? true) this.focus({ preventScroll: true });
  };

  #press(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (this.#diagram === null || event.defaultPrevented || !(target instanceof Element)) return;
    if (target.matches('pre, a, input:not([type="range"]), textarea, select')) return;
    if (event.key === ' ' && target.matches('button')) return;
    const action = keyAction(event, this.last);
    if (action === null) return;
    event.preventDefault();
    if (typeof action === 'number') {
      this.pause();
      this.seek(Math.min(this.last, Math.max(0, this.#step + action)));
    } else this.#act(action);
  }

  /** Shows a step; false where there is none or it is shown already. */
  #go(step: number): boolean {
    if (this.#diagram === null || step < 0 || step > this.last || step === this.#step) return false;
    const old = this.#step;
    this.#step = step;
    this.requestUpdate('step', old);
    return true;
  }

  #want(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.requestUpdate();
  }

  #recheck(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  #seen(isNear: boolean): void {
    if (isNear) this.#want();
    if (!this.#options.autoplay || this.#autoplayed || !isNear || this.#diagram === null) return;
    this.#autoplayed = true;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.play();
  }

  /** Asks for the trace, unless what it is made of is as it was. */
  #request(): void {
    this.#stale = false;
    const source = findSource(this);
    const recording = findRecording(this);
    const { stdin, maxSteps, python, trace } = this;
    const key = JSON.stringify([source, recording, stdin, maxSteps, python]);
    if (key === this.#requested && trace === this.#requestedTrace && this.#loader.state.kind !== 'empty') return;
    this.#requested = key;
    this.#requestedTrace = trace;
    this.#loader.load({
      source,
      recording,
      trace,
      engine: PyMemory.engine,
      run: (program) => {
        const options = this.#readOptions(program);
        return {
          stdin: options.stdin,
          limits: { steps: options['max-steps'] },
          ...(this.python !== null && { python: this.python }),
        };
      },
    });
  }

  #readOptions(program: Program | null): DiagramOptions {
    const record = Object.fromEntries(OPTION_ATTRIBUTES.map((name) => [name, this.#written(name)]));
    const { values, problems } = readOptionRecord({ ...record, ...(this.autoplay && { autoplay: true }) });
    this.#warn([...(program?.problems ?? []), ...problems.map(({ reason }) => reason)]);
    return withDefaults(mergeOptions({ comment: program?.options ?? {}, element: values }));
  }

  /** An option as it is set on the element: by a property, which an attribute sets as well, or the title. */
  #written(name: string): unknown {
    if (name === 'title') return this.getAttribute('title');
    return this[(name === 'max-steps' ? 'maxSteps' : name) as 'detail'];
  }

  readonly #warned = new Set<string>();

  #warn(problems: readonly string[]): void {
    for (const problem of problems) {
      if (this.#warned.has(problem)) continue;
      this.#warned.add(problem);
      console.warn(`py-memory: ${problem}`, this);
    }
  }

  /** Makes the diagram of a trace, anew where it looks otherwise; a new trace begins at the step that was asked for. */
  #build(state: LoadState): void {
    const { detail, arrows, functions, hide } = this.#options;
    const looks = {
      detail,
      lang: this.#language,
      arrows,
      functions: hide.includes('functions') ? ('hide' as const) : functions,
      id: '',
    };
    const key = JSON.stringify(looks);
    if (this.#diagramOf?.state === state && this.#diagramOf.looks === key) return;
    const isNew = this.#diagramOf?.state !== state;
    this.#diagramOf = { state, looks: key };
    if (state.kind !== 'loaded' || state.trace.steps.length === 0) {
      this.#diagram = null;
      this.#playback.pause();
      return;
    }
    this.#diagram = new Diagram(state.trace, looks, this.#pictureWidth());
    if (isNew) this.#begin(this.#diagram);
  }

  #begin(diagram: Diagram): void {
    const reference = this.#asked ?? this.#options.step ?? 0;
    this.#asked = null;
    const resolved = diagram.resolve(reference);
    if ('reason' in resolved) this.#warn([resolved.reason]);
    this.#step = 'step' in resolved ? resolved.step : 0;
    this.#toldStep = this.#step;
    this.requestUpdate('step', undefined);
  }

  #pictureWidth(): number {
    const pane = this.renderRoot?.querySelector('.picture');
    const room = pane?.clientWidth ?? this.#width;
    const stepped = Math.floor(room / PICTURE_STEP) * PICTURE_STEP;
    return room === 0 ? WIDE : Math.min(MOST_PICTURE, Math.max(LEAST_PICTURE, stepped));
  }

  /** Takes note of the room there is. None means that nobody sees the diagram: all stays as it is. */
  #measure(): void {
    const { clientWidth } = this;
    if (clientWidth === 0) return;
    const code = this.renderRoot.querySelector('.code');
    const codeScrolls = code !== null && code.scrollWidth > code.clientWidth;
    if (clientWidth === this.#width && codeScrolls === this.#codeScrolls) return;
    this.#width = clientWidth;
    this.#codeScrolls = codeScrolls;
    this.requestUpdate();
  }

  #draw(): void {
    const pane = this.renderRoot.querySelector('.picture');
    const diagram = this.#diagram;
    if (pane === null || diagram === null) return;
    const width = this.#pictureWidth();
    const step = this.#step;
    const before = this.#drawn;
    if (
      before?.diagram === diagram &&
      before.step === step &&
      before.width === width &&
      this.#surface.root?.parentElement === pane
    )
      return;
    diagram.resize(width);
    const changes = this.#surface.draw(pane, diagram.picture(step));
    this.#drawn = { diagram, step, width };
    const isNeighbour = before?.diagram === diagram && before.width === width && Math.abs(before.step - step) === 1;
    if (changes !== null && isNeighbour && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      this.#motion.show(changes);
    else this.#motion.stop();
  }

  /** Sends the events that are due. */
  #tell(): void {
    const { state } = this.#loader;
    const diagram = this.#diagram;
    if (state !== this.#told && (state.kind === 'loaded' || state.kind === 'trouble')) {
      this.#told = state;
      if (diagram !== null) send(this, 'pymem-ready', { trace: diagram.trace, last: diagram.last });
      const error = errorOf(state, this.#language);
      if (error !== null) send(this, 'pymem-error', error);
    }
    const step = this.#step;
    if (diagram === null || step === this.#toldStep) return;
    this.#toldStep = step;
    const { reason, line } = diagram.at(step);
    send(this, 'pymem-step', { step, last: diagram.last, reason, line, words: diagram.words(step) });
  }
}

function programOf(state: LoadState): Program | null {
  return state.kind === 'empty' ? null : state.program;
}

function renderOutline(items: readonly OutlineItem[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul>
    ${items.map(({ text, children }) => html`<li>${text}${renderOutline(children)}</li>`)}
  </ul>`;
}

function troubleText(trouble: Trouble, messages: Messages): string {
  switch (trouble.kind) {
    case 'not-loaded':
      return messages.notLoaded({ source: trouble.address });
    case 'no-engine':
      return messages.noEngine({});
    case 'internal':
      return messages.internalError({ reason: trouble.reason });
  }
}

function errorOf(state: LoadState, lang: Language): ErrorDetail | null {
  if (state.kind === 'trouble')
    return { kind: state.trouble.kind, message: troubleText(state.trouble, messagesIn(lang)), line: null };
  if (state.kind !== 'loaded' || state.trace.outcome.kind === 'finished') return null;
  const { outcome } = state.trace;
  return { kind: outcome.kind, message: describeOutcome(outcome, lang), line: outcome.line };
}

declare global {
  interface HTMLElementTagNameMap {
    'py-memory': PyMemory;
  }
}
