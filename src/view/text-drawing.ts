/**
 * A step as a drawing of plain text, for code comments and e-mails: frames at
 * the left, objects at the right, arrows between them and beside the objects.
 * Knows scenes and columns of text; knows no SVG.
 */
import type { Id } from '../trace/model.ts';
import type { Box, Scene, Slot } from './scene.ts';
import { textColumns, wrapColumns } from './text-width.ts';
import { Channel, type Net } from './text-channel.ts';
import type { PictureWords } from './words.ts';

/** A box as lines of text. */
interface Block {
  readonly id: Id;
  readonly lines: readonly string[];
  readonly width: number;
  /** Arrows that leave it, by the line they leave from. */
  readonly leaving: readonly { readonly row: number; readonly target: Id; readonly weak: boolean }[];
}

/** A block at its place: its first line is the row where arrows arrive. */
interface Placed extends Block {
  readonly top: number;
}

/** Where an arrow leaves its cell. */
const DOT = 'o';
const SOLID = '─';
/** Where one comes back to its column. */
const HEAD = '<';
const WEAK = '-';
/** Before the arrow to the key of an entry, which stands above its value. */
const KEY = 'key';
/** Columns of the words below the drawing. */
const COLUMNS = 76;

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textColumns(text)));
}

function named({ title, count, unreachable }: Box, words: PictureWords): string {
  const counted = count === null ? title : `${title} ×${count}`;
  return unreachable ? `${counted} (${words.unreachable})` : counted;
}

/** The contents of a box from top to bottom: a slot, several cells side by side, or a note. */
function rowsOf(box: Box): (readonly Slot[] | string)[] {
  const rows = new Map<number, Slot[]>();
  for (const slot of box.slots) {
    // A key with an arrow of its own stands beside its value: in text each has its line.
    const y = box.form === 'cells' ? slot.y : slot.y + (slot.leftward ? -0.5 : 0);
    const row = rows.get(y);
    if (row === undefined) rows.set(y, [slot]);
    else row.push(slot);
  }
  const all: { readonly y: number; readonly row: readonly Slot[] | string }[] = [
    ...[...rows].map(([y, row]) => ({ y, row })),
    ...box.notes.map(({ y, text }) => ({ y: y - 1, row: text })),
  ];
  return all.sort((a, b) => a.y - b.y).map(({ row }) => row);
}

function blockOf(box: Box, words: PictureWords): Block {
  if (box.form === 'line' || box.form === 'fold') {
    const text = box.form === 'fold' ? box.title : `${named(box, words)}: ${box.text ?? ''}`;
    const line = `[ ${text} ]`;
    return { id: box.id, lines: [line], width: textColumns(line), leaving: [] };
  }
  const rows = rowsOf(box);
  const labelOf = ({ label, leftward }: Slot) => (leftward ? KEY : label);
  const slots = box.form === 'cells' ? [] : box.slots;
  const labelColumns = Math.max(0, ...slots.map((slot) => textColumns(labelOf(slot))));
  const before = (label: string) => (labelColumns === 0 ? '' : `${padded(label, labelColumns)}  `);
  const texts = rows.map((row) => {
    if (typeof row === 'string') return row;
    if (box.form === 'cells') return row.map(({ text }) => text ?? '').join(' │ ');
    return before(labelOf(row[0]!)) + (row[0]!.text ?? DOT);
  });
  const title = named(box, words);
  const inner = Math.max(textColumns(title), ...texts.map(textColumns)) + 2;
  const leaving: { row: number; target: Id; weak: boolean }[] = [];
  const body = rows.map((row, index) => {
    const [slot] = typeof row === 'string' ? [] : row;
    if (slot?.target == null) return `│ ${padded(texts[index]!, inner - 1)}│`;
    leaving.push({ row: index + 1, target: slot.target, weak: slot.weak });
    const line = slot.weak ? WEAK : SOLID;
    return `│ ${texts[index]!}${line.repeat(inner - 1 - textColumns(texts[index]!))}${slot.weak ? '+' : '┼'}`;
  });
  const head = `┌ ${title} ${SOLID.repeat(inner - textColumns(title) - 2)}┐`;
  const lines = [head, ...body, `└${SOLID.repeat(inner)}┘`];
  return { id: box.id, lines, width: inner + 2, leaving };
}

/** Boxes one below the other, single lines close together; `isFree` tells whether a box may begin at a row. */
function stack(blocks: readonly Block[], isFree: (row: number, block: Block) => boolean): Placed[] {
  const placed: Placed[] = [];
  let row = 0;
  let before: Block | null = null;
  for (const block of blocks) {
    if (before !== null && (before.lines.length > 1 || block.lines.length > 1)) row++;
    while (!isFree(row, block)) row++;
    placed.push({ ...block, top: row });
    row += block.lines.length;
    before = block;
  }
  return placed;
}

