/**
 * A step in words: what ran, what changed by it, and what is freed or stays
 * because of that. The same words serve caption, live region and still
 * picture. Knows moments, changes and messages; draws nothing.
 */
import type { Language } from '../options/options.ts';
import { COMPILER_NAMES, type Detail } from '../query/slots.ts';
import type { Hidden, Slot } from '../query/visible.ts';
import type { FrameKind, FrameRecord, Id, Memory, ObjectRecord, Outcome, StepReason } from '../trace/model.ts';
import { endOf, type Trace } from '../trace/trace.ts';
import { messagesIn } from './locales/index.ts';
import type { Keeping, Messages, TargetPhrase } from './messages.ts';
import { Moments } from './moments.ts';
import type { Changes, SlotChange } from './telling/changes.ts';
import { compare, isNew } from './telling/changes.ts';
import { calledBackFor, dyingIn, finalizedBy, isSpentCallback, survivorOf } from './telling/deaths.ts';
import type { Path } from './telling/moment.ts';
import { Moment } from './telling/moment.ts';
import { Phrases, shorten } from './telling/phrases.ts';

export interface DescribeOptions {
  readonly detail: Detail;
  readonly lang: Language;
  /** What the picture leaves out is not told either. */
  readonly hidden?: Hidden | undefined;
}

/** Sentences of one kind that are told of a step; of more only the number. */
const MOST_TOLD = 3;
/** Lines of an outline that stand below one: who listens goes through them one by one, and a picture shows no more either. */
const MOST_LINES = 150;

/** The words of one step. To tell many steps of a trace, keep a `Describer`. */
export function describeStep(trace: Trace, step: number, options: DescribeOptions): string {
  return new Describer(trace, options).step(step);
}

/** The outcome of a run in words: what ended it, where, and what can be done. */
export function describeOutcome(outcome: Outcome, lang: Language): string {
  const messages = messagesIn(lang);
  switch (outcome.kind) {
    case 'finished':
      return messages.finished(outcome);
    case 'raised':
      return outcome.limitation === undefined
        ? messages.failed(outcome)
        : `${messages.failed(outcome)} ${messages.limitation(outcome.limitation)}`;
    case 'syntax-error':
      return messages.notPython(outcome);
    case 'unsupported':
      return messages.unsupported(outcome);
    case 'limit':
      return messages.limit(outcome);
  }
}

/** That an exception came of a limit of ours, and which; empty if it did not. */
export function describeLimitation(outcome: Outcome, lang: Language): string {
  return outcome.kind === 'raised' && outcome.limitation !== undefined
    ? messagesIn(lang).limitation(outcome.limitation)
    : '';
}

/** Tells the steps of one trace. Steps told in order cost least. */
export class Describer {
  readonly #trace: Trace;
  readonly #options: DescribeOptions;
  readonly #messages: Messages;
  readonly #moments: Moments;
  readonly #end: number;

  /** `moments`: those of the trace with the same options, where somebody else looks at them too. */
  constructor(trace: Trace, options: DescribeOptions, moments = new Moments(trace, options)) {
    this.#trace = trace;
    this.#options = options;
    this.#messages = messagesIn(options.lang);
    this.#moments = moments;
    this.#end = endOf(trace);
  }

  /**
   * What led to a step, as one to a few plain sentences; with the outcome at the step where the program ends.
   * Throws a RangeError for a step that the trace does not have, as the cursor does.
   */
  step(step: number): string {
    const { steps, outcome } = this.#trace;
    const sentences = steps.length === 0 ? [] : this.#sentences(step);
    if (step === this.#end || steps.length === 0) sentences.push(describeOutcome(outcome, this.#options.lang));
    return sentences.join(' ');
  }

  /** Where the program is at a step that follows no line and changes nothing. */
  #unchangedAt(line: number, ran: StepReason, frame: FrameRecord | undefined): string {
    switch (ran) {
      case 'call':
        return frame === undefined
          ? this.#messages.runsNext({ line })
          : this.#messages.beginsAt({ frame: frame.name, isClass: frame.kind === 'class', line });
      case 'resume':
        return frame === undefined
          ? this.#messages.runsNext({ line })
          : this.#messages.goesOnAt({ frame: frame.name, line });
      case 'exception':
        return this.#messages.jumpsTo({ line });
      case 'collect':
        return this.#messages.collectionEnded({ line });
      default:
        return this.#messages.runsNext({ line });
    }
  }

