/**
 * What the element does once it is wanted: gets the trace, makes the diagram,
 * shows its steps, and tells the page. Knows the element and all of the parts;
 * how they look is the view's.
 */
import type { PropertyValues, TemplateResult } from 'lit';
import { adoptStyles } from 'lit';
import type { Trace } from '../trace/trace.ts';
import { hiddenLooks, hidingOf } from '../options/hiding.ts';
import { withDefaults } from '../options/layers.ts';
import type { DiagramOptions, Language } from '../options/options.ts';
import type { StepReference } from '../options/readers.ts';
import { tellsPlaces } from '../query/allocator.ts';
import type { Detail } from '../query/slots.ts';
import { runOptions } from '../options/run-options.ts';
import { describeOutcome } from '../view/describe.ts';
import { messagesIn } from '../view/locales/index.ts';
import type { Messages } from '../view/messages.ts';
import type { Action } from './controls.ts';
import { keyAction } from './controls.ts';
import { Diagram } from './diagram.ts';
import { renderDial } from './dial.ts';
import type { ErrorDetail } from './events.ts';
import { send } from './events.ts';
import { Inspector } from './inspector.ts';
import { languageOf } from './language.ts';
import type { EngineLoader, LoadState } from './loader.ts';
import { TraceLoader } from './loader.ts';
import { Menu } from './menu.ts';
import { Motion } from './motion.ts';
import { Playback } from './playback.ts';
import { LIMIT_PROPERTIES, optionsOf, RUN_PROPERTIES, type PlayerHost } from './player-host.ts';
import type { QuestionView } from './player-view.ts';
import { CodeCache, renderPlayer, renderWaiting, troubleText } from './player-view.ts';
import { Printing } from './printing.ts';
import type { Program } from './source.ts';
import { findRecording, findSource } from './source.ts';
import { Extras } from './extras.ts';
import { FocusKeeper } from './focus-keeper.ts';
import type { Questions, QuizMoment } from './question-part.ts';
import { Room } from './room.ts';
import { Settling } from './settling.ts';
import { renderSteps } from './steps-view.ts';
import { SvgSurface } from './svg-surface.ts';
import { destination, isMove, stepOfLine } from './travel.ts';

export { styles } from './styles.ts';

export interface PlayerStart {
  /** The step to begin with; null: as the program says. */
  readonly asked: StepReference | null;
  /** How to get an engine, if there is any by now. */
  engine(): EngineLoader | null;
}

/** From this width in px the picture stands beside the code. */
const WIDE = 720;
/** Pictures are laid out for widths in steps, so that a page that is resized is not laid out all the time. */
const LEAST_PICTURE = 280;
const MOST_PICTURE = 1200;
const PICTURE_STEP = 40;
/** How long a step stays at least while the diagram plays, and how much longer for each character of its words; in ms. */
const LEAST_STAY = 900;
const STAY_OF_CHARACTER = 22;
/** Keys by which text is scrolled that has the focus. */
const SCROLLING_KEYS = /^(?: |Arrow.*|Page.*|Home|End)$/;

export class Player {
  readonly #host: PlayerHost;
  readonly #loader: TraceLoader;
  readonly #playback: Playback;
  readonly #surface = new SvgSurface();
  readonly #motion = new Motion();
  readonly #settling: Settling;
  readonly #inspector: Inspector;
  readonly #extras: Extras;
  readonly #menu: Menu;
  readonly #printing: Printing;
  readonly #focus: FocusKeeper;
  readonly #engine: PlayerStart['engine'];
  readonly #codeCache = new CodeCache();
  /** What programs ask their readers; loaded with the first that asks something. */
  #questions: Questions | null = null;
  readonly #warned = new Set<string>();

