/**
 * The same boxes and references as Graphviz would lay them out, one picture at
 * a time: the bound for a single picture. Knows what `readSvg` gives and dot's
 * input and plain output.
 */
import type { Box, Picture, Point } from './read-svg.ts';

const SLOT_HEIGHT = 20;
const FRAME_GAP = 12;
const POINTS_PER_INCH = 72;

function cell(port: string | null, width: number, height: number): string {
  const name = port === null ? '' : ` PORT="${port}"`;
  return `<TR><TD${name} FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.max(1, Math.round(height))}"></TD></TR>`;
}

function table(rows: readonly string[]): string {
  return `<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">${rows.join('')}</TABLE>>`;
}

/** A box as rows: one for every slot that an arrow leaves, and fillers between them. */
function rowsOf(box: Box, width: number, ports: ReadonlyMap<string, string>): string[] {
  const slots = [...box.slots].filter(([key]) => ports.has(`${box.id}.${key}`)).sort((a, b) => a[1] - b[1]);
  const rows: string[] = [];
  let y = 0;
  for (const [key, middle] of slots) {
    if (middle - SLOT_HEIGHT / 2 > y) rows.push(cell(null, width, middle - SLOT_HEIGHT / 2 - y));
    rows.push(cell(ports.get(`${box.id}.${key}`)!, width, SLOT_HEIGHT));
    y = middle + SLOT_HEIGHT / 2;
  }
  if (box.height > y) rows.push(cell(null, width, box.height - y));
  return rows;
}

export function toDot({ boxes, arrows }: Picture): string {
  const ports = new Map<string, string>();
  for (const arrow of arrows) ports.set(`${arrow.from}.${arrow.slot}`, `p${ports.size}`);
  const frames = boxes.filter((box) => box.frame);
  const width = Math.max(...frames.map((box) => box.width));
  const stack = frames.flatMap((box, i) => [
    ...(i > 0 ? [cell(null, width, FRAME_GAP)] : []),
    ...rowsOf(box, width, ports),
  ]);
  const framed = new Set(frames.map((box) => box.id));
  const nodeOf = (id: string) => (framed.has(id) ? 'S' : `"${id}"`);
  return [
    'digraph g {rankdir=LR;ranksep=0.47;nodesep=0.2;node[shape=plain];edge[arrowhead=none];',
    `{rank=min;S[label=${table(stack)}];}`,
    ...boxes.filter((box) => !box.frame).map((box) => `"${box.id}"[label=${table(rowsOf(box, box.width, ports))}];`),
    ...arrows.map((arrow) => `${nodeOf(arrow.from)}:${ports.get(`${arrow.from}.${arrow.slot}`)!} -> "${arrow.to}";`),
    '}',
  ].join('\n');
}

function bezier(controls: readonly Point[], pieces: number): Point[] {
  const points: Point[] = [controls[0]!];
  for (let i = 0; i + 3 < controls.length; i += 3) {
    for (let k = 1; k <= pieces; k++) {
      const t = k / pieces;
      const u = 1 - t;
      const weights = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      const along = (d: 0 | 1) => weights.reduce((sum, weight, j) => sum + weight * controls[i + j]![d], 0);
      points.push([along(0), along(1)]);
    }
  }
  return points;
}

/** Lines and size of dot's picture, from its plain output, in px. */
export function readPlain(plain: string) {
  const arrows: { from: string; slot: string; to: string; points: Point[] }[] = [];
  let width = 0;
  let height = 0;
  for (const line of plain.split('\n')) {
    const words = line.split(' ');
    if (words[0] === 'graph') {
      width = Number(words[2]) * POINTS_PER_INCH;
      height = Number(words[3]) * POINTS_PER_INCH;
    }
    if (words[0] !== 'edge') continue;
    const at = (k: number) => Number(words[k]) * POINTS_PER_INCH;
    const controls = Array.from({ length: Number(words[3]) }, (_, k): Point => [at(4 + 2 * k), -at(5 + 2 * k)]);
    arrows.push({ from: words[1]!, slot: '', to: words[2]!, points: bezier(controls, 6) });
  }
  return { width, height, arrows };
}
