# Text in HTML.
import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint
print(html.escape('<a href="x">\'&</a>'), html.escape('"', quote=False))
for text in ('&lt;&gt;&amp;&quot;&#39;&#x27;', '&notit;', '&notin;', '&amp', '&#0;', '&#x110000;', '&#xD800;', '&#128;', '&#1;', '&unknown;', '&&amp;', '&copy2', '&#xZ', '&nbsp;',
             '&fjlig;', 'a&b', '&#65', '&#x41;', '&ampx', '&NotEqualTilde;', '&#x0d;', '&#129;', '&#11;', '&#xFDD0;', '&#127;', '&#12;', '&', '&;', '&#;', '&eacute;t&eacute'):
    print(text, ascii(html.unescape(text)))
for wrong in (lambda: html.escape(3), lambda: html.unescape(3)):
    try: wrong()
    except Exception as e: print(type(e).__name__, e)
print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs), hash(tuple(sorted(map(len, html5)))), name2codepoint['lang'], codepoint2name[233], entitydefs['eacute'])
print(sum(map(ord, ''.join(html5.values()))), sum(name2codepoint.values()))
