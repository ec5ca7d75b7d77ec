/** SVG text: escaping, forbidden characters, numbers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, text } from '../../src/view/svg-node.ts';
import { toMarkup } from '../../src/view/to-string.ts';

test('text and attributes of a program are never markup', () => {
  const node = element('text', { x: 1, 'data-name': `"><script>&'` }, [text('</text><script>alert(1)</script> & ]]>')]);
  assert.equal(
    toMarkup(node),
    `<text x="1" data-name="&quot;&gt;&lt;script&gt;&amp;'">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; ]]&gt;</text>`,
  );
});

test('characters that XML forbids are replaced', () => {
  assert.equal(toMarkup(text('a\u0000b\ud800c\uffff')), 'a\ufffdb\ufffdc\ufffd');
  assert.equal(toMarkup(text('🐍')), '🐍');
});

test('lengths are written to a tenth, absent attributes not at all', () => {
  assert.equal(toMarkup(element('rect', { x: 1.26, y: -0.01, rx: null, ry: undefined })), '<rect x="1.3" y="0"/>');
});
