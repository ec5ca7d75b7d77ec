/**
 * Lights the parts of a picture that belong to what the reader points at, and
 * dims the rest. Knows the names of the picture's parts; draws nothing.
 */
import type { Id } from '../trace/model.ts';

/** What is pointed at: a box, or the arrow of one slot. */
export type Aim =
  { readonly kind: 'box'; readonly id: Id } | { readonly kind: 'arrow'; readonly from: string; readonly to: Id };

/** On the picture while something is lit, and on what is. */
const LIT_PICTURE = 'lights';
const LIT = 'lit';

const ARROW = '[data-arrow]';
const BOX = '[data-frame], [data-object]';

function idOf(box: Element): Id {
  return Number(box.getAttribute('data-object') ?? box.getAttribute('data-frame'));
}

/** What a part of the picture stands for; null for the ground. */
export function aimAt(part: Element): Aim | null {
  const arrow = part.closest(ARROW)?.querySelector('[data-from]');
  if (arrow)
    return { kind: 'arrow', from: arrow.getAttribute('data-from')!, to: Number(arrow.getAttribute('data-to')) };
  const target = part.closest('[data-tag]')?.getAttribute('data-target');
  if (target) return { kind: 'box', id: Number(target) };
  const box = part.closest(BOX);
  return box === null ? null : { kind: 'box', id: idOf(box) };
}

function belongs(aim: Aim, from: string, to: Id): boolean {
  if (aim.kind === 'arrow') return aim.from === from && aim.to === to;
  return to === aim.id || Number(from.slice(0, from.indexOf('.'))) === aim.id;
}

/** Lights what belongs to an aim, and nothing for null. */
export function light(picture: Element, aim: Aim | null): void {
  picture.classList.toggle(LIT_PICTURE, aim !== null);
  for (const lit of picture.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  if (aim === null) return;
  const ids = new Set<Id>(aim.kind === 'box' ? [aim.id] : [aim.to]);
  for (const arrow of picture.querySelectorAll(ARROW)) {
    const line = arrow.querySelector('[data-from]')!;
    const from = line.getAttribute('data-from')!;
    const to = Number(line.getAttribute('data-to'));
    if (!belongs(aim, from, to)) continue;
    arrow.classList.add(LIT);
    ids.add(to);
    ids.add(Number(from.slice(0, from.indexOf('.'))));
  }
  for (const box of picture.querySelectorAll(BOX)) box.classList.toggle(LIT, ids.has(idOf(box)));
  for (const tag of picture.querySelectorAll('[data-target]'))
    tag.classList.toggle(LIT, ids.has(Number(tag.getAttribute('data-target'))));
}
