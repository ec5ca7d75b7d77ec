/**
 * Bytes that an object owns and that may grow. Knows no types; the heap counts
 * what it holds among the living bytes.
 */

/** A payload with bytes of its own; one that grows has to tell the heap of the difference. */
export class ByteStore {
  bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Puts other bytes in place of some. The memory grows by an eighth more than is needed, so that many additions take linear time. */
  splice(at: number, remove: number, insert: Uint8Array): void {
    const before = this.bytes;
    const length = before.length - remove + insert.length;
    const tail = before.subarray(at + remove);
    // `insert` may be a part of these bytes, which move below.
    const added = insert.buffer === before.buffer ? insert.slice() : insert;
    let after: Uint8Array;
    if (before.byteOffset + length > before.buffer.byteLength) {
      after = new Uint8Array(new ArrayBuffer(length + (length >> 3) + 8), 0, length);
      after.set(before.subarray(0, at));
    } else after = new Uint8Array(before.buffer, before.byteOffset, length);
    after.set(tail, at + added.length);
    after.set(added, at);
    this.bytes = after;
  }
}
