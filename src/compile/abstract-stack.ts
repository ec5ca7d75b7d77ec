/**
 * The operand stack with something else in the place of objects: who pushed an
 * entry, what is known of it. Moves entries as each instruction does; knows the
 * stack pictures of the opcode table.
 */
import { invariant } from '../base/invariant.ts';
import { consumed, type Operation, produced } from './instruction.ts';

export class AbstractStack<Entry> {
  readonly entries: Entry[] = [];

  push(entry: Entry): void {
    this.entries.push(entry);
  }

  pop(): Entry {
    const entry = this.entries.pop();
    invariant(entry !== undefined, 'the abstract stack is empty');
    return entry;
  }

  drop(count: number): void {
    invariant(this.entries.length >= count, 'the abstract stack is too short');
    this.entries.length -= count;
  }

  /** The entry at `depth`; 1 is the top. */
  at(depth: number): Entry {
    const entry = this.entries[this.entries.length - depth];
    invariant(entry !== undefined, 'the abstract stack is too short');
    return entry;
  }

  /** Does what the instruction does; `make` gives each new entry. */
  apply(operation: Operation, arg: number, make: () => Entry): void {
    switch (operation) {
      case 'COPY':
        this.push(this.at(arg));
        return;
      case 'SWAP': {
        const top = this.entries.length - 1;
        const [a, b] = [this.at(1), this.at(arg)];
        this.entries[top] = b;
        this.entries[top + 1 - arg] = a;
        return;
      }
      default:
        this.drop(consumed(operation, arg));
        for (let i = produced(operation, arg); i > 0; i--) this.push(make());
    }
  }
}
