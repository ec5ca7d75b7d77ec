/** Whether a text is well-formed XML of the kind that pictures are: elements, attributes in double quotes, text. */
import assert from 'node:assert/strict';

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<&]+|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/iy;

export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < xml.length;) {
    TAG.lastIndex = TEXT.lastIndex = at;
    const tag = TAG.exec(xml);
    const text = tag === null ? TEXT.exec(xml) : null;
    const found = tag ?? text;
    assert.ok(found, `not XML at ${at}: ${xml.slice(at, at + 60)}`);
    at += found[0].length;
    if (tag === null) {
      assert.ok(open.length > 0 || found[0].trim() === '', `text outside of the root: ${found[0]}`);
      continue;
    }
    const [, closes, name = '', attributes = '', empty] = tag;
    const names = [...attributes.matchAll(/([\w:-]+)="/g)].map((match) => match[1]);
    assert.equal(new Set(names).size, names.length, `an attribute twice in <${name}${attributes}>`);
    if (closes === '/') assert.equal(open.pop(), name);
    else {
      if (open.length === 0) roots++;
      if (empty !== '/') open.push(name);
    }
  }
  assert.deepEqual({ open, roots }, { open: [], roots: 1 });
}
