/**
 * The strip of the whole run above the slider: read a little at a time once the
 * diagram is there, then drawn, and followed by the pointer. Knows pointers and
 * the page; what is drawn is the view's.
 */
import type { Bin, Overview } from '../query/overview.ts';
import { overviewInTurns } from '../query/overview.ts';
import type { Messages } from '../view/messages.ts';
import { Strip, StripScale } from '../view/strip.ts';
import type { Diagram } from './diagram.ts';
import { Room } from './room.ts';
import { SvgSurface } from './svg-surface.ts';
import { inTurns } from './turns.ts';

/** Half of the slider's thumb, in px, as the styles have it. */
const INSET = 9;
/** How near to a mark a click is one on it, in px. */
const NEAR = 8;

export interface StripHost {
  seek(step: number): void;
  /** Keys step from now on. */
  focus(): void;
  update(): void;
}

export interface StripView {
  readonly diagram: Diagram;
  readonly step: number;
  readonly messages: Messages;
}

export class StripPart {
  readonly #host: StripHost;
  readonly #surface = new SvgSurface();
  readonly #room = new Room(() => this.#host.update());
  #abort = new AbortController();
  #diagram: Diagram | null = null;
  #overview: Overview | null = null;
  #pane: HTMLElement | null = null;
  #messages: Messages | null = null;
  #drawn: {
    readonly strip: Strip;
    readonly overview: Overview;
    readonly width: number;
    readonly messages: Messages;
  } | null = null;

  constructor(host: StripHost) {
    this.#host = host;
  }

  /** After the element was rendered. */
  show(pane: HTMLElement, { diagram, step, messages }: StripView): void {
    this.#listen(pane);
    this.#messages = messages;
    if (diagram !== this.#diagram) this.#read(diagram);
    const overview = this.#overview;
    const width = this.#room.widthOf(pane);
    if (overview === null || width === 0) return;
    const drawn = this.#drawn;
    const isSame = drawn?.overview === overview && drawn.width === width && drawn.messages === messages;
    if (!isSame) {
      const label = messages.strip(overview);
      const strip = new Strip(overview, { width, inset: INSET, marks: diagram.namedSteps, label });
      this.#drawn = { strip, overview, width, messages };
    }
    this.#surface.draw(pane, this.#drawn!.strip.at(step));
  }

  #read(diagram: Diagram): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#diagram = diagram;
    this.#overview = null;
    const { signal } = this.#abort;
    const atoms = diagram.detail !== 'values';
    inTurns(() => overviewInTurns(diagram.trace, { atoms }), { signal }).then(
      (overview) => {
        this.#overview = overview;
        this.#host.update();
      },
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  #listen(pane: HTMLElement): void {
    if (pane === this.#pane) return;
    this.#pane = pane;
    pane.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      pane.setPointerCapture(event.pointerId);
      this.#host.focus();
      this.#seek(event);
    });
    pane.addEventListener('pointermove', (event) => {
      if (pane.hasPointerCapture(event.pointerId)) this.#seek(event);
      else this.#tell(event);
    });
  }

  #seek(event: PointerEvent): void {
    const step = this.#stepAt(event);
    if (step !== null) this.#host.seek(step);
  }

  /** The step below the pointer: that of a mark, if one is near. */
  #stepAt({ clientX }: PointerEvent): number | null {
    const pane = this.#pane;
    const diagram = this.#diagram;
    if (pane === null || diagram === null) return null;
    const scale = new StripScale(diagram.last + 1, { width: pane.clientWidth, inset: INSET });
    const x = clientX - pane.getBoundingClientRect().left;
    const near = diagram.namedSteps
      .map(({ step }) => ({ step, away: Math.abs(scale.x(step) - x) }))
      .filter(({ away }) => away <= NEAR)
      .sort((a, b) => a.away - b.away);
    return near[0]?.step ?? scale.step(x);
  }

  /** Says what is below the pointer. */
  #tell(event: PointerEvent): void {
    const step = this.#stepAt(event);
    const bin = step === null ? undefined : binAt(this.#overview, step);
    if (bin === undefined || this.#messages === null) return;
    const name = this.#diagram?.namedSteps.find((mark) => mark.step === step)?.name;
    const told = this.#messages.stripAt(bin);
    this.#pane!.title = name === undefined ? told : `${name} · ${told}`;
  }
}

function binAt(overview: Overview | null, step: number): Bin | undefined {
  return overview?.bins.find(({ first, last }) => first <= step && step <= last);
}
