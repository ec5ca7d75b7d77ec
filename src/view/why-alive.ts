/**
 * Why an object is alive, in words: what holds it, by which chain a frame
 * leads to it, or with which other objects it is out of reach. For cards,
 * pages and the command line. Knows holders and messages; draws nothing.
 */
import type { Language } from '../options/options.ts';
import type { Holder } from '../query/holders.ts';
import { chainFromRoot, holders, isFurniture, weakHolders } from '../query/holders.ts';
import { reachability } from '../query/reachable.ts';
import type { Id, Memory } from '../trace/model.ts';
import { messagesIn } from './locales/index.ts';
import type { Messages } from './messages.ts';
import { Moment } from './telling/moment.ts';
import { Phrases } from './telling/phrases.ts';

/** Holders that are told one by one; of more only the number. */
const MOST_HOLDERS = 8;

export interface WhyAlive {
  /** How many references there are to the object. */
  readonly counted: string;
  /** What holds it, a phrase each: names, items, attributes, loops … */
  readonly holders: readonly string[];
  /** Holders that no picture shows: constants of code, running calls, the interpreter. */
  readonly notShown: readonly string[];
  /** Weak references to it, which do not count. */
  readonly weak: readonly string[];
  /** The chain that leads to it, from the frame on; empty if there is none. */
  readonly chain: readonly string[];
  /** All of this in sentences; the last one says what keeps the object alive, unless that is its only holder. */
  readonly sentences: readonly string[];
}

/** Throws a RangeError for an object that the memory does not have. */
export function whyAlive(memory: Memory, id: Id, lang: Language): WhyAlive {
  return new Answer(memory, messagesIn(lang)).to(id);
}

class Answer {
  readonly #memory: Memory;
  readonly #messages: Messages;
  readonly #moment: Moment;
  readonly #phrases: Phrases;

  constructor(memory: Memory, messages: Messages) {
    this.#moment = new Moment(memory, 'objects');
    this.#memory = this.#moment.memory;
    this.#messages = messages;
    this.#phrases = new Phrases(messages);
  }

  to(id: Id): WhyAlive {
    const record = this.#memory.objects.get(id);
    if (record === undefined) throw new RangeError(`no object #${id}`);
    const direct = holders(this.#memory, id);
    const isHidden = (holder: Holder): boolean => isFurniture(this.#memory, holder);
    const shown = this.#tell(direct.filter((holder) => !isHidden(holder)));
    const notShown = this.#tell(direct.filter(isHidden));
    const weak = this.#tell(weakHolders(this.#memory, id));
    const chain = (chainFromRoot(this.#memory, id) ?? []).map(({ holder }) => this.#holder(holder));
    const object = this.#phrases.object(this.#moment, id);
    const count = record.count === 'immortal' ? null : record.count;
    const counted = this.#messages.referencesTo({ object, count });
    const sentences = [
      counted,
      ...(shown.length > 0 ? [this.#messages.heldBy({ holders: shown })] : []),
      ...(notShown.length > 0 ? [this.#messages.notShownHolders({ holders: notShown })] : []),
      ...(weak.length > 0 ? [this.#messages.weakHolders({ holders: weak })] : []),
      ...(direct.length === 1 && chain.length === 1 ? [] : [this.#reason(id, count, chain)]),
    ];
    return { counted, holders: shown, notShown, weak, chain, sentences };
  }

  #reason(id: Id, count: number | null, chain: readonly string[]): string {
    if (chain.length > 0) return this.#messages.reachedBy({ links: chain });
    if (count === null) return this.#messages.alwaysThere({});
    if (count === 0) return this.#messages.onItsWay({});
    const island = reachability(this.#memory).islands.find((members) => members.includes(id));
    if (island === undefined) return this.#messages.onItsWay({});
    const others = island.filter((other) => other !== id && this.#moment.visible.objects.has(other));
    const phrases = this.#phrases.formerObjects(this.#moment, others).map(({ phrase }) => phrase);
    return this.#messages.outOfReach({ others: this.#some(phrases) });
  }

  #tell(some: readonly Holder[]): string[] {
    const phrases = new Map<string, number>();
    for (const holder of some) {
      const phrase = this.#holder(holder);
      phrases.set(phrase, (phrases.get(phrase) ?? 0) + Math.max(1, holder.n));
    }
    return this.#some(
      [...phrases].map(([phrase, n]) => (n > 1 ? this.#messages.severalTimes({ phrase, count: n }) : phrase)),
    );
  }

  #some(phrases: readonly string[]): string[] {
    const more = phrases.length - MOST_HOLDERS;
    return more > 0 ? [...phrases.slice(0, MOST_HOLDERS), this.#messages.moreObjects({ count: more })] : [...phrases];
  }

  #holder({ kind, owner, key }: Holder): string {
    const frame = owner === null ? undefined : this.#moment.frame(owner);
    const of = frame !== undefined ? frame.name : owner === null ? '' : this.#owner(owner);
    return this.#messages.holder({ kind, key, owner: of, isModule: frame?.kind === 'module' });
  }

  /** The object that holds; a frame or code by the name of its function, a bound method by that of its own. */
  #owner(id: Id): string {
    const record = this.#memory.objects.get(id);
    if (record?.shape === 'frame' || record?.type === 'code') return record.text ?? record.type;
    if (record?.shape !== 'method') return this.#phrases.object(this.#moment, id);
    const text = this.#memory.objects.get(record.fields.get('__func__') ?? 0)?.text ?? null;
    return this.#messages.object({ shape: record.shape, type: record.type, text, path: null });
  }
}
