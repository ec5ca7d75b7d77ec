/**
 * Gets the trace of a program: one that came with the page, or one that an
 * engine makes here. Knows what can go wrong on the way; knows no picture.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PartNotLoaded } from '../base/part.ts';
import type { RunOptions, RunProgress, SlicedEngine } from '../engines/engine.ts';
import { tellsPlaces } from '../query/allocator.ts';
import { isLong, lookThrough, type LookProgress } from '../query/look-through.ts';
import { visitsInTurns } from '../query/travel.ts';
import { decodeTrace } from '../trace/codec.ts';
import type { Trace } from '../trace/trace.ts';
import { inTurns, pageTurn, unlessAborted } from './turns.ts';
import type { Program, Recording, Source } from './source.ts';
import { readProgram } from './source.ts';

/** Loads an engine when the first program needs one. */
export type EngineLoader = () => Promise<SlicedEngine>;

/**
 * Why there is no trace. `reason` is the text of an error of ours; `isRecorded` tells that a trace came with the page, but
 * one of another version or another program.
 */
export type Trouble =
  | { readonly kind: 'not-loaded'; readonly address: string }
  | { readonly kind: 'part-not-loaded'; readonly part: string }
  | { readonly kind: 'no-engine'; readonly isRecorded: boolean }
  | { readonly kind: 'internal'; readonly reason: string };

export type LoadState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'loading'; readonly program: Program | null }
  | { readonly kind: 'trouble'; readonly program: Program | null; readonly trouble: Trouble }
  | { readonly kind: 'loaded'; readonly program: Program; readonly trace: Trace };

/** How far work has come that takes so long that somebody may wonder; the steps of a run can be stopped. */
export type Progress = RunProgress | LookProgress;

/** How long nobody wonders, and how long figures stay that somebody is to read; in milliseconds. */
const SOON = 500;
const STAY = 200;

export interface LoadRequest {
  readonly source: Source | null;
  /** A trace that came with the page; it is shown if it is of this source, or if there is no other. */
  readonly recording: Recording | null;
  /** A trace given from script, which is shown whatever the source. */
  readonly trace: Trace | null;
  /** How to run a program here. */
  run(program: Program): RunOptions;
  readonly engine: EngineLoader | null;
}

const EMPTY: LoadState = { kind: 'empty' };

/** Those whose engine is there. */
const started = new WeakSet<EngineLoader>();

