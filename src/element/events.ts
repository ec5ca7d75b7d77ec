/**
 * The events of the element, with what they tell. Knows types only, but for
 * the one way in which an event is made.
 */
import type { Outcome, StepReason } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';

/** A diagram can be stepped through. */
export interface ReadyDetail {
  readonly trace: Trace;
  /** Index of the last step; steps count from 0. */
  readonly last: number;
}

/** Another step is shown. */
export interface StepDetail {
  readonly step: number;
  readonly last: number;
  readonly reason: StepReason;
  /** From 1. */
  readonly line: number;
  /** The step in words. */
  readonly words: string;
}

/**
 * A program did not run to its end (the outcome's kind), could not be had (`not-loaded`), needs a part of the
 * simulator that could not be had (`part-not-loaded`), cannot be run on this page
 * (`no-engine`), or we failed (`internal`).
 */
export interface ErrorDetail {
  readonly kind: Exclude<Outcome['kind'], 'finished'> | 'not-loaded' | 'part-not-loaded' | 'no-engine' | 'internal';
  /** In the language of the diagram. */
  readonly message: string;
  /** From 1; null where no line is to blame. */
  readonly line: number | null;
}

export interface PyMemoryEventMap {
  'pymem-ready': CustomEvent<ReadyDetail>;
  'pymem-step': CustomEvent<StepDetail>;
  'pymem-error': CustomEvent<ErrorDetail>;
}

/** Sends an event that also those hear who listen outside of the shadow root the element stands in. */
export function send<Name extends keyof PyMemoryEventMap>(
  target: EventTarget,
  name: Name,
  detail: PyMemoryEventMap[Name]['detail'],
): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

declare global {
  /** For elements, documents and windows. */
  interface GlobalEventHandlersEventMap {
    'pymem-ready': PyMemoryEventMap['pymem-ready'];
    'pymem-step': PyMemoryEventMap['pymem-step'];
    'pymem-error': PyMemoryEventMap['pymem-error'];
  }
}
