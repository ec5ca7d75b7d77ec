/**
 * What a reader who points at an object learns about it: its value in full,
 * what holds it and why it is alive, where to go from it, and when its life
 * began, changed and ended. Knows traces, scenes and messages; no page.
 */
import type { Language } from '../options/options.ts';
import { lastCountChange, lifeOf } from '../query/life.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Badge, Id, Memory, ObjectRecord } from '../trace/model.ts';
import type { Trace } from '../trace/trace.ts';
import { messagesIn } from './locales/index.ts';
import type { Messages } from './messages.ts';
import type { Box, Scene } from './scene.ts';
import { whyAlive } from './why-alive.ts';

/** A reference of the picture to or from the object: what it is called, and the box at its other end. */
export interface CardLink {
  readonly text: string;
  readonly id: Id;
}

/** A step that tells of the object. */
export interface CardMoment {
  readonly text: string;
  readonly step: number;
}

export interface Card {
  readonly id: Id;
  readonly title: string;
  /** The whole value; empty where its contents say it. */
  readonly value: string;
  /** Short facts: number, size, address, why it is shared. */
  readonly facts: readonly string[];
  /** Count, holders and the chain that keeps it alive, in sentences. */
  readonly sentences: readonly string[];
  readonly from: readonly CardLink[];
  readonly to: readonly CardLink[];
  readonly moments: readonly CardMoment[];
}

/** Characters of a value that are shown: a page must stay readable. */
const LONGEST_VALUE = 2000;

function boxOf(scene: Scene, id: Id): Box | undefined {
  return scene.objects.get(id) ?? scene.frames.find((frame) => frame.id === id);
}

function nameOf({ title, text }: Box): string {
  return text === null ? title : `${title} ${text}`;
}

function linksFrom(scene: Scene, id: Id): CardLink[] {
  return scene.references.flatMap(({ owner, slot, target }) => {
    const box = owner === id ? boxOf(scene, target) : undefined;
    return box === undefined
      ? []
      : [{ text: `${slot.label === '' ? slot.key : slot.label} → ${nameOf(box)}`, id: target }];
  });
}

function linksTo(scene: Scene, id: Id): CardLink[] {
  return scene.references.flatMap(({ owner, slot, target }) => {
    const box = target === id ? boxOf(scene, owner) : undefined;
    return box === undefined
      ? []
      : [{ text: `${nameOf(box)} · ${slot.label === '' ? slot.key : slot.label}`, id: owner }];
  });
}

function factsOf(record: ObjectRecord, messages: Messages): string[] {
  const facts = [messages.cardNumber({ id: record.id })];
  if (record.size !== undefined) facts.push(messages.cardSize({ bytes: record.size }));
  if (record.address !== undefined) facts.push(messages.cardAddress({ address: `0x${record.address.toString(16)}` }));
  return [...facts, ...record.badges.map((badge: Badge) => messages.badge({ badge }))];
}

/**
 * Everything about an object or a frame at a step. Null where it is neither in memory nor was at any step.
 * @param scene what the picture shows at the step
 */
export function makeCard(trace: Trace, scene: Scene, step: number, id: Id, lang: Language): Card | null {
  const messages = messagesIn(lang);
  const cursor = new Cursor(trace);
  cursor.seek(step);
  const { memory } = cursor;
  const links = { from: linksFrom(scene, id), to: linksTo(scene, id) };
  const frame = memory.frames.find((candidate) => candidate.id === id);
  if (frame !== undefined) {
    const sentences = [
      frame.locals.size === 0
        ? messages.noNames({ frame: frame.name })
        : messages.cardFrame({ frame: frame.name, line: frame.line }),
    ];
    return { id, title: frame.name, value: '', facts: [], sentences, ...links, moments: [] };
  }
  // What is said of this moment comes first: the cursor goes elsewhere after it.
  const record = memory.objects.get(id);
  const now = record === undefined ? null : sayNow(memory, record, messages, lang);
  const life = lifeOf(cursor, id);
  if (now === null) return gone(cursor, id, step, life.born, life.died, messages);
  const box = scene.objects.get(id);
  const moments: CardMoment[] = [];
  const add = (at: number | null, text: (step: number) => string) => {
    if (at !== null && at !== step) moments.push({ text: text(at), step: at });
  };
  add(life.born, (at) => messages.cardBorn({ step: at }));
  const changed = lastCountChange(cursor, id, step);
  if (changed !== life.born) add(changed, (at) => messages.cardChanged({ step: at }));
  add(life.died, (at) => messages.cardDies({ step: at }));
  const { type, ...said } = now;
  return { id, title: box === undefined ? type : box.title, ...said, ...links, moments };
}

function sayNow(
  memory: Memory,
  record: ObjectRecord,
  messages: Messages,
  lang: Language,
): Pick<Card, 'value' | 'facts' | 'sentences'> & { readonly type: string } {
  const value = record.text ?? '';
  return {
    type: record.type,
    value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
    facts: factsOf(record, messages),
    sentences: whyAlive(memory, record.id, lang).sentences,
  };
}

/** What can be said of an object at a step at which it is not there. */
function gone(
  cursor: Cursor,
  id: Id,
  step: number,
  born: number | null,
  died: number | null,
  messages: Messages,
): Card | null {
  if (born === null) return null;
  cursor.seek(Math.max(born, (died ?? step) - 1));
  const record = cursor.memory.objects.get(id);
  const moments = [{ text: messages.cardBorn({ step: born }), step: born }];
  if (died !== null) moments.push({ text: messages.cardDies({ step: died }), step: died });
  const isAhead = step < born;
  return {
    id,
    title: record?.type ?? `#${id}`,
    value: record?.text ?? '',
    facts: [messages.cardNumber({ id })],
    sentences: [isAhead ? messages.cardNotYet({}) : messages.cardGone({})],
    from: [],
    to: [],
    moments: moments.filter((moment) => moment.step !== step),
  };
}
