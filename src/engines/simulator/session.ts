/**
 * One run, from source text to a trace: parse, compile, run, record. The only place that
 * knows all passes. Throws for bugs of ours, and where code is missing that a page has yet to load: what is wrong
 * with a program, or more than we model, is the trace's outcome.
 */
import type { Part } from '../../base/part.ts';
import { compile } from '../../compile/compile.ts';
import type { Code } from '../../compile/code.ts';
import { escapeWarnings } from '../../compile/escape-warnings.ts';
import { numberWarnings } from '../../compile/number-warnings.ts';
import { syntaxWarnings, type SyntaxWarning } from '../../compile/warnings.ts';
import { DEFAULT_LIMITS, Machine, type Limits, type SyntaxProblem } from '../../machine/machine.ts';
import { startRoutine } from '../../machine/activation.ts';
import { After, Frame } from '../../machine/frame.ts';
import { finalizeInterpreter, hasLastWords } from '../../machine/finalization.ts';
import { moduleParts, standardModule } from '../../machine/modules/index.ts';
import type { PyObject } from '../../machine/object.ts';
import type { Observer } from '../../machine/observer.ts';
import { DEFAULT_PROFILE, PROFILES, type Profile, type ProfileName } from '../../machine/profile.ts';
import { hostLimit, LimitReached, Raised, Unsupported } from '../../machine/raise.ts';
import { run } from '../../machine/run.ts';
import { prepare, startProgram } from '../../machine/start.ts';
import { lineAt } from '../../machine/unwind.ts';
import { warnOfSyntax } from '../../machine/warn.ts';
import { analyze } from '../../syntax/analyze.ts';
import { PythonSyntaxError } from '../../syntax/error.ts';
import { parse } from '../../syntax/parse.ts';
import { PLAIN_TREE } from '../../syntax/parts.ts';
import type { Root } from '../../syntax/tree.ts';
import type { Outcome } from '../../trace/model.ts';
import { TRACE_VERSION, type ColouredToken, type Trace } from '../../trace/trace.ts';
import type { RunOptions } from '../engine.ts';
import { CARET_RULES } from './caret-rules.ts';
import { realParts } from './host.ts';
import { importedNames } from './imported-names.ts';
import { finishProgram, prepareForMore } from './outcome.ts';
import { RenderedTexts } from './object-text.ts';
import { Recent } from './recent.ts';
import type { Recorder } from './recorder.ts';
import { colour } from '../../syntax/colour.ts';

/**
 * Code and colours of the newest sources, which depend on nothing else: a page runs a program again when an option
 * changes, and every run that imports a module written in Python compiles it. Neither is ever written to.
 */
const RECENT_CODES = new Recent<{ readonly code: Code; readonly warnings: readonly SyntaxWarning[] }>(64);
const RECENT_COLOURS = new Recent<readonly ColouredToken[]>(64);

/** Instructions between two looks at the limit. */
const SLICE = 1_000_000;

/** Names that a module or class namespace has of itself. */
const RESERVED = [
  '__name__',
  '__doc__',
  '__package__',
  '__loader__',
  '__spec__',
  '__builtins__',
  '__file__',
  '__cached__',
  '__annotations__',
  '__annotate__',
  '__annotate_func__',
  '__annotations_cache__',
  '__conditional_annotations__',
  '__module__',
  '__qualname__',
  '__firstlineno__',
  '__static_attributes__',
  '__classcell__',
  '__classdictcell__',
  '__type_params__',
] as const;

/** The profile of a version's name; unknown names are an author's mistake and are refused by the options. */
function parseMode(source: string, mode: 'exec' | 'eval' | 'single'): Root {
  return mode === 'exec' ? parse(source) : mode === 'eval' ? parse(source, { mode }) : parse(source, { mode });
}

function profileOf(version: string | undefined): Profile {
  return PROFILES[
    (version !== undefined && Object.hasOwn(PROFILES, version) ? version : DEFAULT_PROFILE) as ProfileName
  ];
}

/**
 * One run that can be driven in slices. The constructor compiles, and may throw PartMissing as `advance` may: the session is
 * of no use then, and a new one has to begin when the part is here.
 */
