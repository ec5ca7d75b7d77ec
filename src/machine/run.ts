/**
 * The loop: runs the newest frame's instructions until the program ends or the
 * budget is used up; it can stop after any instruction and go on. Knows what the
 * frequent instructions do; the others are in `run-cold.ts`, the meaning of operators in
 * `operations/`.
 *
 * Case labels are the literal numbers of `compile/opcodes.ts`: V8 makes a jump table of
 * literals only (a test compares numbers and names). V8 never optimises a function of
 * more than 61,440 bytes of bytecode, so rare and slow paths are calls
 * (docs/decisions/0002-interpreter-loop.md).
 *
 * Conventions: `pc` is the index of the next instruction, `sp` of the first free stack entry; both
 * are written to the frame before anything that may enter another frame. `sp` is -1 while the frame's own
 * `stackTop` counts, because a called function moves it.
 */
import { builtinsOf } from './builtin-names.ts';
import {
  BOOL,
  DICT,
  FLOAT,
  FUNCTION,
  FunctionItem,
  INT,
  LIST,
  LIST_ITERATOR,
  METHOD,
  MethodItem,
  RANGE_ITERATOR,
  STR,
  TUPLE,
} from './core-types.ts';
import {
  afterEndFor,
  answerCall,
  answerResume,
  enterFrame,
  leaveFrame,
  newFrame,
  resume,
  startRoutine,
  suspend,
} from './activation.ts';
import {
  cachedGlobal,
  callValue,
  enterGetitem,
  loadAttribute,
  loadGlobal,
  loadName,
  storeAttribute,
  storeName,
  adoptOperands,
} from './run-names.ts';
import { cold } from './run-cold.ts';
import { holdOperands, settleDeaths } from './deaths.ts';
import { getText, tableOf, holdsTwice } from './dict.ts';
import { After, Frame, InlineCache, type RunCode } from './frame.ts';
import type { GeneratorState } from './generators.ts';
import type { Machine } from './machine.ts';
import type { Routine } from './native.ts';
import type { PyObject } from './object.ts';
import { arithmeticPlain, binary, unary } from './operations/binary.ts';
import { compareTruth, compare, comparePlain, ordered } from './operations/compare.ts';
import { iterator, iteratorPlain, next } from './operations/iterate.ts';
import { format, strPlain } from './operations/text.ts';
import { contains, containsPlain, getItem, getItemPlain, setItem, setItemPlain } from './operations/subscript.ts';
import { truth, truthPlain } from './operations/truth.ts';
import { collectIfDue } from './gc.ts';
import { LimitReached, type Raised } from './raise.ts';
import { False, None, SMALLEST_INT, SMALL_INTS, True, bool } from './singletons.ts';
import { nextOfRange } from './types/range-object.ts';
import { chainContext, handledException, lineAt, unwind } from './unwind.ts';

export type RunState = 'finished' | 'paused';

const RESUME = 46;

/**
 * Runs at most `budget` instructions. `paused` means there is more to do. An
 * exception that no frame handles is thrown as `Raised`.
 */
