/**
 * Checks the diagrams of a file without drawing them: a Markdown file, or a
 * Python file, which is one program. Knows the plugin's work; how a file is
 * found and what is printed is the caller's.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { SiteOptions } from '../src/options/options.ts';
import type { Simulate } from './examine.ts';
import { examine } from './examine.ts';
import { targets } from './diagram.ts';
import { readFence } from './fence.ts';
import { parseFences } from './markdown-fences.ts';
import { isNote } from './problem.ts';
import { transform } from './transform.ts';

export type { Simulate } from './examine.ts';

/** Something to tell about a file; line and column from 1. */
export interface Finding {
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly reason: string;
  /** Whether something is wrong, rather than merely worth knowing. */
  readonly isFault: boolean;
}

export interface CheckResult {
  readonly diagrams: number;
  readonly findings: readonly Finding[];
}

export interface CheckSettings {
  readonly site: Partial<SiteOptions>;
  /** Folder of programs for the option `src`. */
  readonly root: string | null;
}

export function checkFile(path: string, text: string, settings: CheckSettings, simulate: Simulate): CheckResult {
  const file = new VFile({ path, value: text });
  const isProgram = /\.pyw?$/.test(path);
  const tree = isProgram ? programTree(text) : parseFences(body(text), /\.mdx$/i.test(path) ? 'mdx' : 'markdown');
  let diagrams = 0;
  visit(tree, 'code', (node) => {
    if (readFence(node) !== null) diagrams++;
  });
  transform(tree, file, { ...DRAWS_NOTHING, ...settings }, (program) => {
    const { trace, marks, problems } = examine(program, simulate);
    return { diagram: null, problems, ...targets(marks, trace) };
  });
  const findings = file.messages.map(({ line, column, ruleId, reason }) => ({
    line: Math.max(1, line ?? 1),
    column: Math.max(1, column ?? 1),
    rule: ruleId ?? '',
    reason,
    isFault: !isNote(ruleId ?? ''),
  }));
  return { diagrams, findings: findings.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Markdown without a mark of byte order and with blank lines for the front matter, so that all places stay. */
function body(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)[^]*?(?:\r\n|\r|\n)\1[ \t]*(?=\r|\n|$)/, (matter) =>
      matter.replace(/[^\r\n]+/g, ''),
    );
}

const DRAWS_NOTHING = {
  strategy: 'element',
  images: null,
  cache: null,
  fatal: false,
  errorFallback: null,
  traceLimit: Infinity,
  compressFrom: Infinity,
} as const;

/** A Python file as a fence whose first line is that of the file. */
function programTree(text: string): Root {
  const lines = text.split(/\r\n|\r|\n/).length;
  const position = { start: { line: 0, column: 1 }, end: { line: lines + 1, column: 1 } };
  return { type: 'root', children: [{ type: 'code', lang: 'pymem', meta: null, value: text, position }] };
}
