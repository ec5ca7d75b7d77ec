/**
 * What is real about a run: the machine's clock and randomness as the host has them. The only file that asks the host for
 * either; a run asks for them only where its options say so.
 */
import type { MachineOptions } from '../../machine/machine.ts';
import type { RunOptions } from '../engine.ts';

/** Nanoseconds since 1970. In two parts, for a float cannot hold so many. */
function clock(): bigint {
  return BigInt(Math.round(performance.timeOrigin * 1e3)) * 1_000n + BigInt(Math.round(performance.now() * 1e6));
}

/** Bytes that a host gives at once at most. */
const MOST_BYTES = 65_536;

function entropy(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += MOST_BYTES) crypto.getRandomValues(bytes.subarray(at, at + MOST_BYTES));
  return bytes;
}

/** A seed as CPython takes one when `PYTHONHASHSEED` is not set; not 0, which would be the fixed one. */
function hashSeed(): number {
  return (new DataView(entropy(4).buffer).getUint32(0) || 1) >>> 0;
}

/** What the machine is given of the host. */
export function realParts(options: RunOptions): Pick<MachineOptions, 'clock' | 'entropy' | 'hashSeed'> {
  return {
    ...(options.clock === 'real' && { clock }),
    ...(options.random === 'real' && { entropy }),
    ...(options.hash === 'real' && { hashSeed: hashSeed() }),
  };
}
