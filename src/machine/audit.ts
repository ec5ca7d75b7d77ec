/**
 * The auditor: recounts every reference of the heap and compares. For tests only;
 * no entry imports it. It shares no code with the heap's counting, so it does not
 * share its mistakes.
 */
import { FRAME } from './core-types.ts';
import { Frame } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import type { Machine } from './machine.ts';
import { Flag, type PyObject } from './object.ts';
import { nullObserver, type Observer } from './observer.ts';

/** Knows all living objects, since a heap has no list of them. Passes everything on to another observer. */
export class Census implements Observer {
  readonly living = new Set<PyObject>();
  readonly #next: Observer;
  readonly hearsCollections: boolean;

  constructor(next: Observer = nullObserver) {
    this.#next = next;
    this.hearsCollections = next.hearsCollections;
  }

  alloc(object: PyObject): void {
    this.living.add(object);
    this.#next.alloc(object);
  }
  free(object: PyObject): void {
    this.#next.free(object);
  }
  local: Observer['local'] = (...event) => this.#next.local(...event);
  item: Observer['item'] = (...event) => this.#next.item(...event);
  field: Observer['field'] = (...event) => this.#next.field(...event);
  splice: Observer['splice'] = (...event) => this.#next.splice(...event);
  push: Observer['push'] = (...event) => this.#next.push(...event);
  pop: Observer['pop'] = (...event) => this.#next.pop(...event);
  suspended: Observer['suspended'] = (...event) => this.#next.suspended(...event);
  discard: Observer['discard'] = (...event) => this.#next.discard(...event);
  namespace: Observer['namespace'] = (...event) => this.#next.namespace(...event);
  type: Observer['type'] = (...event) => this.#next.type(...event);
  weak: Observer['weak'] = (...event) => this.#next.weak(...event);
  text: Observer['text'] = (...event) => this.#next.text(...event);
  cleared: Observer['cleared'] = (...event) => this.#next.cleared(...event);
  handled: Observer['handled'] = (...event) => this.#next.handled(...event);
  errorOutput: Observer['errorOutput'] = (...event) => this.#next.errorOutput(...event);
  output: Observer['output'] = (...event) => this.#next.output(...event);
  collectorPhase: Observer['collectorPhase'] = (...event) => this.#next.collectorPhase(...event);
  collectorCount: Observer['collectorCount'] = (...event) => this.#next.collectorCount(...event);
  collectorSubtract: Observer['collectorSubtract'] = (...event) => this.#next.collectorSubtract(...event);
  collectorVerdict: Observer['collectorVerdict'] = (...event) => this.#next.collectorVerdict(...event);
  step: Observer['step'] = (...event) => this.#next.step(...event);
}

/** What is wrong with the heap, one line a fault; empty when all counts are right. */
export function audit(machine: Machine, census: Census): string[] {
  const edges = new Map<PyObject, number>();
  const faults: string[] = [];
  // Who refers is put into words only for a fault: an audit happens after every instruction.
  const edge = (object: PyObject | null | undefined, from: Referrer): void => {
    if (object === null || object === undefined) return;
    if ((object.flags & Flag.FREED) !== 0) faults.push(`${describe(from)} refers to the freed ${describe(object)}`);
    // Nobody counts references to what never dies.
    if ((object.flags & Flag.IMMORTAL) === 0) edges.set(object, (edges.get(object) ?? 0) + 1);
  };
  const frame = (one: Frame): void => {
    for (let i = 0; i < one.stackTop; i++) edge(one.slots[i], one);
    edge(one.func, one);
    edge(one.namespace, one);
    edge(one.instance, one);
    edge(one.caller, one);
  };

  for (let activation = machine.current; activation !== null; activation = activation.back)
    if (activation instanceof Frame) frame(activation);
  for (const object of machine.heap.scope) edge(object, 'scope');
  for (const object of machine.heap.dyingReferences()) edge(object, 'a dying object');
  for (const object of machine.handledBelow) edge(object, 'an exception handled below');
  for (const object of machine.spreading) edge(object, 'values to be pushed');
  for (const object of machine.heldByDeaths) edge(object, 'a death under way');
  edge(machine.handled, 'the handled exception');
  edge(machine.asyncGeneratorHooks.first, 'a hook for asynchronous generators');
  edge(machine.asyncGeneratorHooks.finalizer, 'a hook for asynchronous generators');
  edge(machine.exitFunctions?.list, 'the functions called at exit');
  for (const object of machine.uncaught) edge(object, 'the exception that ended the program');
  edge(machine.result, 'the result');

  for (const object of census.living) {
    if ((object.flags & Flag.FREED) !== 0) {
      census.living.delete(object);
      continue;
    }
    if ((object.flags & Flag.DYING) !== 0) continue;
    const { items, fields } = object;
    if (items !== null) for (let i = 0; i < items.length; i++) edge(items[i], object);
    if (fields !== null) for (let i = 0; i < fields.length; i++) edge(fields[i], object);
    if (object.type.isHeapType) edge(object.type.object, object);
    if (object.type.shape === 'generator') {
      const state = object.payload as GeneratorState;
      edge(state.handled, object);
      if (state.frame !== null) {
        if (state.frame.isRunning) edge(object, state.frame);
        else frame(state.frame);
      }
    }
    if (object.type === FRAME) {
      const kept = object.payload as Frame;
      if (!kept.isRunning && kept.generator === null) frame(kept);
    }
  }
  for (const object of census.living) {
    if ((object.flags & (Flag.IMMORTAL | Flag.DYING)) !== 0) continue;
    const counted = edges.get(object) ?? 0;
    if (counted !== object.count)
      faults.push(`${describe(object)} has count ${object.count}, but ${counted} references`);
  }
  return faults;
}

/** A frame, an object, or what the machine itself holds for a while, in words. */
type Referrer = PyObject | Frame | string;

function describe(object: Referrer): string {
  if (typeof object === 'string') return object;
  if (object instanceof Frame) return `a frame of ${object.code.code.name}`;
  const text = typeof object.payload === 'string' ? ` ${JSON.stringify(object.payload)}` : '';
  return `${object.type.displayName} #${object.id}${text}`;
}
