/** Docstrings as code objects keep them. Knows text only. */

const TAB_WIDTH = 8;

function expandTabs(line: string): string {
  let expanded = '';
  let column = 0;
  for (const character of line) {
    if (character === '\t') {
      const width = TAB_WIDTH - (column % TAB_WIDTH);
      expanded += ' '.repeat(width);
      column += width;
    } else {
      expanded += character;
      column = character === '\r' ? 0 : column + 1;
    }
  }
  return expanded;
}

/**
 * Without the indentation that all lines after the first share, and without
 * leading spaces of the first; tabs become spaces (since Python 3.13).
 */
export function cleanDocstring(docstring: string): string {
  const [first = '', ...rest] = docstring.split('\n').map(expandTabs);
  const indents = rest.filter((line) => /[^ ]/.test(line)).map((line) => line.search(/[^ ]/));
  const margin = indents.length > 0 ? Math.min(...indents) : 0;
  return [first.replace(/^ +/, ''), ...rest.map((line) => line.replace(new RegExp(`^ {0,${margin}}`), ''))].join('\n');
}
