/**
 * What objects and places are called in a language at a moment. Knows moments
 * and messages; knows nothing of what happened.
 */
import type { Slot } from '../../query/visible.ts';
import type { Id, ObjectRecord, Shape } from '../../trace/model.ts';
import type { Messages, ObjectPhrase } from '../messages.ts';
import { isInArgs, type Moment, type Path } from './moment.ts';

/** Characters of a value that are told; the picture and the card have more. */
const LONGEST_TEXT = 40;

/** Methods of built-in classes, looked up in the class. */
const METHOD_TYPES: ReadonlySet<string> = new Set([
  'method_descriptor',
  'wrapper_descriptor',
  'classmethod_descriptor',
]);

export class Phrases {
  readonly #messages: Messages;

  constructor(messages: Messages) {
    this.#messages = messages;
  }

  /** An object, with the way to it if there is one: "the list b". */
  object(moment: Moment, id: Id): string {
    const record = moment.object(id);
    return record === undefined ? `#${id}` : this.#messages.object(phraseOf(record, this.#path(moment.path(id))));
  }

  /** An object whose own text is told besides: "the byte array b". */
  withoutText(moment: Moment, record: ObjectRecord): string {
    return this.#messages.object({ ...phraseOf(record, this.#path(moment.path(record.id))), text: null });
  }

  /** An object that the reader meets for the first time: "a new list". */
  newObject(moment: Moment, id: Id): string {
    const record = moment.object(id);
    return record === undefined ? `#${id}` : this.#messages.newObject(phraseOf(record, null));
  }

  /** An object whose name has just been told or lost: "the list". */
  formerObject(moment: Moment, id: Id): string {
    const record = moment.object(id);
    return record === undefined ? `#${id}` : this.#messages.formerObject(phraseOf(record, null));
  }

  /** Objects that lost their names, those of a kind together, values last: "the dictionary", "3 lists". */
  formerObjects(moment: Moment, ids: readonly Id[]): { readonly phrase: string; readonly count: number }[] {
    const groups = new Map<string, Id[]>();
    const isValue = (id: Id) => moment.object(id)?.shape === 'atom';
    for (const id of [...ids.filter((id) => !isValue(id)), ...ids.filter(isValue)]) {
      const phrase = this.formerObject(moment, id);
      groups.set(phrase, [...(groups.get(phrase) ?? []), id]);
    }
    return [...groups].map(([phrase, members]) => {
      const record = moment.object(members[0] ?? 0);
      const count = members.length;
      const all = count === 1 || !record ? phrase : this.#messages.several({ ...phraseOf(record, null), count });
      return { phrase: all, count };
    });
  }

  /** An object after the word "same". */
  noun(moment: Moment, id: Id): string {
    const record = moment.object(id);
    return record === undefined ? `#${id}` : this.#messages.noun(phraseOf(record, null));
  }

  /** A name, item, entry or attribute: `x`, "x in f2", `b[0]`. */
  place(moment: Moment, slot: Slot): string {
    const path = moment.slotPath(slot);
    if (path !== null) return this.#path(path) ?? '';
    const owner = this.object(moment, slot.owner);
    if ((slot.kind === 'item' && !isInArgs(slot)) || slot.kind === 'value') {
      const key = moment.keyObject(slot);
      return this.#messages.itemOf({ owner, index: key === null ? slot.key : this.object(moment, key) });
    }
    return this.#messages.attributeOf({ owner, name: slot.key });
  }

  #path(path: Path | null): string | null {
    return path === null ? null : this.#messages.place({ name: path.name, frame: path.frame }) + path.rest;
  }
}

function phraseOf(record: ObjectRecord, path: string | null): ObjectPhrase {
  const { type, text } = record;
  return { shape: saidShape(record), type, text: text === null ? null : shorten(text), path };
}

/** What is bound to no object is called a function, though its type is that of built-in methods; `str.upper` is a method. */
function saidShape({ shape, type, fields }: ObjectRecord): Shape {
  if (type === 'builtin_function_or_method' && !fields.has('__self__')) return 'function';
  return METHOD_TYPES.has(type) ? 'method' : shape;
}

/** A text of one line that is not too long, with … for what is left out. */
export function shorten(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ');
  const characters = [...line];
  return characters.length <= LONGEST_TEXT ? line : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}
