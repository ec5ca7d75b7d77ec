/**
 * Shows how a picture became the next one: what moved glides, what is new
 * grows, a reference that was turned is seen to turn. Knows the names of the
 * picture's parts; changes nothing that stays.
 */
import type { SvgElement } from '../view/svg-node.ts';
import type { SurfaceChanges } from './svg-surface.ts';

/** In milliseconds. */
const DURATION = 280;
const EASING = 'ease-in-out';
/** Corners by which an arrow is bent into another. */
const SAMPLES = 32;

export class Motion {
  #running: Animation[] = [];

  /** Ends what still moves and shows the changes of a picture. */
  show(changes: SurfaceChanges): void {
    this.stop();
    for (const element of changes.added) this.#appear(element);
    for (const { element, before, after } of changes.kept) {
      if (Object.hasOwn(after.properties, 'data-arrow')) this.#turn(element, before, after);
      else this.#glide(element, before, after);
    }
  }

  stop(): void {
    for (const animation of this.#running) animation.cancel();
    this.#running = [];
  }

  #animate(element: Element, frames: Keyframe[], options: KeyframeAnimationOptions = {}): void {
    this.#running.push(element.animate(frames, { duration: DURATION, easing: EASING, ...options }));
  }

  #appear(element: Element): void {
    this.#animate(element, [{ opacity: 0 }, { opacity: 1 }], { fill: 'backwards', delay: DURATION / 3 });
  }

  /** The outline is the first child of a box, so its corner tells where the box was and is. */
  #glide(element: Element, before: SvgElement, after: SvgElement): void {
    const from = cornerOf(before);
    const to = cornerOf(after);
    if (from === null || to === null || (from.x === to.x && from.y === to.y)) return;
    this.#animate(element, [
      { transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)` },
      { transform: 'translate(0, 0)' },
    ]);
  }

  #turn(element: Element, before: SvgElement, after: SvgElement): void {
    const from = lineOf(before);
    const to = lineOf(after);
    const [line, ...ends] = element.children;
    if (from === null || to === null || from === to || line === undefined || !CSS.supports('d', 'path("M0 0")')) return;
    this.#animate(line, [{ d: sampled(from) }, { d: sampled(to) }]);
    for (const end of ends) this.#animate(end, [{ opacity: 0 }, { opacity: 0, offset: 0.8 }, { opacity: 1 }]);
  }
}

function cornerOf({ children }: SvgElement): { x: number; y: number } | null {
  const [outline] = children;
  if (outline?.type !== 'element' || outline.tagName !== 'rect') return null;
  return { x: Number(outline.properties['x']), y: Number(outline.properties['y']) };
}

function lineOf({ children }: SvgElement): string | null {
  const [line] = children;
  return line?.type === 'element' ? String(line.properties['d']) : null;
}

/** A path as corners at equal distances: browsers bend paths into each other that have equally many parts. */
function sampled(path: string): string {
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  const length = line.getTotalLength();
  const points = Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const { x, y } = line.getPointAtLength((length * index) / SAMPLES);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return `path("M${points.join('L')}")`;
}