export function run(machine: Machine, budget: number): RunState {
  const { heap, observer } = machine;
  const smallLimit = machine.profile.largestSmallInt;
  const isBackwards = machine.profile.clearsLocalsBackwards;
  const isRightFirst = machine.profile.releasesRightOperandFirst;
  const stepLimit = machine.limits.steps;
  const end = machine.instructions + budget;
  while (machine.current !== null) {
    let frame = machine.current as Frame;
    let { slots } = frame;
    let { ops } = frame.code;
    let pc = frame.pc;
    let sp = frame.stackTop;
    try {
      if (machine.incoming !== null) {
        const raised = machine.incoming;
        machine.incoming = null;
        // Thrown into a generator at a yield: it goes on all the same.
        const word = ops[pc] as number;
        if ((word & 0xff) === RESUME && ((word >> 8) & 3) !== 0 && frame.code.isTraced)
          observer.step('resume', frame, lineAt(frame.code.code, pc - 1));
        throw raised;
      }
      for (;;) {
        if (heap.pending) {
          frame.pc = pc;
          frame.stackTop = sp;
          if (settle(machine)) {
            if (machine.current !== frame) break;
            pc = frame.pc;
            sp = frame.stackTop;
          }
        }
        if (--budget < 0) {
          frame.pc = pc;
          frame.stackTop = sp;
          machine.instructions = end;
          return 'paused';
        }
        const word = ops[pc++] as number;
        const arg = word >> 8;
        switch (word & 0xff) {
          case 0: // NOP
          case 69: // NOT_TAKEN
            continue;

          case 1: // TRACE_LINE
            // Not an instruction of Python's: limits and the clock are the same whether steps are recorded or not.
            budget++;
            if (arg < 0) {
              // Code without a line (the entry of a handler): whatever line comes next is a new one.
              frame.line = -1;
              continue;
            }
            if (frame.line !== arg) {
              frame.line = arg;
              if (arg < 0) continue; // From here on no line runs.
              frame.pc = pc;
              frame.stackTop = sp;
              if (++machine.steps > stepLimit) throw new LimitReached('steps');
              observer.step('line', frame, arg);
            }
            continue;

          // ---- loads and stores ----

          case 2: // LOAD_FAST
          case 3: {
            // LOAD_FAST_BORROW
            const value = slots[arg] as PyObject;
            value.count++;
            slots[sp++] = value;
            continue;
          }
          case 4: // LOAD_FAST_LOAD_FAST
          case 5: {
            // LOAD_FAST_BORROW_LOAD_FAST_BORROW
            const first = slots[arg >> 4] as PyObject;
            const second = slots[arg & 15] as PyObject;
            first.count++;
            second.count++;
            slots[sp++] = first;
            slots[sp++] = second;
            continue;
          }
          case 6: {
            // LOAD_FAST_CHECK
            const value = slots[arg] as PyObject | null;
            if (value === null) failUnbound(machine, frame, arg);
            value.count++;
            slots[sp++] = value;
            continue;
          }
          case 7: {
            // STORE_FAST
            const before = slots[arg] as PyObject | null;
            const value = slots[--sp] as PyObject;
            slots[arg] = value;
            observer.local(frame, arg, value, before);
            if (before !== null && --before.count === 0) heap.die(before);
            continue;
          }
          case 8: {
            // STORE_FAST_LOAD_FAST
            const to = arg >> 4;
            const before = slots[to] as PyObject | null;
            const value = slots[sp - 1] as PyObject;
            slots[to] = value;
            observer.local(frame, to, value, before);
            const loaded = slots[arg & 15] as PyObject;
            loaded.count++;
            slots[sp - 1] = loaded;
            if (before !== null && --before.count === 0) heap.die(before);
            continue;
          }
          case 9: {
            // STORE_FAST_STORE_FAST
            storeLocal(machine, frame, arg >> 4, slots[--sp] as PyObject);
            storeLocal(machine, frame, arg & 15, slots[--sp] as PyObject);
            continue;
          }
          case 10: {
            // LOAD_CONST
            const value = frame.code.constants[arg] as PyObject;
            value.count++;
            slots[sp++] = value;
            continue;
          }
          case 11: {
            // LOAD_SMALL_INT
            const value = SMALL_INTS[arg - SMALLEST_INT] as PyObject;
            value.count++;
            slots[sp++] = value;
            continue;
          }
          case 12: {
            // LOAD_GLOBAL
            const value = cachedGlobal(frame, arg >> 1, pc - 1) ?? loadGlobal(machine, frame, arg >> 1, pc - 1);
            value.count++;
            slots[sp++] = value;
            if ((arg & 1) !== 0) slots[sp++] = null;
            continue;
          }
          case 13: {
            // LOAD_NAME
            const value =
              (frame.namespace === frame.globals ? cachedGlobal(frame, arg, pc - 1) : null) ??
              loadName(machine, frame, arg, pc - 1);
            if (value === null) {
              frame.pc = pc;
              frame.stackTop = sp;
              sp = -1;
              cold(machine, frame, word);
              break;
            }
            value.count++;
            slots[sp++] = value;
            continue;
          }
          case 14: {
            // STORE_NAME
            const value = slots[sp - 1] as PyObject;
            if (!storeName(machine, frame, arg, pc - 1, value)) {
              frame.pc = pc;
              frame.stackTop = sp;
              sp = -1;
              cold(machine, frame, word);
              break;
            }
            sp--;
            if (heap.pending) holdOperands(machine, value);
            continue;
          }
          case 16: {
            // LOAD_DEREF
            const value = ((slots[arg] as PyObject).items as (PyObject | null)[])[0] as PyObject | null;
            if (value === null) failUnbound(machine, frame, arg);
            value.count++;
            slots[sp++] = value;
            continue;
          }
          case 17: {
            // STORE_DEREF
            heap.moveItem(slots[arg] as PyObject, 0, slots[--sp] as PyObject);
            continue;
          }
          case 18: {
            // LOAD_ATTR
            const object = slots[sp - 1] as PyObject;
            const mark = heap.mark();
            const value = loadAttribute(machine, frame, object, arg >> 1, pc - 1);
            if (value === null) {
              frame.pc = pc;
              frame.stackTop = sp;
              sp = -1;
              cold(machine, frame, word);
              break;
            }
            value.count++;
            slots[sp - 1] = value;
            if ((arg & 1) !== 0) {
              if (machine.foundMethod) {
                // The object moves up: it becomes the first argument.
                slots[sp++] = object;
                continue;
              }
              slots[sp++] = null;
            }
            if (heap.scope.length !== mark) heap.close(mark);
            if (--object.count === 0) heap.die(object);
            continue;
          }
          case 19: {
            // STORE_ATTR
            const object = slots[sp - 1] as PyObject;
            const value = slots[sp - 2] as PyObject;
            if (!storeAttribute(machine, frame, object, arg, pc - 1, value)) {
              frame.pc = pc;
              frame.stackTop = sp;
              sp = -1;
              cold(machine, frame, word);
              break;
            }
            sp -= 2;
            if (heap.pending) {
              const hasLearnt = isSpecialised(frame, pc - 1);
              holdStored(machine, hasLearnt, value, object);
              if (!hasLearnt) holdOperands(machine, object.type.object);
            }
            if (--value.count === 0) heap.die(value);
            if (--object.count === 0) heap.die(object);
            continue;
          }

          // ---- operators ----

          case 20: {
            // BINARY_OP
            const b = slots[sp - 1] as PyObject;
            const a = slots[sp - 2] as PyObject;
            let result: PyObject | null = null;
            if (arg === 26) {
              if (
                a.type === LIST &&
                b.type === INT &&
                b.payload === null &&
                b.n >= 0 &&
                b.n < (a.items as PyObject[]).length
              ) {
                result = (a.items as PyObject[])[b.n] as PyObject;
                result.count++;
              } else if (a.type === DICT && b.type === STR && tableOf(a).onlyText) {
                result = getText(a, b);
                if (result !== null) result.count++;
              } else {
                const mark = heap.mark();
                result = getItemPlain(machine, a, b);
                if (result !== null) {
                  result.count++;
                  if (heap.scope.length !== mark) heap.close(mark);
                }
              }
            } else {
              if (
                a.type === INT &&
                b.type === INT &&
                a.payload === null &&
                b.payload === null &&
                (arg === 0 || arg === 13 || arg === 10 || arg === 23)
              ) {
                const sum = arg === 0 || arg === 13 ? a.n + b.n : a.n - b.n;
                result =
                  sum >= SMALLEST_INT && sum <= smallLimit
                    ? (SMALL_INTS[sum - SMALLEST_INT] as PyObject)
                    : machine.newInt(sum);
              } else result = arithmeticPlain(machine, arg, a, b);
              if (result !== null) result.count++;
              else if (a.type === STR && b.type === STR && (arg === 0 || arg === 13)) {
                result = machine.concat(a, b);
                result.count++;
              }
            }
            if (result === null) {
              frame.pc = pc;
              // The operands stay where they are: if it fails they are alive when the exception is told.
              frame.stackTop = sp;
              if (arg === 26 && enterGetitem(machine, frame, a, b)) break;
              startRoutine(
                machine,
                arg === 26 ? getItem(machine, a, b) : binary(machine, arg, a, b),
                heap.mark(),
                After.REPLACE,
              );
              break;
            }
            slots[sp - 2] = result;
            sp--;
            if (isRightFirst && --b.count === 0) heap.die(b);
            if (--a.count === 0) heap.die(a);
            if (!isRightFirst && --b.count === 0) heap.die(b);
            continue;
          }
          case 21: {
            // COMPARE_OP
            const b = slots[sp - 1] as PyObject;
            const a = slots[sp - 2] as PyObject;
            const index = arg >> 5;
            const plain =
              a.type === INT && b.type === INT && a.payload === null && b.payload === null
                ? ordered(index, a.n, b.n)
                : comparePlain(index, a, b);
            if (plain === null) {
              frame.pc = pc;
              const mark = heap.mark();
              frame.stackTop = sp;
              adoptOperands(machine, frame, sp - 2, isBackwards);
              sp -= 2;
              startRoutine(
                machine,
                (arg & 16) !== 0 ? boolOf(compareTruth(machine, index, a, b)) : compare(machine, index, a, b),
                mark,
                After.PUSH,
              );
              break;
            }
            const result = plain ? True : False;
            result.count++;
            slots[sp - 2] = result;
            sp--;
            if (isBackwards && --b.count === 0) heap.die(b);
            if (--a.count === 0) heap.die(a);
            if (!isBackwards && --b.count === 0) heap.die(b);
            continue;
          }
          case 22: {
            // CONTAINS_OP
            const container = slots[sp - 1] as PyObject;
            const item = slots[sp - 2] as PyObject;
            const plain = containsPlain(machine, container, item);
            if (plain === null) {
              frame.pc = pc;
              const mark = heap.mark();
              frame.stackTop = sp;
              adoptOperands(machine, frame, sp - 2, isBackwards);
              sp -= 2;
              startRoutine(machine, boolOf(contains(machine, container, item), arg === 1), mark, After.PUSH);
              break;
            }
            const result = plain === (arg === 0) ? True : False;
            result.count++;
            slots[sp - 2] = result;
            sp--;
            if (isBackwards && --container.count === 0) heap.die(container);
            if (--item.count === 0) heap.die(item);
            if (!isBackwards && --container.count === 0) heap.die(container);
            continue;
          }
          case 23: {
            // IS_OP
            const b = slots[--sp] as PyObject;
            const a = slots[sp - 1] as PyObject;
            const result = bool((a === b) === (arg === 0));
            result.count++;
            slots[sp - 1] = result;
            if (isBackwards && --b.count === 0) heap.die(b);
            if (--a.count === 0) heap.die(a);
            if (!isBackwards && --b.count === 0) heap.die(b);
            continue;
          }
          case 24: {
            // TO_BOOL
            const value = slots[sp - 1] as PyObject;
            if (value.type === BOOL) continue;
            const plain = truthPlain(value);
            if (plain === null) {
              frame.pc = pc;
              const mark = heap.mark();
              heap.adopt(value);
              frame.stackTop = sp = sp - 1;
              startRoutine(machine, boolOf(truth(machine, value)), mark, After.PUSH);
              break;
            }
            const result = plain ? True : False;
            result.count++;
            slots[sp - 1] = result;
            if (--value.count === 0) heap.die(value);
            continue;
          }
          case 25: {
            // UNARY_NOT
            const value = slots[sp - 1] as PyObject;
            const result = value === True ? False : True;
            result.count++;
            slots[sp - 1] = result;
            value.count--;
            continue;
          }
          case 26: // UNARY_NEGATIVE
          case 27: {
            // UNARY_INVERT
            const value = slots[sp - 1] as PyObject;
            frame.pc = pc;
            const mark = heap.mark();
            heap.adopt(value);
            frame.stackTop = sp = sp - 1;
            startRoutine(machine, unary(machine, (word & 0xff) === 26 ? '-' : '~', value), mark, After.PUSH);
            break;
          }

          // ---- jumps ----

          case 28: {
            // POP_JUMP_IF_FALSE
            const value = slots[--sp] as PyObject;
            value.count--;
            if (value === False) pc = arg;
            continue;
          }
          case 29: {
            // POP_JUMP_IF_TRUE
            const value = slots[--sp] as PyObject;
            value.count--;
            if (value === True) pc = arg;
            continue;
          }
          case 30: {
            // POP_JUMP_IF_NONE
            const value = slots[--sp] as PyObject;
            if (value === None) pc = arg;
            if (--value.count === 0) heap.die(value);
            continue;
          }
          case 31: {
            // POP_JUMP_IF_NOT_NONE
            const value = slots[--sp] as PyObject;
            if (value !== None) pc = arg;
            if (--value.count === 0) heap.die(value);
            continue;
          }
          case 32: // JUMP_FORWARD
            pc = arg;
            continue;
          case 33: // JUMP_BACKWARD
            // A jump back within one line makes a new line event (Python/legacy_tracing.c).
            frame.line = -1;
            pc = arg;
            continue;
          case 34: // JUMP_BACKWARD_NO_INTERRUPT
            pc = arg;
            continue;

          // ---- iteration ----

          case 35: {
            // GET_ITER
            const iterable = slots[sp - 1] as PyObject;
            const mark = heap.mark();
            const plain = iteratorPlain(machine, iterable);
            if (plain === null) {
              frame.pc = pc;
              heap.adopt(iterable);
              frame.stackTop = sp = sp - 1;
              startRoutine(machine, iterator(machine, iterable), mark, After.PUSH);
              break;
            }
            plain.count++;
            slots[sp - 1] = plain;
            heap.close(mark);
            if (--iterable.count === 0) heap.die(iterable);
            continue;
          }
          case 36: {
            // FOR_ITER
            const source = slots[sp - 1] as PyObject;
            const { type } = source;
            if (type === LIST_ITERATOR) {
              const list = (source.items as (PyObject | null)[])[0] as PyObject | null;
              if (list !== null) {
                const items = list.items as PyObject[];
                if (source.n < items.length) {
                  const item = items[source.n++] as PyObject;
                  item.count++;
                  slots[sp++] = item;
                  continue;
                }
                heap.setItem(source, 0, null);
              }
              pc = afterEndFor(ops, arg);
              continue;
            }
            if (type === RANGE_ITERATOR) {
              const value = nextOfRange(machine, source);
              if (value === null) pc = afterEndFor(ops, arg);
              else {
                value.count++;
                slots[sp++] = value;
              }
              continue;
            }
            frame.pc = pc;
            frame.stackTop = sp;
            const advance = type.next ?? type.quickNext;
            if (advance !== null) {
              const mark = heap.mark();
              const item = advance(machine, source);
              if (item !== undefined) {
                if (item === null) pc = afterEndFor(ops, arg);
                else {
                  item.count++;
                  slots[sp++] = item;
                }
                if (heap.scope.length !== mark) heap.close(mark);
                continue;
              }
            }
            if (
              type.shape === 'generator' &&
              (source.payload as GeneratorState).frame !== null &&
              !((source.payload as GeneratorState).frame as Frame).isRunning &&
              type.name === 'generator'
            ) {
              resume(machine, { generator: source, value: None, thrown: null }, frame, After.FOR_ITER);
              break;
            }
            startRoutine(machine, next(machine, source), heap.mark(), After.FOR_ITER);
            break;
          }
          case 37: // END_FOR
          case 38: // POP_ITER
          case 39: {
            // POP_TOP
            const value = slots[--sp] as PyObject;
            if (--value.count === 0) heap.die(value);
            continue;
          }
          case 40: // PUSH_NULL
            slots[sp++] = null;
            continue;
          case 41: {
            // COPY
            const value = slots[sp - arg] as PyObject | null;
            if (value !== null) value.count++;
            slots[sp++] = value;
            continue;
          }
          case 42: {
            // SWAP
            const top = slots[sp - 1] as PyObject | null;
            slots[sp - 1] = slots[sp - arg] as PyObject | null;
            slots[sp - arg] = top;
            continue;
          }

          // ---- calls ----

          case 43: {
            // CALL
            const base = sp - arg - 2;
            let callable = slots[base] as PyObject;
            let self = slots[base + 1] as PyObject | null;
            if (callable.type === METHOD && self === null) {
              const bound = callable;
              const items = bound.items as PyObject[];
              callable = items[MethodItem.FUNC] as PyObject;
              self = items[MethodItem.SELF] as PyObject;
              callable.count++;
              self.count++;
              slots[base] = callable;
              slots[base + 1] = self;
              if (--bound.count === 0) heap.die(bound);
            }
            frame.pc = pc;
            if (callable.type === FUNCTION) {
              const code = callable.payload as RunCode;
              if (code.isSimple && code.argumentCount === (self === null ? arg : arg + 1)) {
                const called = newFrame(code);
                const to = called.slots;
                let filled = 0;
                if (self !== null) to[filled++] = self;
                for (let i = 0; i < arg; i++) to[filled++] = slots[base + 2 + i] as PyObject;
                called.func = callable;
                called.globals = (callable.items as PyObject[])[FunctionItem.GLOBALS] as PyObject;
                called.builtins = builtinsOf(machine, called.globals);
                frame.stackTop = sp = base;
                enterFrame(machine, called, frame);
                frame = called;
                slots = to;
                ops = code.ops;
                pc = 0;
                sp = code.slotCount;
                continue;
              }
            }
            machine.instructions = end - budget;
            frame.stackTop = sp;
            sp = -1;
            if (callValue(machine, frame, arg)) {
              sp = frame.stackTop;
              continue;
            }
            break;
          }
          case 45: {
            // RETURN_VALUE
            const value = slots[sp - 1] as PyObject;
            frame.pc = pc;
            // The step is told while the frame still holds what it returns.
            frame.stackTop = sp;
            if (frame.code.isTraced)
              observer.step(frame.back === null ? 'end' : 'return', frame, lineAt(frame.code.code, pc - 1));
            frame.stackTop = --sp;
            const { back, after, generator, instance } = frame;
            if (instance !== null) {
              frame.instance = null;
              leaveFrame(machine, frame);
              if (value !== None || !(back instanceof Frame)) {
                returnInstance(machine, back, instance, value);
                break;
              }
              None.count--;
              frame = back;
              slots = frame.slots;
              ops = frame.code.ops;
              pc = frame.pc;
              sp = frame.stackTop;
              slots[sp++] = instance;
              continue;
            }
            leaveFrame(machine, frame);
            if (generator !== null) {
              answerResume(machine, back, value, after, true);
              break;
            }
            if (after === After.PUSH && back instanceof Frame) {
              frame = back;
              slots = frame.slots;
              ops = frame.code.ops;
              pc = frame.pc;
              sp = frame.stackTop;
              slots[sp++] = value;
              continue;
            }
            answerCall(machine, back, value, after);
            break;
          }
          case 46: // RESUME
            if (frame.code.isTraced && frame.back !== null) {
              frame.pc = pc;
              frame.stackTop = sp;
              if ((arg & 3) === 0) observer.step('call', frame, frame.code.code.firstLine);
              else observer.step('resume', frame, lineAt(frame.code.code, pc - 1));
            }
            continue;

          // ---- building ----

          case 47: {
            // BUILD_LIST
            const list = heap.allocMoving(LIST, takeTop(slots, sp, arg));
            sp -= arg;
            list.count++;
            slots[sp++] = list;
            continue;
          }
          case 48: {
            // BUILD_TUPLE
            if (arg === 0) {
              slots[sp++] = machine.tuple([]);
              continue;
            }
            const tuple = heap.allocMoving(TUPLE, takeTop(slots, sp, arg));
            sp -= arg;
            tuple.count++;
            slots[sp++] = tuple;
            continue;
          }
          case 53: {
            // LIST_APPEND
            const value = slots[--sp] as PyObject;
            const list = slots[sp - arg] as PyObject;
            heap.moveItem(list, (list.items as PyObject[]).length, value);
            continue;
          }
          case 57: {
            // UNPACK_SEQUENCE
            const sequence = slots[sp - 1] as PyObject;
            if ((sequence.type === TUPLE || sequence.type === LIST) && (sequence.items as PyObject[]).length === arg) {
              const items = sequence.items as PyObject[];
              sp--;
              for (let i = arg - 1; i >= 0; i--) {
                const item = items[i] as PyObject;
                item.count++;
                slots[sp++] = item;
              }
              if (--sequence.count === 0) heap.die(sequence);
              continue;
            }
            frame.pc = pc;
            frame.stackTop = sp;
            machine.instructions = end - budget;
            sp = -1;
            cold(machine, frame, word);
            break;
          }
          case 58: {
            // STORE_SUBSCR
            const key = slots[sp - 1] as PyObject;
            const container = slots[sp - 2] as PyObject;
            const value = slots[sp - 3] as PyObject;
            const { caches } = frame.code;
            const isFirst = caches[pc - 1] === null;
            if (isFirst) caches[pc - 1] = HAS_RUN;
            if (
              container.type === LIST &&
              key.type === INT &&
              key.payload === null &&
              key.n >= 0 &&
              key.n < (container.items as PyObject[]).length
            ) {
              sp -= 3;
              heap.moveItem(container, key.n, value);
              if (heap.pending) holdStored(machine, !isFirst, value, container);
              if (--container.count === 0) heap.die(container);
              if (--key.count === 0) heap.die(key);
              continue;
            }
            if (setItemPlain(machine, container, key, value)) {
              sp -= 3;
              if (heap.pending)
                holdOperands(
                  machine,
                  isFirst || container.type !== DICT || !machine.profile.specialisesStores ? value : null,
                  container,
                  key,
                );
              if (heap.pending && holdsTwice(machine, container)) holdOperands(machine, value);
              if (--value.count === 0) heap.die(value);
              if (--container.count === 0) heap.die(container);
              if (--key.count === 0) heap.die(key);
              continue;
            }
            frame.pc = pc;
            const mark = heap.mark();
            frame.stackTop = sp;
            adoptOperands(machine, frame, sp - 3, isBackwards);
            sp -= 3;
            startRoutine(machine, discard(setItem(machine, container, key, value)), mark, After.DISCARD);
            break;
          }
          case 62: {
            // FORMAT_SIMPLE
            const value = slots[sp - 1] as PyObject;
            if (value.type === STR) continue;
            const plain = value.type === INT || value.type === FLOAT ? strPlain(machine, value) : null;
            if (plain !== null) {
              const text = heap.alloc(STR, null, plain);
              text.count++;
              slots[sp - 1] = text;
              if (--value.count === 0) heap.die(value);
              continue;
            }
            frame.pc = pc;
            const mark = heap.mark();
            heap.adopt(value);
            frame.stackTop = sp = sp - 1;
            startRoutine(machine, format(machine, value, null), mark, After.PUSH);
            break;
          }
          case 66: {
            // YIELD_VALUE
            const value = slots[sp - 1] as PyObject;
            frame.pc = pc;
            frame.stackTop = sp;
            if (frame.code.isTraced) observer.step('yield', frame, lineAt(frame.code.code, pc - 1));
            frame.stackTop = --sp;
            suspend(machine, frame, value);
            break;
          }
          case 68: {
            // END_SEND
            const value = slots[--sp] as PyObject;
            const receiver = slots[sp - 1] as PyObject;
            slots[sp - 1] = value;
            if (--receiver.count === 0) heap.die(receiver);
            continue;
          }
          default:
            frame.pc = pc;
            frame.stackTop = sp;
            sp = -1;
            cold(machine, frame, word);
            break;
        }
        // Something ran that may have changed the newest frame or moved it on.
        if (machine.current !== frame || machine.incoming !== null) break;
        pc = frame.pc;
        sp = frame.stackTop;
      }
    } catch (thrown) {
      if (machine.current === frame && sp >= 0) {
        frame.pc = pc;
        frame.stackTop = sp;
      }
      catchRaised(machine, machine.raisedBy(thrown));
    }
  }
  machine.instructions = end - budget;
  return 'finished';
}

