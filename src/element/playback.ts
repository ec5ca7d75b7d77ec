/**
 * Goes from step to step as time passes. Knows time and whether the page is
 * seen; what a step is belongs to the element.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many times as fast as words can be read. */
export const SPEEDS = [0.5, 1, 2, 4] as const;

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
  #speed = 1;

  constructor(host: ReactiveControllerHost, playable: Playable) {
    this.#host = host;
    this.#playable = playable;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#timer !== null;
  }

  get speed(): number {
    return this.#speed;
  }

  /** From the step shown on. */
  set speed(speed: number) {
    this.#speed = speed;
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#wait();
    }
    this.#host.requestUpdate();
  }

  /** Goes to the next speed up or down, if there is one. */
  change(by: 1 | -1): void {
    const index = SPEEDS.findIndex((speed) => speed === this.#speed) + by;
    this.speed = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, index))]!;
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
    this.#timer = setTimeout(() => this.#tick(), this.#playable.stay() / this.#speed);
  }

  #tick(): void {
    if (document.hidden || this.#playable.advance()) this.#wait();
    else this.pause();
  }
}
