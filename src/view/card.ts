/**
 * What a reader who points at an object learns about it: its value in full,
 * what holds it and why it is alive, where to go from it, and when its life
 * began, changed and ended. Knows traces, scenes and messages; no page.
 */
import type { Language } from '../options/options.ts';
import { Lives } from '../query/life.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Badge, FrameRecord, Id, ObjectRecord } from '../trace/model.ts';
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

/** Makes the cards of a run, and remembers what took a look at other steps. */
export class CardMaker {
  readonly #messages: Messages;
  readonly #lang: Language;
  readonly #cursor: Cursor;
  readonly #lives: Lives;
  #last: { readonly scene: Scene; readonly id: Id; readonly card: Card | null } | null = null;

  constructor(trace: Trace, lang: Language) {
    this.#messages = messagesIn(lang);
    this.#lang = lang;
    this.#cursor = new Cursor(trace);
    this.#lives = new Lives(trace);
  }

  /**
   * Everything about an object or a frame at a step. Null where it is neither in memory nor was at any step.
   * @param scene what the picture shows at the step
   */
  make(scene: Scene, step: number, id: Id): Card | null {
    if (this.#last?.scene !== scene || this.#last.id !== id)
      this.#last = { scene, id, card: this.#make(scene, step, id) };
    return this.#last.card;
  }

  #make(scene: Scene, step: number, id: Id): Card | null {
    this.#cursor.seek(step);
    const { frames, objects } = this.#cursor.memory;
    const frame = frames.find((candidate) => candidate.id === id);
    if (frame !== undefined) return this.#ofFrame(frame, scene);
    const record = objects.get(id);
    return record === undefined ? this.#gone(id, step) : this.#ofObject(record, scene, step);
  }

  #ofFrame({ id, name, line, locals }: FrameRecord, scene: Scene): Card {
    const sentence =
      locals.size === 0 ? this.#messages.noNames({ frame: name }) : this.#messages.cardFrame({ frame: name, line });
    const links = { from: linksFrom(scene, id), to: linksTo(scene, id) };
    return { id, title: name, value: '', facts: [], sentences: [sentence], ...links, moments: [] };
  }

  #ofObject(record: ObjectRecord, scene: Scene, step: number): Card {
    const { id, type } = record;
    const value = record.text ?? '';
    return {
      id,
      title: scene.objects.get(id)?.title ?? type,
      value: value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value,
      facts: factsOf(record, this.#messages),
      sentences: whyAlive(this.#cursor.memory, id, this.#lang).sentences,
      from: linksFrom(scene, id),
      to: linksTo(scene, id),
      moments: this.#moments(id, step, this.#lives.lastCountChange(id, step)),
    };
  }

  /** What can be said of an object at a step at which it is not there. */
  #gone(id: Id, step: number): Card | null {
    const { born, died } = this.#lives.of(id);
    if (born === null) return null;
    this.#cursor.seek(Math.max(born, (died ?? born + 1) - 1));
    const record = this.#cursor.memory.objects.get(id);
    return {
      id,
      title: record?.type ?? `#${id}`,
      value: record?.text ?? '',
      facts: [this.#messages.cardNumber({ id })],
      sentences: [step < born ? this.#messages.cardNotYet({}) : this.#messages.cardGone({})],
      from: [],
      to: [],
      moments: this.#moments(id, step, null),
    };
  }

  /** The steps of a life other than the one that is shown. */
  #moments(id: Id, step: number, changed: number | null): CardMoment[] {
    const { born, died } = this.#lives.of(id);
    const moments: CardMoment[] = [];
    const add = (at: number | null, text: (parameters: { readonly step: number }) => string) => {
      if (at !== null && at !== step) moments.push({ text: text({ step: at }), step: at });
    };
    add(born, this.#messages.cardBorn);
    if (changed !== born) add(changed, this.#messages.cardChanged);
    add(died, this.#messages.cardDies);
    return moments;
  }
}
