/**
 * What the module `asyncio` has in Python, from its parts: an event loop over the program's coroutines. Time is virtual: when
 * nothing is ready, the clock moves on to the next timer. Behaviour: https://docs.python.org/3.14/library/asyncio.html
 */
import { GROUPS } from './groups.ts';
import { LOOP } from './loop.ts';
import { QUEUES } from './queues.ts';
import { RUNNER } from './runner.ts';
import { SYNCHRONISATION } from './synchronisation.ts';
import { TASKS } from './tasks.ts';
import { WAITING } from './waiting.ts';

export const SOURCE = [LOOP, TASKS, WAITING, GROUPS, SYNCHRONISATION, QUEUES, RUNNER].join('');
