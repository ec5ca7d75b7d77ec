/**
 * Goes from step to step as time passes. Knows time and whether the page is
 * seen; what a step is belongs to the element.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is played. */
export interface Playable {
  /** Goes one step on; false where that was the last one. */
  advance(): boolean;
  /** How long the step now shown is to stay, in milliseconds. */
  stay(): number;
}

export class Playback implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #playable: Playable;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost, playable: Playable) {
    this.#host = host;
    this.#playable = playable;
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
    this.#timer = setTimeout(() => this.#tick(), this.#playable.stay());
  }

  #tick(): void {
    if (document.hidden || this.#playable.advance()) this.#wait();
    else this.pause();
  }
}
