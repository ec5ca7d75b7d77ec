/** The module `html`. Source: https://docs.python.org/3.14/library/html.html; how a reference is read: https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state */
export const SOURCE = String.raw`
import re as _re
from html.entities import html5 as _html5

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """The text with the characters that HTML reads as markup written as references."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


# What numbers from 128 to 159 mean: the characters of windows-1252 there; 0 where it has none.
_WINDOWS = (0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
            0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178)


def _numbered(number):
    if number == 0 or 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        return '\ufffd'
    if 128 <= number <= 159:
        return chr(_WINDOWS[number - 128] or number)
    if number == 13:
        return '\r'
    is_control = number < 32 and number not in (9, 10, 12) or number == 127
    if is_control or 0xfdd0 <= number <= 0xfdef or number & 0xfffe == 0xfffe:
        return ''
    return chr(number)


def _replaced(match):
    reference = match[1]
    if reference[0] == '#':
        digits = reference[1:].rstrip(';')
        return _numbered(int(digits[1:], 16) if digits[0] in 'xX' else int(digits))
    if reference in _html5:
        return _html5[reference]
    for end in range(len(reference) - 1, 1, -1):
        if reference[:end] in _html5:
            return _html5[reference[:end]] + reference[end:]
    return '&' + reference


_reference = _re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')


def unescape(s):
    """The text with references to characters replaced by the characters."""
    return _reference.sub(_replaced, s) if '&' in s else s
`;