  #sentences(step: number): string[] {
    if (step === 0) return [this.#messages.begins({})];
    const before = this.#moments.at(step - 1);
    const after = this.#moments.at(step);
    const reached = this.#trace.steps.at(step);
    const ran = this.#trace.steps.at(step - 1);
    const told = new Telling(before, after, this.#messages, step > this.#end).sentences(ran.reason, reached.reason);
    if (told.length > 0) return told;
    if (step === this.#end) return [];
    if (ran.reason !== 'line') return [this.#unchangedAt(reached.line, ran.reason, after.newestFrame)];
    return [this.#messages.lineRan({ line: ran.line }), this.#messages.unchanged({})];
  }
}

/** Frames whose value at their end a program gets to see. */
const ENDS_WITH_VALUE: ReadonlySet<FrameKind> = new Set(['function', 'lambda', 'generator', 'comprehension']);

function nameOf([name]: readonly [string, Id]): string {
  return name;
}

/** What a frame gives its caller at a return or yield: it is on top of its operand stack. Null where an exception leaves it. */
function handedOut({ stack }: FrameRecord): Id | null {
  return stack.at(-1) ?? null;
}

/** Puts the changes between two moments into sentences. */
export class Telling {
  readonly #before: Moment;
  readonly #after: Moment;
  readonly #messages: Messages;
  readonly #phrases: Phrases;
  readonly #changes: Changes;
  readonly #isAtExit: boolean;

  /** `isAtExit`: the program has ended before. */
  constructor(before: Moment, after: Moment, messages: Messages, isAtExit: boolean) {
    this.#isAtExit = isAtExit;
    this.#before = before;
    this.#after = after;
    this.#messages = messages;
    this.#phrases = new Phrases(messages);
    this.#changes = compare(before, after);
  }

  /** `ran` is the reason of the step before, `reached` that of the step told. */
  sentences(ran: StepReason, reached: StepReason): string[] {
    const { slots, contents, altered, freed, swept, cutOff, output } = this.#changes;
    const pushed = [...this.#pushed(reached), ...this.#resumedAtOnce(reached)];
    const gone = this.#freed(freed);
    // A container goes before `__del__` of what it held runs.
    const isDeath = this.#changes.pushed.some((frame) => this.#whyCalled(frame).length > 0);
    const all = [
      ...this.#popped(ran),
      ...this.#limited([
        ...slots.filter((change) => !this.#isSpent(change)).map((change) => this.#slot(change)),
        ...contents.map((change) => this.#content(change)),
        ...altered.map((record) => this.#altered(record)),
      ]),
      ...(isDeath ? [...gone, ...pushed] : [...pushed, ...gone]),
      ...this.#limited(this.#keptBy(slots)),
      ...(swept.length > 0 ? [this.#messages.swept({ objects: this.#former(swept) })] : []),
      ...this.#cut(cutOff),
      ...(output.trim() === '' ? [] : [this.#messages.printed({ text: shorten(output.trimEnd()) })]),
      ...this.#arrival(ran, reached),
    ];
    return all;
  }

  #popped(ran: StepReason): string[] {
    return this.#changes.popped.flatMap((frame) => {
      if (frame.kind === 'module') return [];
      if (frame.kind === 'class') return [this.#messages.classEnded({ name: frame.name })];
      if (ran === 'yield') return [this.#messages.paused(this.#keeping(this.#after, frame))];
      const written = [...frame.locals].filter(([name]) => !COMPILER_NAMES.has(name));
      const isCaptured = ([, id]: [string, Id]) => this.#after.object(id)?.shape === 'cell';
      const words = { frame: frame.name, names: this.#some(written.filter((local) => !isCaptured(local)).map(nameOf)) };
      const isLeft = ran === 'return' && handedOut(frame) === null;
      const captured = this.#some(written.filter(isCaptured).map(nameOf));
      return [
        isLeft ? this.#messages.left(words) : this.#messages.returned(words),
        ...(captured.length > 0 ? [this.#messages.captured({ names: captured })] : []),
        ...this.#livesOn(frame),
      ];
    });
  }

  #pushed(reason: StepReason): string[] {
    return this.#changes.pushed.flatMap((frame) => {
      if (frame.kind === 'module') return [this.#messages.begins({})];
      if (frame.kind === 'class') return [this.#messages.classBegins({ name: frame.name })];
      if (reason === 'resume') return [this.#resumed(frame)];
      const parameters = this.#parameters(frame);
      if (frame.generator !== undefined)
        return [this.#messages.started({ ...this.#keeping(this.#after, frame), parameters })];
      return [...this.#whyCalled(frame), this.#messages.called({ frame: frame.name, parameters })];
    });
  }

  /** A generator that paused and goes on within one step, as one does that a built-in asks for all its values. */
  #resumedAtOnce(reason: StepReason): string[] {
    const frame = this.#after.newestFrame;
    const isPushed = this.#changes.pushed.some(({ id }) => id === frame?.id);
    return reason !== 'resume' || frame === undefined || isPushed ? [] : [this.#resumed(frame)];
  }

  /** A generator goes on: asked for a value, or because somebody closes it. */
  #resumed(frame: FrameRecord): string {
    const keeping = this.#keeping(this.#after, frame);
    if (!this.#exceptionsOf('GeneratorExit').some((id) => this.#before.object(id) === undefined))
      return this.#messages.resumed(keeping);
    const isForgotten = frame.generator !== undefined && this.#after.object(frame.generator)?.count === 0;
    return isForgotten ? this.#messages.forgotten(keeping) : this.#messages.closed(keeping);
  }

  /** A frame and what keeps it while it is off the stack. */
  #keeping(moment: Moment, { name, generator }: FrameRecord): Keeping {
    const keeper = generator === undefined ? undefined : moment.object(generator);
    return { frame: name, keeper: keeper?.type ?? 'generator' };
  }

  /** Why Python calls what the program does not: somebody dies. */
  #whyCalled(frame: FrameRecord): string[] {
    const dying = dyingIn(this.#before, this.#after, frame);
    if (dying !== null) return [this.#messages.dying({ object: this.#phrases.object(this.#before, dying) })];
    const left = this.#isAtExit ? finalizedBy(frame) : null;
    if (left !== null && this.#before.object(left) !== undefined)
      return [this.#messages.leftAtExit({ object: this.#phrases.object(this.#before, left) })];
    const reference = calledBackFor(this.#before, this.#after, frame);
    return reference === null
      ? []
      : [this.#messages.callbackDue({ reference: this.#phrases.object(this.#before, reference) })];
  }

  #livesOn(frame: FrameRecord): string[] {
    const survivor = this.#isAtExit ? null : survivorOf(this.#after, frame);
    if (survivor === null) return [];
    const by = this.#phrases.place(this.#after, survivor.slot);
    return [this.#messages.livesOn({ object: this.#phrases.formerObject(this.#after, survivor.object), by })];
  }

  #isSpent({ before, after }: SlotChange): boolean {
    return before !== null && after === null && isSpentCallback(this.#before, before);
  }

  /** What the names of a new frame refer to; the class that `super()` needs is no name of the program. */
  #parameters(frame: FrameRecord): { name: string; object: string }[] {
    const slots = this.#after.visible.slots(frame.id).filter(({ key }) => !COMPILER_NAMES.has(key));
    return slots.map(({ key, target }) => ({ name: key, object: this.#arrivingObject(target) }));
  }

  /** What the event that the step stands for says, beyond what memory shows. */
  #arrival(ran: StepReason, reason: StepReason): string[] {
    const frame = this.#after.newestFrame;
    switch (reason) {
      case 'return':
      case 'yield':
        return frame === undefined || !ENDS_WITH_VALUE.has(frame.kind) ? [] : [this.#handingOut(frame, reason)];
      case 'exception': {
        const name = frame === undefined || frame.kind === 'module' ? null : frame.name;
        const [left] = this.#changes.popped;
        const isPassedOn = ran === 'return' && left !== undefined && handedOut(left) === null;
        return [
          isPassedOn
            ? this.#messages.goesOn({ frame: name })
            : this.#messages.raised({ type: this.#raisedType(), frame: name }),
        ];
      }
      case 'collect':
        return this.#collected();
      default:
        return [];
    }
  }

  #handingOut(frame: FrameRecord, reason: 'return' | 'yield'): string {
    const value = handedOut(frame);
    if (value === null) return this.#messages.leaving({ frame: frame.name });
    const words = { frame: frame.name, object: this.#arrivingObject(value) };
    if (reason === 'return') return this.#messages.returning(words);
    const isAwaiting = this.#keeping(this.#after, frame).keeper === 'coroutine';
    return isAwaiting ? this.#messages.awaiting(words) : this.#messages.yielding(words);
  }

  /** What the collector has done by the end of a phase. */
  #collected(): string[] {
    const { objects, collection } = this.#after.memory;
    const examined = [...objects.values()].filter(({ collectorCount }) => collectorCount !== undefined);
    switch (collection?.phase) {
      case 'copy':
        return [this.#messages.countsCopied({ count: examined.length === 0 ? null : examined.length })];
      case 'subtract':
        return [this.#messages.referencesSubtracted({})];
      case 'reach': {
        if (examined.length === 0) return [this.#messages.collected({})];
        const garbage = examined.filter(({ collectorVerdict }) => collectorVerdict === 0).map(({ id }) => id);
        if (garbage.length === 0) return [this.#messages.noGarbage({})];
        return [this.#messages.garbageFound({ objects: this.#former(garbage), count: garbage.length })];
      }
      case 'finalize':
        return [this.#messages.finalizersRun({})];
      default:
        return this.#changes.swept.length > 0 ? [] : [this.#messages.collected({})];
    }
  }

  /** The type of the exception that was raised, raised again or passed on: its traceback has grown. */
  #raisedType(): string | null {
    const traceback = (moment: Moment, id: Id) => moment.object(id)?.fields.get('__traceback__');
    const raised = this.#exceptionsOf(null).find(
      (id) => this.#before.object(id) === undefined || traceback(this.#before, id) !== traceback(this.#after, id),
    );
    return raised === undefined ? null : (this.#after.object(raised)?.type ?? null);
  }

  /** Exceptions of a type, or all of them. */
  #exceptionsOf(type: string | null): Id[] {
    const found: Id[] = [];
    for (const record of this.#after.memory.objects.values())
      if (record.shape === 'exception' && (type === null || record.type === type)) found.push(record.id);
    return found;
  }

  #slot({ before, after }: SlotChange): string {
    if (after === null) {
      const slot = before as Slot;
      return this.#messages.unbound({
        place: this.#phrases.place(this.#before, slot),
        object: this.#phrases.formerObject(this.#before, slot.target),
      });
    }
    const place = this.#phrases.place(this.#after, after);
    const target = this.#target(after);
    if (before === null) return this.#messages.bound({ place, target });
    return this.#messages.rebound({ place, target, before: this.#phrases.formerObject(this.#before, before.target) });
  }

  #target(slot: Slot): TargetPhrase {
    const { target } = slot;
    const plain = { object: this.#labelWithout(slot), isNew: false, sameAs: null, count: null };
    if (slot.look.kind === 'text') return plain;
    if (this.#isNew(target)) return { ...plain, object: this.#phrases.newObject(this.#after, target), isNew: true };
    const other = this.#otherHolder(slot);
    if (other === null) return plain;
    const count = this.#after.visible.count(target);
    return {
      object: this.#phrases.noun(this.#after, target),
      isNew: false,
      sameAs: this.#phrases.place(this.#after, other),
      count: count === 'immortal' ? null : count,
    };
  }

  /** The target's label: by another way that leads to it, now or before, else without one. */
  #labelWithout(slot: Slot): string {
    const { target } = slot;
    const own = this.#after.slotPath(slot);
    // A name in the newest frame needs no frame in the way to it.
    const newest = this.#after.newestFrame?.name;
    const isOwn = (path: Path | null) =>
      own !== null &&
      own.name === path?.name &&
      own.rest === path.rest &&
      (own.frame === path.frame || (path.frame === null && own.frame === newest));
    if (!isOwn(this.#after.path(target))) return this.#phrases.object(this.#after, target);
    const earlier = this.#before.path(target);
    const wasElsewhere = earlier !== null && !isOwn(earlier) && this.#changes.popped.length === 0;
    return wasElsewhere ? this.#phrases.object(this.#before, target) : this.#phrases.formerObject(this.#after, target);
  }

  /** Another place that held the object before and still does. */
  #otherHolder(slot: Slot): Slot | null {
    const holders = this.#after.holders(slot.target);
    const other = this.#firstFamiliar(holders.filter(({ owner, key }) => owner !== slot.owner || key !== slot.key));
    return other && this.#after.slotPath(other) ? other : null;
  }

  #wasThere({ owner, key, target }: Slot): boolean {
    return this.#before.visible.slots(owner).some((slot) => slot.key === key && slot.target === target);
  }

  #content({ owner, added, removed, reordered }: Changes['contents'][number]): string {
    const phrase = this.#phrases.object(this.#after, owner.id);
    if (reordered) return this.#messages.reordered({ owner: phrase });
    if (removed.length === 0) return this.#messages.added({ owner: phrase, objects: this.#arriving(added) });
    const sentence = this.#messages.removed({ owner: phrase, objects: this.#former(removed) });
    return added.length === 0
      ? sentence
      : `${sentence} ${this.#messages.added({ owner: phrase, objects: this.#arriving(added) })}`;
  }

  #altered(record: ObjectRecord): string {
    const object = this.#phrases.withoutText(this.#after, record);
    return this.#messages.altered({ object, text: shorten(record.text ?? '') });
  }

  #arriving(ids: readonly Id[]): string[] {
    return this.#some(ids.map((id) => this.#arrivingObject(id)));
  }

  /** An object as the place knew it that it comes from. */
  #arrivingObject(id: Id): string {
    if (this.#isNew(id)) return this.#phrases.newObject(this.#after, id);
    if (this.#cameFromGone(id)) return this.#phrases.formerObject(this.#before, id);
    return this.#phrases.object(this.#before.object(id) ? this.#before : this.#after, id);
  }

  /** Whether the way by which an object was known begins with a name that has gone with its frame. */
  #cameFromGone(id: Id): boolean {
    const path = this.#before.path(id);
    const newest = this.#before.newestFrame;
    return (
      path !== null &&
      this.#changes.popped.some(
        (frame) => frame.locals.has(path.name) && (path.frame === null ? frame === newest : path.frame === frame.name),
      )
    );
  }

  #former(ids: readonly Id[]): string[] {
    const groups = this.#phrases.formerObjects(this.#before, ids);
    const counts = groups.map(({ count }) => count);
    return this.#some(
      groups.map(({ phrase }) => phrase),
      counts,
    );
  }

  /** The first few, and how many more; `counts` says how many there are behind each phrase, one if left out. */
  #some(phrases: readonly string[], counts: readonly number[] = phrases.map(() => 1)): string[] {
    const more = counts.slice(MOST_TOLD).reduce((sum, count) => sum + count, 0);
    const told = phrases.slice(0, MOST_TOLD);
    return more > 0 ? [...told, this.#messages.moreObjects({ count: more })] : told;
  }

  #freed({ objects, inside }: Changes['freed']): string[] {
    if (objects.length === 0) return [];
    const count = objects.length;
    return [this.#messages.freed({ objects: this.#former(objects), count, inside: this.#former(inside) })];
  }

  /** What no name leads to any more: told when one of it had a name, and without the values that go with it. */
  #cut(ids: readonly Id[]): string[] {
    if (!ids.some((id) => this.#lostName(id))) return [];
    const told = ids.filter((id) => this.#lostName(id) || this.#after.object(id)?.shape !== 'atom');
    return [this.#messages.cut({ objects: this.#former(told), count: told.length })];
  }

  /** Objects that a slot let go and that somebody else still holds. */
  #keptBy(slots: readonly SlotChange[]): string[] {
    return slots.flatMap(({ before }) => {
      if (before === null || before.look.kind !== 'arrow' || this.#after.visible.isUnreachable(before.target))
        return [];
      const holder = this.#firstFamiliar(this.#after.holders(before.target));
      if (holder === null) return [];
      const by = this.#after.slotPath(holder)
        ? this.#phrases.place(this.#after, holder)
        : this.#phrases.object(this.#after, holder.owner);
      return [this.#messages.kept({ object: this.#phrases.formerObject(this.#before, before.target), by })];
    });
  }

  /** The first place that held its object before, if possible one that an expression names. */
  #firstFamiliar(slots: readonly Slot[]): Slot | null {
    const familiar = slots.filter((slot) => slot.kind !== 'variable' && this.#wasThere(slot));
    return familiar.find((slot) => this.#after.slotPath(slot) !== null) ?? familiar[0] ?? null;
  }

  #lostName(id: Id): boolean {
    return this.#before.holders(id).some(({ owner }) => this.#before.frame(owner) !== undefined);
  }

  /** Made by the line that just ran. What a call gave back was made before. */
  #isNew(id: Id): boolean {
    if (this.#changes.popped.length > 0) return this.#before.object(id) === undefined;
    return isNew(this.#before, this.#after, id);
  }

  #limited(sentences: readonly string[]): string[] {
    if (sentences.length <= MOST_TOLD) return [...sentences];
    const told = sentences.slice(0, MOST_TOLD - 1);
    return [...told, this.#messages.moreChanges({ count: sentences.length - told.length })];
  }
}

/** A line of an outline with the lines below it. */
export interface OutlineItem {
  readonly text: string;
  readonly children: readonly OutlineItem[];
}

/** The picture of a memory as an outline: frames with their names, then objects with what they refer to. */
export function outlineMemory(memory: Memory, { detail, lang, hidden }: DescribeOptions): OutlineItem[] {
  return outlineMoment(new Moment(memory, detail, { hidden }), lang);
}

/** The same of a moment that is known. */
export function outlineMoment(moment: Moment, lang: Language): OutlineItem[] {
  const messages = messagesIn(lang);
  const phrases = new Phrases(messages);
  const refers = (slot: Slot, name: string): OutlineItem => ({
    text: messages.nameRefers({
      name,
      object: slot.look.kind === 'text' ? slot.look.text : phrases.object(moment, slot.target),
    }),
    children: [],
  });
  const limited = <T>(all: readonly T[], line: (one: T) => OutlineItem): OutlineItem[] => {
    const lines = all.slice(0, MOST_LINES).map(line);
    const count = all.length - lines.length;
    return count === 0 ? lines : [...lines, { text: messages.moreItems({ count }), children: [] }];
  };
  const slotLines = (slots: readonly Slot[]): OutlineItem[] => limited(slots, (slot) => refers(slot, slot.key));
  const frames = limited(moment.memory.frames, (frame): OutlineItem => {
    const slots = moment.visible.slots(frame.id);
    if (slots.length === 0) return { text: messages.noNames({ frame: frame.name }), children: [] };
    return { text: messages.frameHolds({ frame: frame.name }), children: slotLines(slots) };
  });
  const objects = limited([...moment.visible.objects], (id): OutlineItem => {
    const count = moment.visible.count(id);
    const object = phrases.object(moment, id);
    const counted = messages.objectCounted({ object, count: count === 'immortal' ? null : count });
    const isCutOff = moment.visible.isUnreachable(id);
    return {
      text: isCutOff ? `${counted} (${messages.unreachable({})})` : counted,
      children: slotLines(moment.visible.slots(id).filter(({ look }) => look.kind !== 'folded')),
    };
  });
  return objects.length === 0 ? frames : [...frames, { text: messages.objectsHeading({}), children: objects }];
}

/** The picture of a memory as running text, for where an outline has no place. */
export function describeMemory(memory: Memory, options: DescribeOptions): string {
  return describeMoment(new Moment(memory, options.detail, { hidden: options.hidden }), options.lang);
}

/** The same of a moment that is known. */
export function describeMoment(moment: Moment, lang: Language): string {
  const lines = (items: readonly OutlineItem[], indent: string): string[] =>
    items.flatMap(({ text, children }) => [indent + text, ...lines(children, `${indent}  `)]);
  return lines(outlineMoment(moment, lang), '').join('\n');
}