export class TraceLoader implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: LoadState = EMPTY;
  #abort = new AbortController();
  #progress: Progress | null = null;
  /** When there is something to tell again. */
  #tellsAt = 0;
  #isStopped = false;
  #recording: { readonly json: string; readonly trace: Trace | null } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): LoadState {
    return this.#state;
  }

  /** How far the work has come; null where it has begun only just now, or waits for the network. */
  get progress(): Progress | null {
    return this.#state.kind === 'loading' ? this.#progress : null;
  }

  /** Ends the run that is under way; what it did until now is shown. */
  stop(): void {
    this.#isStopped = true;
  }

  hostDisconnected(): void {
    if (this.#state.kind === 'loading') {
      this.#abort.abort();
      this.#state = EMPTY;
    }
  }

  /** Starts anew; what was being loaded is given up. At once, where nothing must be waited for. */
  load(request: LoadRequest): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    const { recording, trace } = request;
    if (trace === null && recording !== null && recording.encoding !== null) void this.#inflate(recording, request);
    else this.#start(request, recording?.text ?? null);
  }

  /** A recording that cannot be read counts as none: the program can be run again. */
  async #inflate({ text, encoding }: Recording, request: LoadRequest): Promise<void> {
    const { signal } = this.#abort;
    this.#become({ kind: 'loading', program: null });
    let json: string | null = null;
    try {
      json = await inflated(text, encoding as CompressionFormat);
    } catch (error) {
      console.warn(`py-memory: the recorded trace cannot be unpacked: ${String(error)}`);
    }
    if (!signal.aborted) this.#start(request, json);
  }

  #start(request: LoadRequest, json: string | null): void {
    const { source } = request;
    const trace = request.trace ?? (source === null && json !== null ? this.#decode(json) : null);
    if (trace !== null) this.#show({ code: trace.source, options: {}, problems: [] }, trace);
    else if (source === null) this.#become(EMPTY);
    else if (source.kind === 'text') this.#have(readProgram(source.text), request, json);
    else void this.#fetch(source.address, request, json);
  }

  async #fetch(address: string, request: LoadRequest, json: string | null): Promise<void> {
    const { signal } = this.#abort;
    this.#become({ kind: 'loading', program: null });
    try {
      const response = await fetch(new URL(address, document.baseURI), { signal });
      if (!response.ok) throw new Error(response.statusText);
      const text = await response.text();
      if (!signal.aborted) this.#have(readProgram(text), request, json);
    } catch {
      if (!signal.aborted) this.#become({ kind: 'trouble', program: null, trouble: { kind: 'not-loaded', address } });
    }
  }

  #have(program: Program, request: LoadRequest, json: string | null): void {
    const recorded = json === null ? null : this.#decode(json);
    const isRecorded = request.recording !== null;
    if (recorded?.source === program.code && isEnough(recorded, program, request)) this.#show(program, recorded);
    else if (request.engine === null)
      this.#become({ kind: 'trouble', program, trouble: { kind: 'no-engine', isRecorded } });
    else void this.#run(program, request.run(program), request.engine);
  }

  /** The trace in a JSON text; null where it is damaged or of another version, since the program can be run again. */
  #decode(json: string): Trace | null {
    if (this.#recording?.json !== json) {
      let trace: Trace | null = null;
      try {
        trace = decodeTrace(json);
      } catch (error) {
        console.warn(
          `py-memory: the recorded trace cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      this.#recording = { json, trace };
    }
    return this.#recording.trace;
  }

  async #run(program: Program, options: RunOptions, load: EngineLoader): Promise<void> {
    const { signal } = this.#abort;
    this.#isStopped = false;
    this.#become({ kind: 'loading', program });
    try {
      const engine = await unlessAborted(load(), signal);
      if (!started.has(load)) {
        // Starting the engine has taken a turn of the page.
        started.add(load);
        await pageTurn();
      }
      const trace = await inTurns(() => engine.simulateInSlices(program.code, options), {
        signal,
        tell: this.#tell,
        isStopped: () => this.#isStopped,
      });
      if (isLong(trace)) await this.#prepare(trace);
      this.#become({ kind: 'loaded', program, trace });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      if (error instanceof PartNotLoaded) {
        this.#become({ kind: 'trouble', program, trouble: { kind: 'part-not-loaded', part: error.message } });
        return;
      }
      const reason = error instanceof Error ? error.message : String(error);
      this.#become({ kind: 'trouble', program, trouble: { kind: 'internal', reason } });
    }
  }

  /** A trace that is there: at once, unless it takes long to look through. */
  #show(program: Program, trace: Trace): void {
    const loaded: LoadState = { kind: 'loaded', program, trace };
    if (!isLong(trace)) {
      this.#become(loaded);
      return;
    }
    const { signal } = this.#abort;
    this.#become({ kind: 'loading', program });
    this.#prepare(trace).then(
      () => this.#become(loaded),
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  /** Finds out in turns what would be found out at once when the trace is first shown. */
  async #prepare(trace: Trace): Promise<void> {
    const { signal } = this.#abort;
    await inTurns(() => lookThrough(trace), { signal, tell: this.#tell });
    await inTurns(() => visitsInTurns(trace), { signal });
  }

  readonly #tell = (progress: Progress): void => {
    const now = performance.now();
    if (now < this.#tellsAt) return;
    this.#tellsAt = now + STAY;
    this.#progress = progress;
    this.#host.requestUpdate();
  };

  #become(state: LoadState): void {
    if (state.kind === 'loading' && this.#state.kind !== 'loading') {
      this.#progress = null;
      this.#tellsAt = performance.now() + SOON;
    }
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Whether a recording tells all that is to be shown; where nothing can be run, it must do. */
function isEnough(recorded: Trace, program: Program, { engine, run }: LoadRequest): boolean {
  return engine === null || run(program).addresses !== true || tellsPlaces(recorded);
}

/** Bytes of an unpacked recording; a few kilobytes can unpack to gigabytes. */
const MOST_UNPACKED = 64_000_000;

async function inflated(base64: string, format: CompressionFormat): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  let left = MOST_UNPACKED;
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      left -= chunk.length;
      if (left < 0) throw new RangeError(`it has more than ${MOST_UNPACKED} bytes`);
      controller.enqueue(chunk);
    },
  });
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).pipeThrough(bound);
  return new Response(stream).text();
}