/** Handles an exception where the newest frame stands. */
function catchRaised(machine: Machine, raised: Raised): void {
  for (;;) {
    if (machine.current === null) throw raised;
    if (!raised.isChained) {
      raised.isChained = true;
      chainContext(machine, raised.exception, raised.isThrownIn ? machine.handled : handledException(machine));
    }
    const { isAgain } = raised;
    raised.isAgain = false;
    try {
      unwind(machine, raised, isAgain);
      return;
    } catch (thrown) {
      raised = machine.raisedBy(thrown);
    }
  }
}

/** Does what waits: deaths that need Python code, a collection. True if the newest frame may have changed. */
function settle(machine: Machine): boolean {
  const { heap } = machine;
  if (heap.awaiting.length > 0) {
    heap.pending = false;
    const mark = heap.mark();
    for (const operand of machine.heldOperands.splice(0)) heap.adopt(operand);
    startRoutine(machine, settleDeaths(machine), mark, After.DISCARD);
    return true;
  }
  heap.pending = false;
  return collectIfDue(machine, machine.current as Frame);
}

/** Of an instruction that has run before and needs to remember no more than that. */
const HAS_RUN = new InlineCache(0, 0, null, 0);

/** Whether a store of an attribute has found things as it had learnt them. */
function isSpecialised({ code }: Frame, at: number): boolean {
  return (code.caches[at]?.keys ?? 0) > 0;
}