export class Session {
  readonly machine: Machine;
  readonly #source: string;
  readonly #profile: Profile;
  readonly #records: boolean;
  /** What the program's import statements will need. */
  readonly imports: ReadonlySet<Part<unknown>>;
  #outcome: Outcome | null = null;
  /** What the machine owns for as long as it lives. */
  #ground = 0;
  /** How the program ended, while Python does what it does at the exit. */
  #ending: Outcome | null = null;

  constructor(
    source: string,
    options: RunOptions,
    observer: Observer,
    records: boolean,
    begin?: (lastId: number, machine: Machine) => void,
  ) {
    this.#source = source;
    this.#records = records;
    this.#profile = profileOf(options.python);
    const filename = options.filename ?? 'main.py';
    const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
    const { stdin = [] } = options;
    this.machine = new Machine({
      observer,
      profile: this.#profile,
      limits,
      stdin: typeof stdin === 'string' ? (stdin === '' ? [] : stdin.replace(/\n$/, '').split('\n')) : stdin,
      filename,
      modules: standardModule,
      caretRules: CARET_RULES,
      ...realParts(options),
      compile: (text, name, mode) => this.#compile(text, name, mode, false),
      parse: (text, mode) => {
        const toPlain = PLAIN_TREE.get();
        try {
          return toPlain(parseMode(text, mode), text);
        } catch (problem) {
          if (problem instanceof PythonSyntaxError) return null;
          throw problem;
        }
      },
    });
    this.imports = this.#start(begin, options.addresses === true);
  }