/** Arrows that end at the same object and count alike, as one line with several beginnings. */
function netsOf(from: readonly Placed[], rowOfTarget: ReadonlyMap<Id, number>): Net[] {
  const nets = new Map<string, { sources: number[]; target: number; weak: boolean }>();
  for (const { leaving, top } of from) {
    for (const { row, target, weak } of leaving) {
      const at = rowOfTarget.get(target);
      if (at === undefined) continue;
      const key = `${target} ${weak}`;
      const net = nets.get(key);
      if (net === undefined) nets.set(key, { sources: [top + row], target: at, weak });
      else net.sources.push(top + row);
    }
  }
  return [...nets.values()];
}

/** Lines of blocks in a column, by row. */
function linesOf(placed: readonly Placed[]): Map<number, { readonly line: string; readonly width: number }> {
  return new Map(
    placed.flatMap(({ top, lines, width }) => lines.map((line, index) => [top + index, { line, width }] as const)),
  );
}

/** The picture of a moment as lines of text. */
export function drawText(scene: Scene, words: PictureWords): string[] {
  const frames = stack(
    scene.frames.map((box) => blockOf(box, words)),
    () => true,
  );
  // An object begins at a row from which no arrow to another one leaves, so that no two lines lie on each other.
  const sources = new Map<number, Id>();
  const timesAimed = new Map<Id, number>();
  for (const { leaving, top } of frames) {
    for (const { row, target } of leaving) {
      sources.set(top + row, target);
      timesAimed.set(target, (timesAimed.get(target) ?? 0) + 1);
    }
  }
  const objects = stack(
    [...scene.objects.values()].map((box) => blockOf(box, words)),
    (row, { id }) => !sources.has(row) || (sources.get(row) === id && timesAimed.get(id) === 1),
  );
  const rowOf = new Map(objects.map(({ id, top }) => [id, top]));
  const left = new Channel(netsOf(frames, rowOf), 'forwards');
  const right = new Channel(netsOf(objects, rowOf), 'back');
  const frameLines = linesOf(frames);
  const objectLines = linesOf(objects);
  const frameWidth = Math.max(0, ...frames.map(({ width }) => width));
  // One column more, for the heads of arrows that come back.
  const objectWidth = Math.max(0, ...objects.map(({ width }) => width)) + 1;
  const last = frames[frames.length - 1];
  const height = Math.max(
    ...[...frames, ...objects].map(({ top, lines }) => top + lines.length),
    last === undefined ? 0 : last.top + last.lines.length + 1,
  );
  const lines: string[] = [];
  for (let row = 0; row < height; row++) {
    const frame = frameLines.get(row);
    const object = objectLines.get(row);
    // Words that stay together in a picture need no blanks of their own here.
    const top = words.topOfStack.replaceAll('\u00a0', ' ');
    const label = last !== undefined && row === last.top + last.lines.length ? `^ ${top}` : '';
    const start = frame === undefined ? padded(label, frameWidth) : reaching(frame, frameWidth, left.leavesAt(row));
    const middle =
      object === undefined
        ? ' '.repeat(objectWidth)
        : right.arrivesAt(row) === null
          ? reaching(object, objectWidth, right.leavesAt(row))
          : reaching({ line: object.line + HEAD, width: object.width + 1 }, objectWidth, right.arrivesAt(row));
    const overhang = Math.max(0, textColumns(start) - frameWidth);
    lines.push(`${start}${left.row(row).slice(overhang)}${middle}${right.row(row)}`.trimEnd());
  }
  return lines;
}

/** A line of a block, up to the width of its column: with a line where an arrow leaves or arrives. */
function reaching(
  { line, width }: { readonly line: string; readonly width: number },
  columns: number,
  by: string | null,
): string {
  return line + (by ?? ' ').repeat(columns - width);
}

/** What stands around the drawing of a step. */
export interface TextAround {
  /** Which step it is. */
  readonly position: string;
  /** The step in words. */
  readonly told: string;
  /** What a number behind a name means. */
  readonly counts: string;
}

/** A step to paste: which one it is, its drawing, its words. */
export function stepAsText(scene: Scene, words: PictureWords, { position, told, counts }: TextAround): string {
  const hasCounts = [...scene.objects.values()].some(({ count }) => count !== null);
  const below = [...wrapColumns(told, COLUMNS), ...(hasCounts ? [counts] : [])];
  return `${[position, '', ...drawText(scene, words), '', ...below].join('\n')}\n`;
}
