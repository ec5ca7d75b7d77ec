/**
 * A frame as a state keeps it. Knows ids and slots; names and lines of source
 * are the readers' affair.
 */
import type { Id } from './model.ts';

export class FrameState {
  readonly id: Id;
  readonly code: number;
  readonly function: Id;
  readonly generator: Id;
  line: number;
  locals: number[];
  stack: number[] = [];
  /** How often the frame was pushed; 0 means it is not born. */
  pushes = 0;
  suspended = false;

  constructor(id: Id, code: number, functionId: Id, generator: Id, line: number, locals: number[]) {
    this.id = id;
    this.code = code;
    this.function = functionId;
    this.generator = generator;
    this.line = line;
    this.locals = locals;
  }

  clone(): FrameState {
    const copy = new FrameState(this.id, this.code, this.function, this.generator, this.line, this.locals.slice());
    copy.stack = this.stack.slice();
    copy.pushes = this.pushes;
    copy.suspended = this.suspended;
    return copy;
  }
}