  #step = 0;
  /** How many of the events have happened that lead to the next step. */
  #event = 0;
  /** A step that was asked for, until it is sure that no other program is on its way. */
  #asked: StepReference | null;
  /** What is shown: while another program is being loaded, what was there before. */
  #state: LoadState = { kind: 'empty' };
  #diagram: Diagram | null = null;
  #diagramOf: { readonly state: LoadState; readonly looks: string } | null = null;
  #options: DiagramOptions = withDefaults({});
  /** The detail that the reader has chosen. */
  #chosen: Detail | null = null;
  #language: Language = 'en';
  #width = 0;
  /** That of the picture; a change of step alone leaves it as it is. */
  readonly #room = new Room(() => this.#host.requestUpdate());
  #mayChangeRoom = true;
  /** The source or how to run it may have changed since it was last looked at. */
  #isStale = true;
  #requested: { readonly key: string; readonly trace: Trace | null } | null = null;
  #drawn: { readonly diagram: Diagram; readonly step: number; readonly event: number; readonly width: number } | null =
    null;
  #toldState: LoadState | null = null;
  #toldStep = 0;
  /** The pane of code that was last looked at for whether it fits. */
  #fitted: Element | null = null;
  #playsWhenReady = false;
  #isFar = false;
  /** No program has been shown yet, so that the element's children tell of the one to come. */
  #isFirst = true;

