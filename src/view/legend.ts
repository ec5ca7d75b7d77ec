/**
 * The visual grammar: what each kind of line, box and mark in a picture means,
 * each with a sample drawn by the same code as every picture. Knows small runs
 * written by hand, and messages; decides nothing about how pictures look.
 */
import type { Language, Theme } from '../options/options.ts';
import type { Detail } from '../query/slots.ts';
import { TraceBuilder } from '../trace/builder.ts';
import type { Id, Shape } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import { drawPicture } from './draw/picture.ts';
import { markOf, stubOf, type PlacedTag } from './layout/placement.ts';
import { messagesIn } from './locales/index.ts';
import * as M from './measures.ts';
import type { MessageKey } from './messages.ts';
import type { PlannedStep } from './plan.ts';
import { planPictures } from './render.ts';
import type { SvgElement } from './svg-node.ts';
import { textWidth } from './text-width.ts';
import { pictureWords } from './words.ts';

/** A run of a few steps under construction. */
class Sketch {
  readonly builder = new TraceBuilder();

  constructor(...slots: readonly string[]) {
    const code = this.builder.code('<module>', 'module', 1, slots);
    this.builder.push(code);
    this.builder.step('start', 1);
  }

  object(type: string, shape: Shape, text: string | null = null): Id {
    return this.builder.alloc(this.builder.type(type, shape), { text });
  }

  int(value: number): Id {
    return this.object('int', 'atom', String(value));
  }

  list(...items: readonly Id[]): Id {
    const list = this.object('list', 'sequence');
    this.builder.append(list, ...items);
    return list;
  }

  instance(type: string, fields: Readonly<Record<string, Id>> = {}): Id {
    const instance = this.object(type, 'instance');
    for (const [name, value] of Object.entries(fields)) this.builder.field(instance, name, value);
    return instance;
  }

  name(name: string, value: Id | null): this {
    this.builder.local(name, value);
    return this;
  }

  step(): this {
    this.builder.step('line', 1);
    return this;
  }

  done(): Trace {
    this.builder.step('end', 1);
    return this.builder.finish();
  }
}

interface LegendSample {
  readonly message: Extract<MessageKey, `legend${string}`>;
  /** The part of the picture that is meant; the whole without frames where it is `objects`. */
  readonly shows: 'all' | 'frames' | 'objects';
  readonly detail: Detail;
  /** Objects stand side by side; references are drawn as tags. */
  readonly arranged?: 'rows' | 'tags';
  /** What the last step did is marked, or what it freed is drawn; else the picture is at rest. */
  readonly marks?: 'changed' | 'freed';
  sketch(): Trace;
}

function twoNames(): Trace {
  const s = new Sketch('a', 'b');
  const list = s.list(s.int(1), s.int(2));
  return s.name('a', list).name('b', list).done();
}

