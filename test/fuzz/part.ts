/**
 * What a part of the fuzzing is: inputs drawn at random, and what must hold of each. Knows fast-check; knows nothing of
 * what is tried.
 */
import fc from 'fast-check';

/** Where a part leaves figures of its own, beside the count of inputs. */
export type Figures = Map<string, number>;

export interface Part {
  readonly name: string;
  /** What must hold, for whoever reads the report. */
  readonly holds: string;
  /** Inputs in the short run of `npm test`, which should take a few seconds. */
  readonly short: number;
  /** What is drawn, and what throws when it does not hold. Asks for other processes here, since that takes time. */
  start(figures: Figures): Promise<Started>;
}

export interface Started {
  readonly property: fc.IRawProperty<unknown>;
  /** The input in a form that can be read and tried again. */
  show(input: unknown): string;
  end?(): Promise<void>;
}

export interface Failure {
  readonly part: string;
  readonly seed: number;
  readonly path: string;
  readonly input: string;
  readonly error: string;
}

export interface Report {
  readonly inputs: number;
  readonly failures: readonly Failure[];
}

/** Inputs drawn in a row from one seed; a failure ends the row. */
const ROW = 100;

export function count(figures: Figures, what: string, n = 1): void {
  figures.set(what, (figures.get(what) ?? 0) + n);
}

/** Seconds of the processor since a moment: a busy machine is not a slow program. */
export function secondsSince(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000_000;
}

/** Draws inputs from the seed on, until there were so many or the time is over; goes on after a failure with the next seed. */
export async function fuzz(
  part: Part,
  options: { readonly seed: number; readonly inputs: number; readonly seconds: number; readonly failures: number },
  figures: Figures,
  tell: (failure: Failure) => void = () => undefined,
): Promise<Report> {
  const started = await part.start(figures);
  const end = Date.now() + options.seconds * 1_000;
  const failures: Failure[] = [];
  let inputs = 0;
  try {
    for (let seed = options.seed; inputs < options.inputs && Date.now() < end; seed++) {
      const details = await fc.check(started.property as fc.IAsyncProperty<unknown>, {
        seed,
        numRuns: Math.min(ROW, options.inputs - inputs),
        interruptAfterTimeLimit: Math.max(1, end - Date.now()),
        markInterruptAsFailure: false,
      });
      inputs += details.numRuns;
      if (!details.failed || details.counterexample === null) continue;
      const { errorInstance } = details;
      const failure: Failure = {
        part: part.name,
        seed,
        path: details.counterexamplePath ?? '',
        input: started.show(details.counterexample),
        error: errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
      };
      failures.push(failure);
      tell(failure);
      if (failures.length >= options.failures) break;
    }
  } finally {
    await started.end?.();
  }
  return { inputs, failures };
}