  constructor(host: PlayerHost, { asked, engine }: PlayerStart) {
    this.#host = host;
    this.#asked = asked;
    this.#engine = engine;
    this.#loader = new TraceLoader(host);
    this.#inspector = new Inspector({
      root: host.renderRoot,
      seek: (step) => this.#seekByHand(step),
      update: () => host.requestUpdate(),
    });
    this.#extras = new Extras({
      root: () => host.renderRoot,
      seek: (step) => this.#seekByHand(step),
      focus: () => host.focus({ preventScroll: true }),
      update: () => host.requestUpdate(),
    });
    this.#settling = new Settling(() => host.requestUpdate());
    this.#printing = new Printing(host);
    this.#focus = new FocusKeeper(host.renderRoot);
    this.#menu = new Menu({
      root: host.renderRoot,
      name: () => host.id || 'python-memory',
      link: () => host.link,
      update: () => host.requestUpdate(),
    });
    this.#playback = new Playback(host, {
      advance: () => this.go(this.#step + 1) && this.#step < this.last && !this.#isAsking,
      stay: () => LEAST_STAY + STAY_OF_CHARACTER * (this.#diagram?.words(this.#step).length ?? 0),
    });
  }

  get step(): number {
    return this.#diagram === null && typeof this.#asked === 'number' ? this.#asked : this.#step;
  }

  /** The step by the name of its mark, if it has one that leads there. */
  get reference(): StepReference {
    const named = this.#diagram?.nameOf(this.#step) ?? null;
    return named ?? this.step;
  }

  get last(): number {
    return this.#diagram?.last ?? 0;
  }

  /** Whether the author, here or in the program, wants it to play by itself. */
  get autoplay(): boolean {
    return this.#options.autoplay;
  }

  get playing(): boolean {
    return this.#playback.playing;
  }

  /** Shows a step; false where there is none or it is shown already. */
  go(step: number): boolean {
    if (this.#diagram === null || step < 0 || step > this.last) return false;
    const isHere = step === this.#step;
    if (isHere && this.#event === 0) return false;
    this.#menu.reset();
    const old = this.#step;
    this.#step = step;
    this.#event = 0;
    if (isHere) {
      this.#host.requestUpdate();
      return true;
    }
    this.#host.requestUpdate('step', old);
    return true;
  }

  seek(reference: StepReference): void {
    this.#asked = reference;
    this.#host.requestUpdate();
    if (this.#diagram === null) return;
    const resolved = this.#diagram.resolve(reference);
    if ('step' in resolved) this.go(resolved.step);
    else this.#warn([resolved.reason]);
  }

  play(): void {
    if (this.#diagram === null) {
      this.#playsWhenReady = true;
      return;
    }
    if (this.#step === this.last) this.go(0);
    if (this.last > 0) this.#playback.play();
  }

  pause(): void {
    this.#playsWhenReady = false;
    this.#playback.pause();
  }

  /** A key was pressed inside of the element. */
  press(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    if (this.#diagram === null || event.defaultPrevented || !(target instanceof Element)) return;
    if (this.#options.view !== 'player') return;
    if (target.closest('dialog') !== null) return;
    if (event.key === 'Escape' && this.#inspector.isOpen) {
      event.preventDefault();
      this.#inspector.close();
      return;
    }
    if (target.matches('a, input:not([type="range"]), textarea, select')) return;
    if (target.matches('pre') && SCROLLING_KEYS.test(event.key)) return;
    if (event.key === ' ' && target.matches('button')) return;
    const action = keyAction(event);
    if (action === null) return;
    event.preventDefault();
    const line = target.matches('.run-to') ? Number(target.parentElement?.dataset['line']) : null;
    if (line !== null && action === 'nextVisit') this.#runTo(line, 1);
    else if (line !== null && action === 'previousVisit') this.#runTo(line, -1);
    else this.#act(action);
  }

  /** The program may have changed. */
  recheck(): void {
    this.#isStale = true;
  }

  /** Before the element is rendered: sees to it that what is shown is what is to be shown. */
  prepare(changed: PropertyValues<PlayerHost>): void {
    // Whoever sets the detail anew means it.
    if (changed.has('detail') && changed.get('detail') !== undefined) this.#chosen = null;
    if (RUN_PROPERTIES.some((name) => changed.has(name))) this.#isStale = true;
    const isParsed = document.readyState !== 'loading' || this.#host.trace !== null;
    if (this.#isStale && isParsed) this.#request();
    const { state } = this.#loader;
    const isLoading = state.kind === 'loading';
    if (!isLoading || this.#state.kind !== 'loaded') this.#state = state;
    const program = this.#state.kind === 'empty' ? null : this.#state.program;
    this.#options = this.#readOptions(program);
    const names: readonly PropertyKey[] = [...changed.keys()];
    this.#mayChangeRoom = names.length !== 1 || names[0] !== 'step';
    this.#language = languageOf(this.#host, this.#options.lang);
    if (this.#width === 0) this.#width = this.#host.clientWidth;
    this.#focus.remember();
    this.#build(this.#state);
    if (!isLoading && this.#diagram !== null) this.#asked = null;
  }

  render(): TemplateResult {
    const state = this.#state;
    const messages = messagesIn(this.#language);
    const shared = {
      options: this.#options,
      lang: this.#language,
      messages,
      code: this.#codeCache,
      progress: this.#loader.progress,
      stop: this.#stop,
    };
    if (state.kind !== 'loaded') {
      const showsChildren = this.#isFirst && this.#host.querySelector('pre, figure') !== null;
      return renderWaiting({ ...shared, state, text: showsChildren ? '' : (this.#host.code ?? '') });
    }
    if (this.#diagram !== null && this.#showsSteps) {
      const also = this.#printing.isOn && this.#options.view === 'player' ? this.#step : null;
      const { steps, reasons } = this.#diagram.chosenSteps(this.#options.steps, also);
      this.#warn(reasons);
      return renderSteps({ ...shared, diagram: this.#diagram, steps });
    }
    return renderPlayer({
      ...shared,
      trace: state.trace,
      diagram: this.#diagram,
      step: this.#step,
      seen: this.#seen,
      question: this.#question(messages),
      mark: { step: this.#step, go: this.#goToMark },
      playing: this.playing,
      isWide: this.#width >= WIDE,
      isLoading: this.#loader.state.kind === 'loading',
      event: this.#event,
      ...this.#told(messages),
      more: this.#extras.renderMore({
        diagram: this.#diagram,
        step: this.#step,
        messages,
        act: this.#act,
        playback: this.#playback,
      }),
      help: this.#extras.renderHelp(messages, this.#options.controls === 'full'),
      runTo: this.#runTo,
      act: this.#act,
      seek: this.#seekByHand,
      inspector: this.#inspector,
      menu: this.#renderMenu(messages),
      dial: this.#renderDial(messages),
      click: this.#clickPicture,
    });
  }

  /** The questions of the step that is shown; null for none, and inside of a step. */
  #quizMoment(messages: Messages): QuizMoment | null {
    return this.#event > 0 ? null : this.#quizMomentAt(this.#step, messages);
  }

  #quizMomentAt(step: number, messages: Messages): QuizMoment | null {
    const diagram = this.#diagram;
    const asks = diagram?.asks(step) ?? [];
    if (diagram === null || asks.length === 0) return null;
    const { trace, detail } = diagram;
    return { trace, step, asks, detail, lang: this.#language, messages };
  }

  /** Whether a question waits for its answer. */
  get #isAsking(): boolean {
    return this.#event === 0 && this.#isAskingAt(this.#step);
  }

  /** Whether a question of a step waits for its answer; one that is being loaded may. */
  #isAskingAt(step: number): boolean {
    const moment = this.#quizMomentAt(step, messagesIn(this.#language));
    return moment !== null && (this.#questions === null || this.#questions.isOpen(moment));
  }

  /** The step whose memory is seen: what is asked is not shown before it is answered. */
  get #seen(): number {
    return this.#step > 0 && this.#isAsking ? this.#step - 1 : this.#step;
  }

  #question(messages: Messages): QuestionView | null {
    const moment = this.#quizMoment(messages);
    if (moment === null || this.#questions === null) return null;
    return {
      asked: this.#questions.renderAsked(moment),
      form: this.#questions.renderForm(moment),
      verdicts: this.#questions.renderVerdicts(moment),
    };
  }

  async #loadQuestions(): Promise<void> {
    if (this.#questions !== null) return;
    const { Questions, styles } = await import('./question-part.ts');
    const root = this.#host.renderRoot;
    if (root instanceof ShadowRoot) adoptStyles(root, [...root.adoptedStyleSheets, styles]);
    this.#questions ??= new Questions(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  readonly #stop = (): void => {
    this.#loader.stop();
  };

  readonly #goToMark = (name: string): void => {
    this.pause();
    this.seek(name);
  };

  /** Whether a few steps stand side by side, in place of one to step on from. */
  get #showsSteps(): boolean {
    const { view } = this.#options;
    return view === 'steps' || (view === 'player' && this.#printing.isOn);
  }

  #renderMenu(messages: Messages): TemplateResult | null {
    const diagram = this.#diagram;
    const { theme, controls } = this.#options;
    if (diagram === null || controls !== 'full') return null;
    // What waits for the answer to a question cannot be taken along either.
    const moment = { diagram, step: this.#seen, event: this.#event, ...this.#told(messages, this.#seen) };
    return this.#menu.render({ ...moment, messages, lang: this.#language, theme });
  }

  /** After the element was rendered: draws the picture and sends the events that are due. */
  complete(): void {
    if (this.#mayChangeRoom) this.#room.forget();
    if (this.#fitted !== this.#code || this.#state !== this.#toldState) this.#fitCode();
    if (!this.#showsSteps) this.#showStep();
    this.#focus.restore();
    this.#tell();
    this.#rest();
  }

  #showStep(): void {
    this.#limitHeight();
    this.#draw();
    this.#inspector.complete();
    if (this.#diagram !== null && this.#options.controls === 'full')
      this.#extras.show({ diagram: this.#diagram, step: this.#step, messages: messagesIn(this.#language) });
    this.#menu.complete();
  }

  /** Where the reader is and what has changed, in words. */
  #told(messages: Messages, step = this.#step): { position: string; words: string } {
    const diagram = this.#diagram;
    const { last } = this;
    if (diagram === null) return { position: '', words: '' };
    const change = this.#event === 0 ? null : this.#extras.change(diagram, step, this.#event);
    return change === null
      ? { position: messages.position({ step, last }), words: diagram.words(step) }
      : { position: messages.positionInside({ step, last, ...change }), words: change.words };
  }

  /** Nobody is near, or somebody is again. While nobody is, memory is given back that can be made again, after each change too. */
  setFar(isFar: boolean): void {
    this.#isFar = isFar;
    this.#rest();
  }

  #rest(): void {
    if (this.#isFar && !this.playing) this.#diagram?.rest();
  }

  /** Takes note of the room there is. None means that nobody sees the diagram: all stays as it is. */
  measure(): void {
    const { clientWidth } = this.#host;
    if (clientWidth === 0 || clientWidth === this.#width) return;
    this.#width = clientWidth;
    this.#fitCode();
    this.#host.requestUpdate();
  }

  /** By script, since pages may forbid styles in markup. */
  #limitHeight(): void {
    const pane = this.#host.renderRoot.querySelector<HTMLElement>('.picture');
    if (pane === null) return;
    const { height } = this.#options;
    pane.style.maxHeight = height === null ? '' : `${height}px`;
    pane.style.overflowY = height === null ? '' : 'auto';
  }

  get #code(): Element | null {
    return this.#host.renderRoot.querySelector('.code');
  }

  /** Code that does not fit can be scrolled, so keys must reach it. */
  #fitCode(): void {
    const code = this.#code;
    this.#fitted = code;
    if (code === null) return;
    if (code.scrollWidth > code.clientWidth) code.setAttribute('tabindex', '0');
    else code.removeAttribute('tabindex');
  }

  readonly #act = (action: Action): void => {
    if (action === 'toggle') {
      if (this.playing) this.pause();
      else this.play();
      return;
    }
    if (action === 'slower' || action === 'faster') {
      this.#playback.change(action === 'faster' ? 1 : -1);
      return;
    }
    this.pause();
    const diagram = this.#diagram;
    if (diagram === null) return;
    if (isMove(action)) {
      // Inside of a step, its beginning is what lies before.
      const to = action === 'previous' && this.#event > 0 ? this.#step : destination(diagram, this.#step, action);
      if (to !== null) this.go(to);
    } else if (action === 'inspect') this.#inspector.toggle(diagram, this.#seen);
    else if (action === 'nextEvent' || action === 'previousEvent')
      void this.#goByEvent(action === 'nextEvent' ? 1 : -1);
    else void this.#extras.toggle(action);
  };

  readonly #runTo = (line: number, direction: 1 | -1): void => {
    const to = this.#diagram === null ? null : stepOfLine(this.#diagram, this.#step, line, direction);
    if (to !== null) this.#seekByHand(to);
  };

  /** To the next moment at which something changes, inside of a step or at its end. */
  async #goByEvent(direction: 1 | -1): Promise<void> {
    await this.#extras.loadChanges();
    const diagram = this.#diagram;
    if (diagram === null) return;
    const to = this.#extras.besideEvent(diagram, { step: this.#step, event: this.#event }, direction);
    if (to === null) return;
    // The changes on the way to a step that a question waits before would tell its answer.
    const isHidden = to.event > 0 && this.#isAskingAt(to.step + 1);
    this.go(isHidden && direction === 1 ? to.step + 1 : to.step);
    this.#event = isHidden ? 0 : to.event;
    this.#host.requestUpdate();
  }

  readonly #seekByHand = (step: number): void => {
    this.pause();
    this.go(step);
  };

  /** Inspects what was clicked, and lets keys step from now on; a selection of text is left alone. */
  readonly #clickPicture = (event: Event): void => {
    if (!(document.getSelection()?.isCollapsed ?? true)) return;
    this.#host.focus({ preventScroll: true });
    this.#inspector.click(event);
  };

  /** Asks for the trace, unless what it is made of is as it was. */
  #request(): void {
    this.#isStale = false;
    const host = this.#host;
    const { trace, stdin, clock, random, hash, python } = host;
    const limits = LIMIT_PROPERTIES.map((name) => host[name]);
    const source = findSource(host);
    const recording = findRecording(host);
    const shows = (this.#chosen ?? host.detail) === 'allocator';
    const key = JSON.stringify([source, recording, stdin, limits, clock, random, hash, python, shows]);
    const isSame = key === this.#requested?.key && trace === this.#requested.trace;
    if (isSame && this.#loader.state.kind !== 'empty') return;
    this.#requested = { key, trace };
    this.#loader.load({
      source,
      recording,
      trace,
      engine: this.#engine(),
      run: (program) => runOptions(this.#readOptions(program)),
    });
  }

  #renderDial(messages: Messages): TemplateResult | null {
    const diagram = this.#diagram;
    const { dial, controls } = this.#options;
    if (diagram === null || !dial || controls === 'none') return null;
    return renderDial({
      detail: diagram.detail,
      messages,
      hasAllocator: (this.#host.trace === null && this.#engine() !== null) || tellsPlaces(diagram.trace),
      choose: (detail) => {
        this.#chosen = detail;
        // Where objects lie is told by another run, which comes to the same step.
        this.#asked = this.#step;
        this.#isStale = true;
        this.#host.requestUpdate();
      },
    });
  }

  #readOptions(program: Program | null): DiagramOptions {
    const { options, problems } = optionsOf(this.#host, program);
    this.#warn(problems);
    return options.dial && this.#chosen !== null ? { ...options, detail: this.#chosen } : options;
  }

  /** Tells the author what is wrong with the options, each thing once. */
  #warn(problems: readonly string[]): void {
    for (const problem of problems) {
      if (this.#warned.has(problem)) continue;
      this.#warned.add(problem);
      console.warn(`py-memory: ${problem}`, this.#host);
    }
  }

  /** Makes the diagram of a trace, anew where it looks otherwise; a new trace begins at the step that was asked for. */
  #build(state: LoadState): void {
    const { detail, arrows, functions, hide } = this.#options;
    const looks = {
      detail,
      lang: this.#language,
      arrows,
      ...hiddenLooks(hide, functions),
      hiddenLines: hidingOf(hide).lines,
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
    this.#isFirst = false;
    this.#diagram = new Diagram(state.trace, looks, this.#pictureWidth());
    if (isNew) this.#begin(this.#diagram);
  }

  #begin(diagram: Diagram): void {
    this.#inspector.reset();
    this.#questions?.reset();
    if (diagram.hasQuestions) void this.#loadQuestions();
    this.#event = 0;
    const resolved = diagram.resolve(this.#asked ?? this.#options.step ?? 0);
    this.#asked = null;
    if ('reason' in resolved) this.#warn([resolved.reason]);
    const old = this.#step;
    this.#step = 'step' in resolved ? resolved.step : 0;
    this.#toldStep = this.#step;
    this.#host.requestUpdate('step', old === this.#step ? null : old);
    if (this.#playsWhenReady) this.play();
  }

  #pictureWidth(): number {
    const pane = this.#host.renderRoot.querySelector('.picture');
    const room = pane === null ? this.#width : this.#room.widthOf(pane);
    const stepped = Math.floor(room / PICTURE_STEP) * PICTURE_STEP;
    return room === 0 ? WIDE : Math.min(MOST_PICTURE, Math.max(LEAST_PICTURE, stepped));
  }

  #draw(): void {
    const pane = this.#host.renderRoot.querySelector('.picture');
    const diagram = this.#diagram;
    if (pane === null || diagram === null) return;
    const step = this.#seen;
    const event = this.#event;
    const before = this.#drawn;
    const wanted = this.#pictureWidth();
    const width = before?.diagram === diagram ? this.#settling.choose(wanted, before.width) : wanted;
    const isSameRun = before?.diagram === diagram && before.width === width;
    if (isSameRun && before.step === step && before.event === event && this.#surface.root?.parentElement === pane)
      return;
    diagram.resize(width);
    const draw = (): ReturnType<Diagram['picture']> => diagram.picture(step, event);
    const changes = this.#surface.draw(pane, isSameRun ? draw() : this.#settling.measure(draw));
    this.#drawn = { diagram, step, event, width };
    const isNeighbour = isSameRun && Math.abs(before.step - step) <= 1;
    if (changes !== null && isNeighbour && !prefersStillness()) this.#motion.show(changes);
    else this.#motion.stop();
  }

  #tell(): void {
    const state = this.#state;
    const diagram = this.#diagram;
    if (state !== this.#toldState && (state.kind === 'loaded' || state.kind === 'trouble')) {
      this.#toldState = state;
      if (diagram !== null) send(this.#host, 'pymem-ready', { trace: diagram.trace, last: diagram.last });
      const error = errorOf(state, this.#language);
      if (error !== null) send(this.#host, 'pymem-error', error);
    }
    const step = this.#step;
    if (diagram === null || step === this.#toldStep) return;
    this.#toldStep = step;
    const { reason, line } = diagram.at(step);
    send(this.#host, 'pymem-step', { step, last: diagram.last, reason, line, words: diagram.words(step) });
  }
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function errorOf(state: LoadState, lang: Language): ErrorDetail | null {
  if (state.kind === 'trouble')
    return { kind: state.trouble.kind, message: troubleText(state.trouble, messagesIn(lang)), line: null };
  if (state.kind !== 'loaded' || state.trace.outcome.kind === 'finished') return null;
  const { outcome } = state.trace;
  return { kind: outcome.kind, message: describeOutcome(outcome, lang), line: outcome.line };
}