export const LEGEND = {
  frame: {
    message: 'legendFrame',
    shows: 'frames',
    detail: 'values',
    sketch() {
      const s = new Sketch('total');
      s.name('total', s.int(3));
      const code = s.builder.code('add', 'function', 1, ['n']);
      s.builder.push(code);
      return s.name('n', s.int(4)).done();
    },
  },
  object: {
    message: 'legendObject',
    shows: 'objects',
    detail: 'objects',
    sketch() {
      const s = new Sketch('x', 'y');
      return s.name('x', s.int(42)).name('y', s.instance('Dog')).done();
    },
  },
  kinds: {
    message: 'legendKinds',
    shows: 'objects',
    detail: 'objects',
    arranged: 'rows',
    sketch() {
      const s = new Sketch();
      const kinds: readonly (readonly [string, Shape, string?])[] = [
        ['int', 'atom', '7'],
        ['list', 'sequence'],
        ['dict', 'mapping'],
        ['set', 'set'],
        ['Dog', 'instance'],
        ['method', 'method'],
        ['generator', 'iterator'],
        ['ValueError', 'exception'],
        ['cell', 'cell'],
      ];
      kinds.forEach(([type, shape, text], index) => s.name(`n${index}`, s.object(type, shape, text ?? null)));
      return s.done();
    },
  },
  reference: { message: 'legendReference', shows: 'all', detail: 'values', sketch: twoNames },
  count: {
    message: 'legendCount',
    shows: 'objects',
    detail: 'values',
    sketch: twoNames,
  },
  weak: {
    message: 'legendWeak',
    shows: 'objects',
    detail: 'objects',
    sketch() {
      const s = new Sketch('w', 'dog');
      const dog = s.instance('Dog');
      const weak = s.object('weakref', 'weakref');
      s.builder.weak(weak, 0, dog);
      return s.name('w', weak).name('dog', dog).done();
    },
  },
  tag: { message: 'legendTag', shows: 'all', detail: 'values', arranged: 'tags', sketch: twoNames },
  value: {
    message: 'legendValue',
    shows: 'frames',
    detail: 'values',
    sketch() {
      const s = new Sketch('nothing', 'n');
      return s
        .name('nothing', s.object('NoneType', 'atom', 'None'))
        .name('n', s.int(5))
        .done();
    },
  },
  chip: {
    message: 'legendChip',
    shows: 'frames',
    detail: 'objects',
    sketch() {
      const s = new Sketch('greet', 'Dog');
      return s
        .name('greet', s.object('function', 'function', 'greet'))
        .name('Dog', s.object('type', 'class', 'Dog'))
        .done();
    },
  },
  folded: {
    message: 'legendFolded',
    shows: 'objects',
    detail: 'values',
    sketch() {
      const s = new Sketch('numbers');
      return s.name('numbers', s.list(...Array.from({ length: 60 }, (_, index) => s.int(index)))).done();
    },
  },
  changed: {
    message: 'legendChanged',
    shows: 'all',
    detail: 'values',
    marks: 'changed',
    sketch() {
      const s = new Sketch('a', 'n');
      s.name('a', s.list()).name('n', s.int(1)).step();
      return s.name('a', s.list()).name('n', s.int(2)).done();
    },
  },
  freed: {
    message: 'legendFreed',
    shows: 'objects',
    detail: 'objects',
    marks: 'freed',
    sketch() {
      const s = new Sketch('x');
      const text = s.object('str', 'atom', "'tea'");
      s.name('x', text).step();
      s.name('x', null).builder.free(text);
      return s.done();
    },
  },
  unreachable: {
    message: 'legendUnreachable',
    shows: 'objects',
    detail: 'objects',
    sketch() {
      const s = new Sketch('a');
      const [a, b] = [s.instance('Node'), s.instance('Node')];
      s.builder.field(a, 'other', b).field(b, 'other', a);
      return s.name('a', a).step().name('a', null).done();
    },
  },
  dashed: {
    message: 'legendDashed',
    shows: 'objects',
    detail: 'objects',
    sketch() {
      const s = new Sketch('g');
      const generator = s.object('generator', 'generator', 'count');
      s.builder.field(generator, 'n', s.object('NoneType', 'atom', 'None'));
      return s.name('g', generator).done();
    },
  },
  collector: {
    message: 'legendCollector',
    shows: 'objects',
    detail: 'objects',
    sketch() {
      const s = new Sketch('a');
      const node = s.instance('Node');
      s.builder.detail(node, 'collectorCount', 1);
      return s.name('a', node).done();
    },
  },
} as const satisfies Readonly<Record<string, LegendSample>>;

export type LegendKey = keyof typeof LEGEND;

export const LEGEND_KEYS = Object.keys(LEGEND) as LegendKey[];

/** The sentence that explains a sample. */
export function legendText(key: LegendKey, lang: Language): string {
  return messagesIn(lang)[LEGEND[key].message]({});
}

/** Room for a sample, in px. */
const WIDTH = 250;
const SPACE = 6;

