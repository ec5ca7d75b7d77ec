/**
 * Goes from step to step as time passes. Knows time and whether the page is
 * seen; what a step is belongs to the element.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface PlaybackHost extends ReactiveControllerHost {
  /** Goes one step on; false at the end. */
  advance(): boolean;
  /** How long the step now shown is to stay, in milliseconds. */
  readonly stay: number;
}

export class Playback implements ReactiveController {
  readonly #host: PlaybackHost;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: PlaybackHost) {
    this.#host = host;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#timer !== null;
  }

  play(): void {
    if (this.playing) return;
    this.#wait();
    this.#host.requestUpdate();
  }

  pause(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.pause();
  }

  #wait(): void {
    this.#timer = setTimeout(() => this.#tick(), this.#host.stay);
  }

  #tick(): void {
    if (document.hidden || this.#host.advance()) this.#wait();
    else this.pause();
  }
}
