/**
 * The room between two columns of a drawing of plain text, in which lines run
 * from rows to rows. Knows rows and the characters of lines; knows no boxes.
 */

/** Lines that begin at several rows and end at one. */
export interface Net {
  readonly sources: readonly number[];
  readonly target: number;
  /** The references do not count: the line is broken. */
  readonly weak: boolean;
}

/** `forwards`: lines go on to the next column. `back`: they come back to the column that they left. */
export type Direction = 'forwards' | 'back';

interface Track extends Net {
  readonly first: number;
  readonly last: number;
  column: number;
}

/** Characters by which of up, down, left and right a line goes to. */
const CORNERS: Readonly<Record<string, string>> = {
  '0011': '─',
  '0010': '─',
  '0001': '─',
  '1100': '│',
  '1000': '│',
  '0100': '│',
  '0101': '┌',
  '0110': '┐',
  '1001': '└',
  '1010': '┘',
  '1101': '├',
  '1110': '┤',
  '0111': '┬',
  '1011': '┴',
  '1111': '┼',
};
const WEAK_CORNERS: Readonly<Record<string, string>> = {
  '0011': '-',
  '0010': '-',
  '0001': '-',
  '1100': ':',
  '1000': ':',
  '0100': ':',
};

/** Columns from one upright line to the next. */
const PITCH = 2;

function overlap(a: Track, b: Track): boolean {
  return a.first <= b.last && b.first <= a.last;
}

export class Channel {
  readonly #tracks: readonly Track[];
  readonly #direction: Direction;
  readonly #width: number;

  constructor(nets: readonly Net[], direction: Direction) {
    this.#direction = direction;
    const tracks = nets.map((net) => {
      const rows = [...net.sources, net.target];
      return { ...net, first: Math.min(...rows), last: Math.max(...rows), column: -1 };
    });
    this.#tracks = tracks.sort(direction === 'back' ? byLength : byTurn);
    // Each as near to the start as the lines before it in the order allow.
    this.#tracks.forEach((track, index) => {
      const before = this.#tracks.slice(0, index).filter((other) => overlap(track, other));
      track.column = Math.max(-1, ...before.map(({ column }) => column)) + 1;
    });
    const columns = Math.max(-1, ...tracks.map(({ column }) => column)) + 1;
    this.#width = direction === 'forwards' ? columns * PITCH + 3 : columns * PITCH + 1;
  }

  /** The character of the line that leaves at a row; null where none does. */
  leavesAt(row: number): string | null {
    const track = this.#tracks.find(({ sources }) => sources.includes(row));
    return track === undefined ? null : track.weak ? '-' : '─';
  }

  /** The same for the line that comes back at a row. The head stands beside the box. */
  arrivesAt(row: number): string | null {
    const track = this.#tracks.find(({ target }) => target === row);
    return track === undefined || this.#direction === 'forwards' ? null : track.weak ? '-' : '─';
  }

  /** What stands in the channel at a row. */
  row(row: number): string {
    const cells = Array.from({ length: this.#width }, (_, column) => this.#cell(row, column));
    return cells.join('');
  }

  #cell(row: number, column: number): string {
    const here = this.#tracks.flatMap((track) => {
      const ways = this.#ways(track, row, column);
      return ways === '0000' ? [] : [{ track, ways }];
    });
    if (here.length === 0) return ' ';
    const { track, ways } = here[0]!;
    // Two that come to the same end run on as one; others cross.
    if (here.length > 1) {
      if (!here.every((other) => other.track.target === row)) return '┼';
      return CORNERS[
        Array.from('0000', (_, way) => (here.some((other) => other.ways[way] === '1') ? '1' : '0')).join('')
      ]!;
    }
    if (this.#direction === 'forwards' && column === this.#width - 1) return '>';
    if (!track.weak) return CORNERS[ways]!;
    return WEAK_CORNERS[ways] ?? '+';
  }

  /** Where a net's line goes to from a cell: up, down, left, right, as a digit each. */
  #ways(track: Track, row: number, column: number): string {
    const at = track.column * PITCH + 1;
    const isSource = track.sources.includes(row);
    const isTarget = row === track.target;
    const upright = column === at;
    const up = upright && row > track.first && row <= track.last;
    const down = upright && row >= track.first && row < track.last;
    const forwards = this.#direction === 'forwards';
    const left = (isSource && column <= at) || (isTarget && (forwards ? column > at : column <= at));
    const right = forwards
      ? (isSource && column < at) || (isTarget && column >= at)
      : (isSource || isTarget) && column < at;
    return [up, down, left, right].map((way) => (way ? '1' : '0')).join('');
  }
}

/** Short lines first: the long ones run around them. */
function byLength(a: Track, b: Track): number {
  return a.last - a.first - (b.last - b.first) || a.first - b.first;
}

/** Lines that go down, lowest first, then those that go up, highest first: so they cross least. */
function byTurn(a: Track, b: Track): number {
  const [fromA, fromB] = [Math.min(...a.sources), Math.min(...b.sources)];
  const [downA, downB] = [a.target >= fromA, b.target >= fromB];
  if (downA !== downB) return downA ? -1 : 1;
  return downA ? fromB - fromA : fromA - fromB;
}