/** References as tags, as they are drawn where the object is far away. */
function tagged({ placement, ...planned }: PlannedStep): PlannedStep {
  const boxes = [...placement.frames, ...placement.objects];
  const tags = placement.arrows.map((arrow): PlacedTag => {
    const { key, reference } = arrow;
    const owner = boxes.find(({ box }) => box.id === reference.owner)!;
    return { key, reference, mark: markOf(0), name: reference.slot.label, ...stubOf(owner, reference.slot) };
  });
  return { ...planned, placement: { ...placement, arrows: [], tags } };
}

/** Objects side by side, in as many rows as they need. */
function inRows({ placement, ...planned }: PlannedStep): PlannedStep {
  let [x, y] = [0, 0];
  const objects = placement.objects.map((placed) => {
    if (x > 0 && x + placed.box.width > WIDTH) [x, y] = [0, y + M.ROW + M.BOX_GAP];
    const at = { ...placed, x, y };
    x += placed.box.width + M.BOX_GAP;
    return at;
  });
  return { ...planned, placement: { ...placement, objects } };
}

const ARRANGED = { tags: tagged, rows: inRows } as const;

/** The picture of a sample, no larger than it must be. `id` begins every id in it. */
export function legendPicture(key: LegendKey, lang: Language, theme: Theme, id = 'pymem-legend'): SvgElement {
  const sample: LegendSample = LEGEND[key];
  const messages = messagesIn(lang);
  const words = pictureWords(messages);
  const trace = sample.sketch();
  const plan = planPictures(trace, { detail: sample.detail, lang, width: WIDTH, arrows: 'all' });
  const last = plan.at(trace.steps.length - 1);
  const planned = sample.arranged === undefined ? last : ARRANGED[sample.arranged](last);
  const { placement } = planned;
  const frames = sample.shows === 'objects' ? [] : placement.frames;
  const objects = sample.shows === 'frames' ? [] : placement.objects;
  const ids = new Set([...frames, ...objects].map(({ box }) => box.id));
  const arrows = placement.arrows.filter(({ reference }) => ids.has(reference.owner) && ids.has(reference.target));
  const freed = sample.marks === 'freed' ? planned.freed : [];
  const before = sample.marks === undefined ? null : planned.before;
  const text = messages[sample.message]({});
  const picture = drawPicture(
    { ...planned, before, freed, placement: { ...placement, frames, objects, arrows } },
    { theme, words, id: `${id}-${key}`, title: text, description: text },
  );
  const places = [...frames, ...objects, ...freed];
  const isTop = frames.length > 1;
  const xs = arrows.flatMap(({ points }) => points.map(({ x }) => x));
  const ys = arrows.flatMap(({ points }) => points.map(({ y }) => y));
  const labelled = placement.tags.length > 0 || objects.some(({ box }) => box.unreachable);
  const label = labelled ? textWidth(words.unreachable, M.FONT.title) : 0;
  const left = Math.min(...places.map(({ x }) => x), ...xs) - SPACE;
  const above = labelled || objects.some(({ box }) => box.examined !== null) ? M.LABEL : 0;
  const top = Math.min(...places.map(({ y }) => y), ...ys) - SPACE - above;
  const right = Math.max(...places.map(({ x, box }) => x + Math.max(box.width, label)), ...xs) + SPACE;
  const bottom =
    Math.max(...places.map(({ y, box }) => y + box.height), ...ys) +
    SPACE +
    (isTop ? placement.stackLabel.length * M.LABEL_LINE : 0);
  const properties = {
    ...picture.properties,
    viewBox: `${Math.floor(left)} ${Math.floor(top)} ${Math.ceil(right - left)} ${Math.ceil(bottom - top)}`,
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
  };
  const isLabel = (child: SvgElement['children'][number]) =>
    child.type === 'element' && child.properties['data-label'] === 'top';
  const children = picture.children.map((layer) =>
    layer.type === 'element' && !isTop
      ? { ...layer, children: layer.children.filter((child) => !isLabel(child)) }
      : layer,
  );
  return { ...picture, properties, children };
}