  /** Up to the first instruction; what the program's import statements will need. */
  #start(
    begin: ((lastId: number, machine: Machine) => void) | undefined,
    givesAddresses: boolean,
  ): ReadonlySet<Part<unknown>> {
    const { machine } = this;
    try {
      prepare(machine);
      if (givesAddresses) machine.heap.addresses.start(this.#profile.keepsMoreFree);
      begin?.(machine.heap.lastId, machine);
      machine.sources.set(machine.filename, this.#source.split(/\r\n|\r|\n/));
      machine.workOnSource(this.#source);
      const code = this.#compile(this.#source, machine.filename, 'exec', this.#records);
      if ('kind' in code) {
        const { type, message, line, column, endLine, endColumn } = code;
        this.#outcome = { kind: 'syntax-error', type, message, line, column, endLine, endColumn };
        return new Set();
      }
      const names = importedNames(code);
      const parts = moduleParts(names);
      if (names.has('ast')) parts.add(PLAIN_TREE);
      startProgram(machine, code);
      this.#ground = machine.heap.mark();
      return parts;
    } catch (thrown) {
      // Warnings are output, and constants are objects: a program can be over its limits before it begins.
      this.#outcome = this.#failure(thrown);
      return new Set();
    }
  }

  /** `isTraced`: its lines, calls and returns are steps. What the program itself compiles has no lines to be shown. */
  #compile(
    source: string,
    filename: string,
    mode: 'exec' | 'eval' | 'single',
    isTraced: boolean,
  ): Code | SyntaxProblem {
    const isOurs = this.machine.heap.isQuiet && filename.startsWith('<frozen ');
    try {
      const {
        borrowsLocals: borrow,
        borrowsBehindEmptyBlocks,
        foldsInTree,
        inlinesComprehensions,
        pairsIterators,
        guardsGenerators,
      } = this.#profile;
      const { code, warnings } = RECENT_CODES.get(
        `${mode} ${isTraced} ${borrow} ${foldsInTree} ${inlinesComprehensions} ${pairsIterators} ${filename}\n${source}`,
        () => {
          const root = parseMode(source, mode);
          const symbols = analyze(root, source, inlinesComprehensions);
          return {
            code: compile(root, symbols, {
              filename,
              source,
              trace: isTraced,
              profile: {
                borrow,
                borrowsBehindEmptyBlocks,
                largestSmallInt: 255,
                foldsInTree,
                pairsIterators,
                guardsGenerators,
              },
            }),
            // Modules of ours have none.
            warnings: isOurs ? [] : [...numberWarnings(source), ...escapeWarnings(source), ...syntaxWarnings(root)],
          };
        },
      );
      for (const { message, span } of warnings) warnOfSyntax(this.machine, { message, filename, line: span.line });
      return code;
    } catch (problem) {
      if (!(problem instanceof PythonSyntaxError)) throw problem;
      const { type, message, line, column, endLine, endColumn, foundBy } = problem;
      const text = foundBy === 'tree' && !this.machine.sources.has(filename) ? null : problem.text;
      const hasLineEnd = foundBy !== 'tokens' && (mode === 'exec' || source.split('\n').length > line);
      return { kind: 'syntax-problem', type, message, line, column, endLine, endColumn, text, hasLineEnd };
    }
  }

  /** Runs a slice of at most `instructions`; null while there is more to do. */
  advance(instructions: number): Outcome | null {
    if (this.#outcome !== null) return this.#outcome;
    const { machine } = this;
    const left = machine.limits.instructions - machine.instructions;
    const slice = Math.min(instructions, left);
    try {
      const state = run(machine, slice);
      if (state === 'finished') this.#outcome = this.#end(null);
      else if (machine.instructions >= machine.limits.instructions) this.#outcome = this.#limit('instructions');
    } catch (thrown) {
      this.#outcome = this.#failure(thrown);
    }
    return this.#outcome;
  }

  /** Ends the run where it is, because somebody no longer wants to wait for it. */
  stop(): void {
    this.#outcome ??= this.#limit('reader');
  }

  runToEnd(): Outcome {
    for (;;) {
      const outcome = this.advance(SLICE);
      if (outcome !== null) return outcome;
    }
  }

  /** The program has ended, with an exception or without: what Python does at its exit runs next, if that can be told (null). */
  #end(exception: PyObject | null): Outcome | null {
    if (this.#ending !== null) return this.#ending;
    const { machine } = this;
    const { heap } = machine;
    const outcome = finishProgram(machine, exception);
    if (!hasLastWords(machine)) return outcome;
    this.#ending = outcome;
    prepareForMore(machine);
    const left = heap.scope.splice(this.#ground);
    const isUncaught = outcome.kind === 'raised';
    if (!isUncaught) heap.releaseAll(left);
    try {
      startRoutine(machine, finalizeInterpreter(machine, isUncaught ? left : []), heap.mark(), After.DISCARD);
      return machine.current === null ? outcome : null;
    } catch (thrown) {
      return this.#failure(thrown);
    }
  }

  #failure(thrown: unknown): Outcome | null {
    if (thrown instanceof Raised) return this.#end(thrown.exception);
    if (thrown instanceof LimitReached) return this.#limit(thrown.which);
    if (thrown instanceof Unsupported) {
      const { line, column } = this.#place();
      return { kind: 'unsupported', feature: thrown.feature, line, column };
    }
    const limit = hostLimit(thrown);
    if (limit !== null) return this.#limit(limit);
    throw thrown;
  }

  #limit(which: string): Outcome {
    return { kind: 'limit', which, line: this.#place().line };
  }

  /** Where the program itself stands, not a library that it called. */
  #place(): { line: number; column: number } {
    const isOfProgram = ({ code }: Frame): boolean => !code.code.filename.startsWith('<frozen');
    let activation = this.machine.current;
    while (activation !== null && !(activation instanceof Frame && isOfProgram(activation)))
      activation = activation.back;
    if (activation === null) return { line: 1, column: 1 };
    const { code } = activation.code;
    const at = Math.max(0, activation.pc - 1);
    return { line: lineAt(code, at), column: Math.max(0, code.positions[at * 4 + 2] as number) + 1 };
  }

  /** The trace of the run so far. */
  trace(recorder: Recorder): Trace {
    if (this.#outcome?.kind === 'finished' || this.#outcome?.kind === 'raised') recorder.finish();
    const types = recorder.types();
    const codes = recorder.codes();
    recorder.close();
    return {
      version: TRACE_VERSION,
      engine: 'simulator',
      python: this.#profile.version,
      source: this.#source,
      tokens: RECENT_COLOURS.get(this.#source, () => colour(this.#source) as readonly ColouredToken[]),
      steps: recorder.steps,
      events: recorder.events,
      types,
      codes,
      texts: new RenderedTexts(recorder.sources),
      reserved: RESERVED,
      outcome: this.#outcome ?? { kind: 'finished', exitCode: 0 },
    };
  }
}
