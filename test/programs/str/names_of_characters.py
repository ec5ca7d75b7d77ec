# Names of characters in literals, in patterns and in the module unicodedata are the same names.
import re
import unicodedata

NAMES = ('CYRILLIC SMALL LETTER ZHE', 'GREEK SMALL LETTER ZETA', 'LONG RIGHTWARDS SQUIGGLE ARROW', 'latin small ligature fi', 'SNAKE',
         'BELL', 'LF', 'NEW LINE', 'NBSP', 'BOM', 'ZWJ', 'ALERT', 'LATIN SMALL LETTER GHA', 'CJK UNIFIED IDEOGRAPH-6E38',
         'CJK COMPATIBILITY IDEOGRAPH-F900', 'HANGUL SYLLABLE GAG', 'NUSHU CHARACTER-1B170', 'EGYPTIAN HIEROGLYPH-13460',
         'CJK UNIFIED IDEOGRAPH-0041', 'HANGUL SYLLABLE QA', 'NO SUCH', '')
for name in NAMES:
    try:
        literal = eval('"\\N{' + name + '}"')
    except SyntaxError as error:
        literal = None
        print(repr(name), error.msg)
    try:
        found = unicodedata.lookup(name)
    except KeyError as error:
        print(error)
        continue
    print(name, ascii(literal), literal == found, unicodedata.name(found, None), re.fullmatch(rf'\N{{{name}}}', found) is not None)
print(f'\N{SNAKE} {"\N{CYRILLIC CAPITAL LETTER YA}"}', len('\N{ZWJ}\N{WAVING HAND SIGN}'))
