/**
 * Diagrams drawn in other threads: what is to be drawn goes there, and comes
 * back as plain data. Knows threads and who has work; what is drawn, and how,
 * is the affair of `drawing-thread.ts`.
 */
import { Worker } from 'node:worker_threads';
import type { Drawing, DrawingSettings } from './diagram.ts';
import type { FenceProgram } from './examine.ts';

export interface ThreadRequest {
  readonly number: number;
  readonly program: FenceProgram;
  readonly settings: DrawingSettings;
}

/** A drawing, or why there is none. */
export type ThreadAnswer = { readonly number: number } & ({ readonly drawing: Drawing } | { readonly failure: string });

interface Task {
  readonly request: ThreadRequest;
  readonly resolve: (drawing: Drawing | null) => void;
  readonly reject: (reason: Error) => void;
}

interface Thread {
  readonly worker: Worker;
  /** What it was given and has not answered, by number. */
  readonly tasks: Map<number, Task>;
  hasAnswered: boolean;
}

/** Programs that a thread is given at once: one to draw, and one so that it need not wait for the next. */
const GIVEN = 2;
/** A thread without work for so long ends, so that a server that waits for changes keeps little memory. */
const IDLE_MS = 20_000;

export class DrawingThreads {
  readonly #most: number;
  readonly #address: () => URL;
  readonly #threads = new Set<Thread>();
  readonly #waiting: Task[] = [];
  #number = 0;
  /** Why threads cannot be used here; null while nothing is known against it. */
  #refusal: string | null = null;
  #idle: NodeJS.Timeout | null = null;

  /** @param address of the module that a thread runs */
  constructor(most: number, address: () => URL) {
    this.#most = most;
    this.#address = address;
  }

  /** Why no thread could be started; null as long as they can. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** The drawing; null if no thread can make it. Rejects with what drawing it has thrown. */
  draw(program: FenceProgram, settings: DrawingSettings): Promise<Drawing | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request: { number: this.#number++, program, settings }, resolve, reject });
      this.#giveOut();
    });
  }

  #giveOut(): void {
    if (this.#idle !== null) clearTimeout(this.#idle);
    this.#idle = null;
    while (this.#waiting.length > 0) {
      const thread = this.#freeThread();
      if (thread === null) break;
      if (thread === 'none') {
        for (const { resolve } of this.#waiting.splice(0)) resolve(null);
        break;
      }
      const task = this.#waiting.shift()!;
      thread.tasks.set(task.request.number, task);
      // Only a thread at work keeps the process.
      thread.worker.ref();
      thread.worker.postMessage(task.request);
    }
    if ([...this.#threads].every(({ tasks }) => tasks.size === 0)) {
      this.#idle = setTimeout(() => this.#endAll(), IDLE_MS);
      this.#idle.unref();
    }
  }

  /** One that may be given more; null if all have enough. */
  #freeThread(): Thread | 'none' | null {
    const least = [...this.#threads].sort((a, b) => a.tasks.size - b.tasks.size)[0];
    if (least?.tasks.size === 0) return least;
    if (this.#threads.size < this.#most && this.#refusal === null) {
      const started = this.#start();
      if (started !== null) return started;
    }
    if (least === undefined) return 'none';
    return least.tasks.size < GIVEN ? least : null;
  }

  #start(): Thread | null {
    try {
      // What Node was started with, such as a program as its argument, is not meant for threads.
      const worker = new Worker(this.#address(), { execArgv: [] });
      const thread: Thread = { worker, tasks: new Map(), hasAnswered: false };
      worker.unref();
      worker.on('message', (answer: ThreadAnswer) => this.#take(thread, answer));
      worker.on('error', (error) => this.#lose(thread, error instanceof Error ? error.message : String(error)));
      worker.on('exit', () => this.#lose(thread, 'it ended'));
      this.#threads.add(thread);
      return thread;
    } catch (error) {
      this.#refusal = error instanceof Error ? error.message : String(error);
      return null;
    }
  }

  #take(thread: Thread, answer: ThreadAnswer): void {
    thread.hasAnswered = true;
    const task = thread.tasks.get(answer.number);
    thread.tasks.delete(answer.number);
    if (thread.tasks.size === 0) thread.worker.unref();
    if ('failure' in answer) task?.reject(new Error(answer.failure));
    else task?.resolve(answer.drawing);
    this.#giveOut();
  }

  /** What a thread that is gone had to do is left to whoever asked. */
  #lose(thread: Thread, reason: string): void {
    if (!this.#threads.delete(thread)) return;
    // One that never answered will not do better another time.
    if (!thread.hasAnswered && thread.tasks.size > 0) this.#refusal = reason;
    for (const { resolve } of thread.tasks.values()) resolve(null);
    this.#giveOut();
  }

  #endAll(): void {
    for (const thread of this.#threads) {
      this.#threads.delete(thread);
      void thread.worker.terminate();
    }
  }
}
