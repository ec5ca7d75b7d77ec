/**
 * A thread that draws diagrams: answers each request with a drawing, or with
 * why there is none. Knows how the plugin draws; knows no file and no Markdown.
 */
import { parentPort } from 'node:worker_threads';
import { drawFence } from './diagram.ts';
import type { ThreadAnswer, ThreadRequest } from './drawing-threads.ts';
import { simulateFence } from './simulate-fence.ts';

function answerOf({ number, program, settings }: ThreadRequest): ThreadAnswer {
  try {
    return { number, drawing: drawFence(program, settings, simulateFence) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: ThreadRequest) => parentPort?.postMessage(answerOf(request)));
