/**
 * Whether the page is being printed. Knows the events of a window.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Printing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isOn = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  readonly #begin = (): void => {
    this.#isOn = true;
    this.#host.requestUpdate();
  };

  readonly #end = (): void => {
    this.#isOn = false;
    this.#host.requestUpdate();
  };
}
