/**
 * Where the controls lead that move the reader: from a step to another one.
 * Knows diagrams and the ways through a run; moves nothing itself.
 */
import { out, over, runTo, visitBeside } from '../query/travel.ts';
import type { Action } from './controls.ts';
import type { Diagram } from './diagram.ts';

/** Parts of the run by which Page Up and Page Down go. */
const PAGES = 10;

export type Move = Extract<
  Action,
  | 'first'
  | 'previous'
  | 'next'
  | 'last'
  | 'pageBack'
  | 'pageOn'
  | 'backOver'
  | 'over'
  | 'backOut'
  | 'out'
  | 'previousVisit'
  | 'nextVisit'
>;

const page = ({ last }: Diagram): number => Math.max(1, Math.round(last / PAGES));

/** The line a reader looks at: the one that runs next, or that has just run or failed. */
function lineAt(diagram: Diagram, step: number): number | null {
  const { next, failed, justRun } = diagram.linesAt(step);
  return next ?? failed ?? justRun;
}

function beside(diagram: Diagram, step: number, direction: 1 | -1): number | null {
  const line = lineAt(diagram, step);
  return line === null ? null : visitBeside(diagram.visits(line), step, direction);
}

const MOVES: Readonly<Record<Move, (diagram: Diagram, step: number) => number | null>> = {
  first: () => 0,
  previous: (_, step) => step - 1,
  next: (_, step) => step + 1,
  last: ({ last }) => last,
  pageBack: (diagram, step) => Math.max(0, step - page(diagram)),
  pageOn: (diagram, step) => Math.min(diagram.last, step + page(diagram)),
  backOver: ({ trace }, step) => over(trace, step, -1),
  over: ({ trace }, step) => over(trace, step),
  backOut: (diagram, step) => (diagram.depth(step) === 1 ? null : out(diagram.trace, step, -1)),
  out: (diagram, step) => (diagram.depth(step) === 1 ? null : out(diagram.trace, step)),
  previousVisit: (diagram, step) => beside(diagram, step, -1),
  nextVisit: (diagram, step) => beside(diagram, step, 1),
};

export function isMove(action: Action): action is Move {
  return Object.hasOwn(MOVES, action);
}

/** The step that a move leads to; null where it leads nowhere. */
export function destination(diagram: Diagram, step: number, move: Move): number | null {
  const to = MOVES[move](diagram, step);
  return to === null || to < 0 || to > diagram.last ? null : to;
}

/** Moves that lead nowhere from a step. */
export function vainMoves(diagram: Diagram, step: number): Set<Action> {
  const vain = new Set<Action>();
  for (const move of Object.keys(MOVES) as Move[]) {
    const to = destination(diagram, step, move);
    if (to === null || to === step) vain.add(move);
  }
  if (step === diagram.last) vain.add('nextEvent');
  if (step === 0) vain.add('previousEvent');
  return vain;
}

/** The step at which a line that was chosen is to run: the next one, after the last the first again; backwards the one before. */
export function stepOfLine(diagram: Diagram, step: number, line: number, direction: 1 | -1): number | null {
  const visits = diagram.visits(line);
  return direction === 1 ? runTo(visits, step) : visitBeside(visits, step, -1);
}
