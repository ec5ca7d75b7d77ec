/**
 * Reads a picture back by the names its parts carry: boxes, slots, arrows,
 * texts. Knows the attributes of an SVG text; it must not know how our code
 * draws, so that it can judge it.
 */

export type Point = readonly [number, number];

export interface Box {
  readonly id: string;
  readonly frame: boolean;
  readonly name: string;
  readonly count: string | null;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Middle of each slot, from the top of the box. */
  readonly slots: Map<string, number>;
}

export interface Arrow {
  readonly from: string;
  readonly slot: string;
  readonly to: string;
  readonly tag: string | null;
  readonly points: Point[];
}

/** A text with the place where it begins, is centred or ends. */
export interface Label {
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: string;
  /** The frame or object it stands in, if any. */
  readonly box: Box | null;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly boxes: Box[];
  readonly arrows: Arrow[];
  readonly labels: Label[];
  /** Ids of the objects whose faded outline is drawn. */
  readonly freed: string[];
}

interface Token {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text before the next tag. */
  readonly text: string;
}

const DEFAULT_SIZE = 13;

function unescape(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Splits markup into tags with the text after them; enough for XML that a program wrote. */
function* tokens(markup: string): Generator<Token> {
  const pattern = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g;
  for (const match of markup.matchAll(pattern)) {
    const pairs = [...match[3]!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      (pair) => [pair[1]!, unescape(pair[2]!)] as const,
    );
    const attributes = Object.fromEntries(pairs) as Readonly<Record<string, string>>;
    yield { name: match[2]!, closes: match[1] === '/', empty: match[4] === '/', attributes, text: unescape(match[5]!) };
  }
}

/** Points of a path; curves are followed in eight pieces. Understands M, L, H, V, Q and their relative forms. */
export function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  const words = d.match(/[a-zA-Z]|-?\d*\.?\d+/g) ?? [];
  let command = '';
  let x = 0;
  let y = 0;
  for (let i = 0; i < words.length;) {
    if (/[a-zA-Z]/.test(words[i]!)) command = words[i++]!;
    const relative = command === command.toLowerCase();
    const next = () => Number(words[i++]);
    const kind = command.toUpperCase();
    if (kind === 'H') x = next() + (relative ? x : 0);
    else if (kind === 'V') y = next() + (relative ? y : 0);
    else if (kind === 'Q') {
      const [cx, cy, ex, ey] = [next(), next(), next(), next()];
      for (let k = 1; k < 8; k++) {
        const t = k / 8;
        const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
        points.push([a * x + b * cx + c * ex, a * y + b * cy + c * ey]);
      }
      [x, y] = [ex, ey];
    } else {
      const [px, py] = [next(), next()];
      x = px + (relative ? x : 0);
      y = py + (relative ? y : 0);
    }
    points.push([x, y]);
  }
  return points;
}

function readArrow(attributes: Readonly<Record<string, string>>): Arrow {
  const from = attributes['data-from']!;
  const dot = from.indexOf('.');
  return {
    from: from.slice(0, dot),
    slot: from.slice(dot + 1),
    to: attributes['data-to']!,
    tag: attributes['data-tag'] ?? null,
    points: pathPoints(attributes.d!),
  };
}

export function readSvg(markup: string): Picture {
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const labels: Label[] = [];
  const freed: string[] = [];
  const open: ('box' | 'slot' | 'text' | 'other')[] = [];
  let size = [0, 0];
  let box: Box | null = null;
  let slot: string | null = null;
  let text: Readonly<Record<string, string>> | null = null;
  const put = (value: string): void => {
    if (text === null || value === '') return;
    const anchor = text['text-anchor'] ?? 'start';
    labels.push({
      value,
      x: Number(text.x),
      y: Number(text.y),
      size: Number(text['font-size'] ?? DEFAULT_SIZE),
      anchor,
      box,
    });
  };
  for (const token of tokens(markup)) {
    const { name, attributes } = token;
    if (token.closes) {
      const closed = open.pop();
      if (closed === 'box') box = null;
      if (closed === 'slot') slot = null;
      if (closed === 'text') text = null;
      else put(token.text);
      continue;
    }
    let entry: (typeof open)[number] = 'other';
    const id = attributes['data-frame'] ?? attributes['data-object'];
    if (name === 'svg') size = attributes.viewBox!.split(' ').slice(2).map(Number);
    else if (name === 'g' && id !== undefined) {
      const frame = attributes['data-frame'] !== undefined;
      const title = attributes['data-name'] ?? attributes['data-type']!;
      box = {
        id,
        frame,
        name: title,
        count: attributes['data-count'] ?? null,
        x: NaN,
        y: NaN,
        width: NaN,
        height: NaN,
        slots: new Map(),
      };
      boxes.push(box);
      entry = 'box';
    } else if (name === 'g' && attributes['data-slot'] !== undefined) {
      slot = attributes['data-slot'];
      entry = 'slot';
    } else if (name === 'g' && attributes['data-freed'] !== undefined) {
      freed.push(attributes['data-freed']);
    } else if (name === 'rect' && box !== null && Number.isNaN(box.x)) {
      box.x = Number(attributes.x);
      box.y = Number(attributes.y);
      box.width = Number(attributes.width);
      box.height = Number(attributes.height);
    } else if (name === 'rect' && box !== null && slot !== null && !box.slots.has(slot)) {
      box.slots.set(slot, Number(attributes.y) + Number(attributes.height) / 2 - box.y);
    } else if (name === 'path' && attributes['data-from'] !== undefined) {
      arrows.push(readArrow(attributes));
    } else if (name === 'text') {
      text = attributes;
      entry = 'text';
      put(token.text);
    }
    if (!token.empty) open.push(entry);
  }
  return { width: size[0]!, height: size[1]!, boxes, arrows, labels, freed };
}
