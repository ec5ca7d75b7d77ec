/**
 * The element `<py-memory>`: its properties, its place in a page, and when it
 * has to do something. What it does is the player's, which is loaded when the
 * first diagram comes near; until then the element shows its children.
 */
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import { adoptStyles, css, html, LitElement, nothing } from 'lit';
import type {
  ArrowLook,
  Chance,
  ClockOption,
  ControlsLook,
  DetailOption,
  FunctionLook,
  PythonVersion,
  Theme,
  View,
} from '../options/options.ts';
import type { StepReference } from '../options/readers.ts';
import type { Trace } from '../trace/trace.ts';
import { VERSION } from '../base/version.ts';
import { addressOf, isMeant, readTarget } from './address.ts';
import { send } from './events.ts';
import type { EngineLoader } from './loader.ts';
import type { Player } from './player.ts';

/** How far outside of what is seen of the page a diagram gets ready. */
const NEAR = '100% 0px';
/** How far outside a diagram gives its memory back. */
const FAR = '400% 0px';
/** The middle of what is seen, where a diagram begins to play by itself. */
const MIDDLE = '-25% 0px';

const PROPERTIES = [
  'code',
  'src',
  'trace',
  'detail',
  'theme',
  'highlight',
  'height',
  'hide',
  'functions',
  'arrows',
  'stdin',
  'maxSteps',
  'maxInstructions',
  'maxMemory',
  'maxOutput',
  'maxDepth',
  'clock',
  'random',
  'hash',
  'python',
  'caption',
  'controls',
  'view',
  'steps',
] as const;

/** An attribute that says yes by being there. */
const FLAG = { fromAttribute: (value: string | null) => value !== null && value !== 'false' };

const waitingStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  pre {
    overflow: auto;
  }