/** A store has caused deaths: operands live on, before 3.14 the container always, the value where CPython has not learnt the place. */
function holdStored(machine: Machine, hasLearnt: boolean, value: PyObject, container: PyObject): void {
  const { clearsLocalsBackwards, specialisesStores } = machine.profile;
  const isGivenAway = hasLearnt && specialisesStores;
  holdOperands(machine, isGivenAway ? null : value, isGivenAway && clearsLocalsBackwards ? null : container);
}

function storeLocal(machine: Machine, frame: Frame, slot: number, value: PyObject): void {
  const before = frame.slots[slot] as PyObject | null;
  frame.slots[slot] = value;
  machine.observer.local(frame, slot, value, before);
  if (before !== null && --before.count === 0) machine.heap.die(before);
}

function takeTop(slots: readonly (PyObject | null)[], sp: number, count: number): (PyObject | null)[] {
  return slots.slice(sp - count, sp);
}

function* boolOf(routine: Routine<boolean>, inverted = false): Routine<PyObject> {
  return bool((yield* routine) !== inverted);
}

function* discard(routine: Routine<void>): Routine<null> {
  yield* routine;
  return null;
}

/** The constructor's frame returned `value`; its caller gets the new object. */
function returnInstance(machine: Machine, back: Frame['back'], instance: PyObject, value: PyObject): void {
  machine.heap.release(value);
  if (value !== None) {
    machine.heap.release(instance);
    machine.fail('TypeError', `__init__() should return None, not '${value.type.displayName}'`);
  }
  answerCall(machine, back, instance, After.PUSH);
}

/** Raises the error of a local, cell or free variable that is not bound. */
export function failUnbound(machine: Machine, frame: Frame, slot: number): never {
  const { name, isFree } = frame.code.code.slots[slot] as { name: string; isFree: boolean };
  const raised = isFree
    ? machine.error(
        'NameError',
        `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
      )
    : machine.error(
        'UnboundLocalError',
        `cannot access local variable '${name}' where it is not associated with a value`,
      );
  throw raised;
}
