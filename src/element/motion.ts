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
  const corners = cornersOf(path);
  const lengths = corners.map((corner, i) =>
    i === 0 ? 0 : Math.hypot(corner.x - corners[i - 1]!.x, corner.y - corners[i - 1]!.y),
  );
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const points: string[] = [];
  let passed = 0;
  for (let i = 0, at = 1; i <= SAMPLES; i++) {
    const wanted = (whole * i) / SAMPLES;
    while (at < corners.length - 1 && passed + lengths[at]! < wanted) passed += lengths[at++]!;
    const from = corners[at - 1]!;
    const to = corners[at] ?? from;
    const length = lengths[at] ?? 0;
    const share = length === 0 ? 0 : Math.min(1, (wanted - passed) / length);
    points.push(`${(from.x + (to.x - from.x) * share).toFixed(1)} ${(from.y + (to.y - from.y) * share).toFixed(1)}`);
  }
  return `path("M${points.join('L')}")`;
}

/**
 * The corners of an arrow's line, whose rounded ones become two; read from its letters, since a browser that is asked for points
 * of a path lays the page out first.
 */
function cornersOf(path: string): { readonly x: number; readonly y: number }[] {
  const corners: { x: number; y: number }[] = [];
  for (const [, letter, written] of path.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const numbers = (written ?? '').split(' ').map(Number);
    // Of a curve the middle and the end: its second point draws it, but does not lie on it.
    if (letter === 'Q') {
      const [cx = 0, cy = 0, x = 0, y = 0] = numbers;
      const from = corners.at(-1) ?? { x, y };
      corners.push({ x: (from.x + 2 * cx + x) / 4, y: (from.y + 2 * cy + y) / 4 }, { x, y });
    } else corners.push({ x: numbers[0] ?? 0, y: numbers[1] ?? 0 });
  }
  return corners;
}
