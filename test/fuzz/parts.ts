/** All parts of the fuzzing. */
import { ARTICLES } from './articles.ts';
import { PAGES } from './pages.ts';
import type { Part } from './part.ts';
import { STEPS } from './programs.ts';
import { SOURCES } from './sources.ts';
import { SEEKS, TRACES } from './traces.ts';

export const PARTS: readonly Part[] = [STEPS, SOURCES, TRACES, SEEKS, ARTICLES, PAGES];
