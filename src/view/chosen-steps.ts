/**
 * The few steps that tell a run where all of them cannot be shown: those that
 * the author marked, else the first, the one at which the program ends, and those
 * between them at which most is born and dies. Knows traces and marks; draws nothing.
 */
import type { AskMark, Mark, StepMark } from '../marks/mark.ts';
import { resolveStep, stepsOfPass } from '../marks/resolve.ts';
import type { StepChoice } from '../options/readers.ts';
import type { Detail } from '../query/slots.ts';
import { Visible, type Hidden } from '../query/visible.ts';
import { Cursor } from '../trace/cursor.ts';
import type { Id } from '../trace/model.ts';
import { endOf, type Trace } from '../trace/trace.ts';

/** Steps that are chosen where the author marked none. */
const MOST_CHOSEN = 6;
/** Marked steps that are shown: a mark on every pass of a loop may mean thousands. */
const MOST_MARKED = 24;
/** Runs with more steps are judged by their events, not by their pictures. */
const MOST_SEEN = 1000;
/** Steps whose events are read; those after them are not chosen, but for the last. */
const MOST_READ = 100_000;

/** The marks of every step that names some, in the order of the code. */
export function marksByStep(trace: Trace, marks: readonly Mark[]): Map<number, StepMark[]> {
  return byStep(
    trace,
    marks.filter((mark) => mark.kind === 'step'),
  );
}

/** What the author asks at each step, in the order of the code. */
export function asksByStep(trace: Trace, marks: readonly Mark[]): Map<number, AskMark[]> {
  return byStep(
    trace,
    marks.filter((mark) => mark.kind === 'ask'),
  );
}

function byStep<Kind extends StepMark | AskMark>(trace: Trace, marks: readonly Kind[]): Map<number, Kind[]> {
  const found = new Map<number, Kind[]>();
  for (const mark of marks) {
    for (const step of stepsOfPass(trace, mark.statement, mark.pass)) {
      const known = found.get(step);
      if (known === undefined) found.set(step, [mark]);
      else known.push(mark);
    }
  }
  return found;
}

/** What of a run is seen, and which step must be among those that are chosen. */
export interface Choice {
  readonly detail: Detail;
  readonly functions?: 'chips' | 'boxes' | 'hide' | undefined;
  readonly hidden?: Hidden | undefined;
  /** A step that is to be shown as well, where the author has marked none. */
  readonly also: number | null;
  /** How many are shown where none is marked, the one above not counted; default: six. */
  readonly most?: number;
  /** What is seen of a step with these options, where somebody knows. */
  readonly visibleAt?: ((step: number) => Visible) | undefined;
}

/** Steps that an author has chosen by `steps`, each once, in the order in which they are named; and why what is missing is. */
export interface AuthorsChoice {
  readonly steps: readonly number[];
  readonly reasons: readonly string[];
}

/** The steps that numbers, stretches, names of marks and the word `marks` mean. */
export function resolveChoices(trace: Trace, marks: readonly Mark[], choices: readonly StepChoice[]): AuthorsChoice {
  const last = trace.steps.length - 1;
  const reasons: string[] = [];
  const steps = choices.flatMap((choice): number[] => {
    if (choice === 'marks') {
      const marked = marks.flatMap((mark) =>
        mark.kind === 'step' ? stepsOfPass(trace, mark.statement, mark.pass) : [],
      );
      return marked.sort((a, b) => a - b);
    }
    if (typeof choice === 'object') {
      if (choice.last > last) reasons.push(`There is no step ${choice.last}; the last step is ${last}`);
      const end = Math.min(choice.last, last);
      return Array.from({ length: Math.max(0, end - choice.first + 1) }, (_, index) => choice.first + index);
    }
    const resolved = resolveStep(trace, marks, choice);
    if ('step' in resolved) return [resolved.step];
    reasons.push(resolved.reason);
    return [];
  });
  return { steps: [...new Set(steps)], reasons };
}

/** Indexes of the steps to show, in order. */
export function chosenSteps(trace: Trace, marks: readonly Mark[], choice: Choice): number[] {
  const marked = [...marksByStep(trace, marks).keys()].sort((a, b) => a - b);
  if (marked.length > 0) return marked.slice(0, MOST_MARKED);
  const { also } = choice;
  const length = endOf(trace) + 1;
  const chosen = pickSteps(length, choice.most ?? MOST_CHOSEN, () =>
    length > MOST_SEEN ? changesInEvents(trace) : changesInSight(trace, choice),
  );
  if (also !== null && !chosen.includes(also)) chosen.push(also);
  return chosen.sort((a, b) => a - b);
}

/** At most so many steps that tell a long run. */
export function liveliestSteps(trace: Trace, most: number): number[] {
  return pickSteps(endOf(trace) + 1, most, () => changesInEvents(trace));
}

/** The first step, the last, and those between them with most changes. */
function pickSteps(length: number, most: number, changes: () => readonly number[]): number[] {
  const last = length - 1;
  if (last < most) return Array.from({ length }, (_, step) => step);
  const lively = changes()
    .map((number, step) => ({ number, step }))
    .filter(({ number, step }) => number > 0 && step > 0 && step < last)
    .sort((a, b) => b.number - a.number || a.step - b.step)
    .slice(0, most - 2)
    .map(({ step }) => step);
  return [0, ...lively, last].sort((a, b) => a - b);
}

/** For every step how many objects and frames come into the picture and leave it; where as many do, how many references. */
function changesInSight(trace: Trace, choice: Choice): number[] {
  const visibleAt = choice.visibleAt ?? looker(trace, choice);
  let before: Sight | null = null;
  return Array.from({ length: trace.steps.length }, (_, step) => {
    const sight = sightOf(visibleAt(step));
    const changes =
      before === null ? 0 : differences(before.boxes, sight.boxes) + differences(before.names, sight.names) / 1000;
    before = sight;
    return changes;
  });
}

function looker(trace: Trace, { detail, functions = 'chips', hidden }: Choice): (step: number) => Visible {
  const cursor = new Cursor(trace);
  return (step) => {
    cursor.seek(step);
    return new Visible(cursor.memory, detail, { functions, hidden });
  };
}

interface Sight {
  readonly boxes: ReadonlySet<Id>;
  /** References with their owners. */
  readonly names: ReadonlySet<string>;
}

function sightOf(visible: Visible): Sight {
  // The frame of a class body comes and goes without much of a story.
  const frames = visible.memory.frames.filter(({ kind }) => kind !== 'class').map(({ id }) => id);
  const boxes = new Set<Id>([...visible.objects.keys(), ...frames]);
  const names = new Set<string>();
  for (const id of boxes) for (const { key, target } of visible.slots(id)) names.add(`${id}.${key}>${target}`);
  return { boxes, names };
}

function differences<Item>(before: ReadonlySet<Item>, after: ReadonlySet<Item>): number {
  let number = 0;
  for (const item of before) if (!after.has(item)) number++;
  for (const item of after) if (!before.has(item)) number++;
  return number;
}

/** For every step how many objects are born at it and live on, and how many die that lived before it. */
function changesInEvents(trace: Trace): number[] {
  const cursor = new Cursor(trace);
  const length = Math.min(trace.steps.length, MOST_READ);
  return Array.from({ length }, (_, step) => {
    const born = new Set<Id>();
    let dead = 0;
    for (const event of cursor.eventsOf(step)) {
      if (event.kind === 'alloc') born.add(event.object);
      else if (event.kind === 'free' && !born.delete(event.object)) dead++;
    }
    return born.size + dead;
  });
}