`;

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
 * @csspart strip - The run at a glance, above the slider.
 * @csspart slider - The slider.
 * @csspart position - The number of the step.
 * @csspart words - The step in words.
 * @csspart picture - The picture of memory.
 * @csspart caption - The sentence under the picture.
 * @csspart output - What the program has printed.
 * @csspart problem - What went wrong.
 * @cssprop --pymem-font - Font of code and picture; monospaced.
 * @cssprop --pymem-background - Behind all of it.
 * @cssprop --pymem-pane - Behind code and output.
 */
export class PyMemory extends LitElement {
  static override styles = waitingStyles;

  static override properties: PropertyDeclarations = {
    code: {},
    src: {},
    trace: { attribute: false },
    step: { noAccessor: true, reflect: true },
    detail: {},
    dial: { converter: FLAG },
    theme: { reflect: true },
    highlight: {},
    height: { type: Number },
    hide: {},
    functions: {},
    arrows: {},
    autoplay: { converter: FLAG },
    stdin: {},
    maxSteps: { type: Number, attribute: 'max-steps' },
    maxInstructions: { type: Number, attribute: 'max-instructions' },
    maxMemory: { type: Number, attribute: 'max-memory' },
    maxOutput: { type: Number, attribute: 'max-output' },
    maxDepth: { type: Number, attribute: 'max-depth' },
    clock: {},
    random: {},
    hash: {},
    python: {},
    caption: {},
    controls: {},
    view: {},
    steps: {},
  };

  /** The version of this package. */
  static readonly version: string = VERSION;

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
  /** Lets readers choose the detail. */
  declare dial: boolean;
  declare theme: Theme | null;
  /** Lines to emphasise, such as `2,4-6`. */
  declare highlight: string | null;
  /** The most room in px that the picture takes in height; a higher one can be scrolled. */
  declare height: number | null;
  /** What to leave out: variables, `type:Node`, `functions`, lines of the code. */
  declare hide: string | null;
  declare functions: FunctionLook | null;
  declare arrows: ArrowLook | null;
  /** Plays when it comes into view. */
  declare autoplay: boolean;
  /** What the program reads; `\n` ends a line. */
  declare stdin: string | null;
  /** Steps after which the run ends. */
  declare maxSteps: number | null;
  /** Instructions after which the run ends. */
  declare maxInstructions: number | null;
  /** Size of the living objects, in MiB, at which the run ends. */
  declare maxMemory: number | null;
  /** Characters of output after which the run ends. */
  declare maxOutput: number | null;
  /** Depth of calls at which Python raises `RecursionError`. */
  declare maxDepth: number | null;
  /** `real`: the time of the reader's computer; else a clock that only the program moves. */
  declare clock: ClockOption | null;
  /** `real`: random numbers without a seed are random; else the same in every run. */
  declare random: Chance | null;
  /** `real`: hashes of strings are random; else the same in every run. */
  declare hash: Chance | null;
  /** The version of Python to behave like, such as `3.14`. */
  declare python: PythonVersion | null;
  /** Sentence under the picture. */
  declare caption: string | null;
  /** `player`; `steps`, a few small pictures side by side; `still`, one picture. */
  declare view: View | null;
  /** Which steps the view `steps` and print show, such as `0,L2,4-6` or `marks`; without it those that tell most. */
  declare steps: string | null;
  /** `full`, `minimal`: three buttons and the slider, or `none`; keys and methods go on working. */
  declare controls: ControlsLook | null;

  #player: Player | null = null;
  #isSummoned = false;
  /** A step that was asked for before there was a player. */
  #asked: StepReference | null = null;
  #playsWhenReady = false;
  #hasAutoplayed = false;
  #isInMiddle = false;

  readonly #children = new MutationObserver(() => this.#recheck());
  readonly #pageLanguage = new MutationObserver(() => this.requestUpdate());
  #nearness: IntersectionObserver | null = null;
  #farness: IntersectionObserver | null = null;
  #presence: IntersectionObserver | null = null;
  #resizing: ResizeObserver | null = null;

  constructor() {
    super();
    for (const name of PROPERTIES) this[name] = null;
    this.autoplay = false;
    this.dial = false;
    this.addEventListener('keydown', (event) => this.#player?.press(event));
  }

  /** Index of the step shown, from 0. May be set to a negative number, which counts from the end, or to a mark's name. */
  get step(): number {
    return this.#player?.step ?? (typeof this.#asked === 'number' ? this.#asked : 0);
  }

  set step(reference: StepReference | null) {
    if (reference === null) return;
    const isNumber = typeof reference === 'string' && /^-?\d+$/.test(reference);
    this.#goTo(isNumber ? Number(reference) : reference);
  }

  /** Index of the last step; 0 before the diagram is ready. */
  get last(): number {
    return this.#player?.last ?? 0;
  }

  get playing(): boolean {
    return this.#player?.playing ?? this.#playsWhenReady;
  }

  /** Goes one step on. False at the end, and before the diagram is ready. */
  next(): boolean {
    this.#summon();
    return this.#player?.go(this.step + 1) ?? false;
  }

  /** Goes one step back. False at the start, and before the diagram is ready. */
  previous(): boolean {
    this.#summon();
    return this.#player?.go(this.step - 1) ?? false;
  }

  /**
   * Goes to a step: an index, a negative number that counts from the end, or the name of a mark. Numbers out of range
   * mean the nearest step. Before the diagram is ready, it is the step to begin with.
   */
  seek(reference: StepReference): void {
    this.#summon();
    this.#goTo(reference);
  }

  /** Plays from the step shown, from the start if it is the last. */
  play(): void {
    this.#summon();
    if (this.#player === null) this.#playsWhenReady = true;
    else this.#player.play();
  }

  pause(): void {
    this.#playsWhenReady = false;
    this.#player?.pause();
  }

  /** The address of the step shown on this page, by its mark if it has one. The page's own address stays as it is. */
  get link(): string {
    return addressOf(this, this.#player?.reference ?? this.step);
  }

  /** Puts the address of the step shown on the clipboard; false where the browser does not let it. */
  async copyLink(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.link);
      return true;
    } catch {
      return false;
    }
  }

  /** Focuses the slider, or all of a diagram without one: from there keys do everything. */
  override focus(options?: FocusOptions): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const place = find('.slider') ?? find('.player[tabindex]');
    if (place === null) super.focus(options);
    else place.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    this.#pageLanguage.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#nearness = observe(this, NEAR, () => this.#summon());
    this.#farness = observe(
      this,
      FAR,
      () => this.#player?.setFar(false),
      () => this.#player?.setFar(true),
    );
    this.#presence = observe(
      this,
      MIDDLE,
      () => {
        this.#isInMiddle = true;
        this.#playOnce();
      },
      () => (this.#isInMiddle = false),
    );
    // In the next frame: a change of size while sizes are being reported is an error event of the page.
    this.#resizing = new ResizeObserver(() => requestAnimationFrame(() => this.#player?.measure()));
    this.#resizing.observe(this);
    // Sent also when a link is followed again to where the address leads already.
    addEventListener('popstate', this.#followAddress);
    this.#followAddress();
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#recheck(), { once: true });
    this.#recheck();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#pageLanguage.disconnect();
    this.#nearness?.disconnect();
    this.#farness?.disconnect();
    this.#presence?.disconnect();
    this.#resizing?.disconnect();
    removeEventListener('popstate', this.#followAddress);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' || name === 'title') this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.trace !== null) this.#summon();
    this.#player?.prepare(changed);
  }

  protected override render(): TemplateResult {
    if (this.#player !== null) return this.#player.render();
    const isBare = this.code !== null && this.querySelector('pre, figure') === null;
    return html`<slot></slot>${isBare ? html`<pre>${this.code}</pre>` : nothing}`;
  }

  protected override updated(): void {
    this.#player?.complete();
    // The program's first line may ask for it, which is known when the program is there.
    if (this.#isInMiddle) this.#playOnce();
  }

  /** Shows the step that the page's address leads to, if it is one of this diagram. */
  readonly #followAddress = (): void => {
    const target = readTarget(location.hash);
    if (target === null || !this.isConnected || !isMeant(this, target)) return;
    this.#hasAutoplayed = true;
    this.pause();
    this.seek(target.step);
    const block = target.isNear ? 'nearest' : 'start';
    this.#scrollHere(block);
    // What comes into view above may still grow.
    if (this.last === 0) this.addEventListener('pymem-ready', () => this.#scrollHere(block), { once: true });
  };

  #scrollHere(block: ScrollLogicalPosition): void {
    requestAnimationFrame(() => this.scrollIntoView({ block }));
  }

  #goTo(reference: StepReference): void {
    if (this.#player === null) this.#asked = reference;
    else this.#player.seek(reference);
  }

  #recheck(): void {
    this.#player?.recheck();
    this.requestUpdate();
  }

  /** Autoplay begins, once. */
  #playOnce(): void {
    if (this.#hasAutoplayed || !(this.autoplay || (this.#player?.autoplay ?? false))) return;
    this.#hasAutoplayed = true;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.play();
  }

  /** Gets the player, the first time that something is wanted of the element. */
  #summon(): void {
    if (this.#isSummoned) return;
    this.#isSummoned = true;
    void this.#loadPlayer();
  }

  async #loadPlayer(): Promise<void> {
    try {
      const { Player, styles } = await import('./player.ts');
      adoptStyles(this.renderRoot as ShadowRoot, [waitingStyles, styles]);
      this.#player = new Player(this, { asked: this.#asked, engine: () => PyMemory.engine });
      if (this.#playsWhenReady) this.#player.play();
      this.requestUpdate();
    } catch (error) {
      this.#isSummoned = false;
      console.error(error);
      send(this, 'pymem-error', { kind: 'internal', message: String(error), line: null });
    }
  }
}

/** Calls back whenever an element comes into what is seen of the page, widened or narrowed by a margin, and when it leaves. */
function observe(element: Element, rootMargin: string, came: () => void, left?: () => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)!.isIntersecting) came();
      else left?.();
    },
    { rootMargin },
  );
  observer.observe(element);
  return observer;
}

declare global {
  interface HTMLElementTagNameMap {
    'py-memory': PyMemory;
  }
}
