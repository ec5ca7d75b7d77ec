/** The module `fnmatch`. Source: https://docs.python.org/3.14/library/fnmatch.html */
export const SOURCE = String.raw`
import re

__all__ = ['filter', 'filterfalse', 'fnmatch', 'fnmatchcase', 'translate']


def _pieces(pat):
    at = 0
    while at < len(pat):
        character = pat[at]
        at += 1
        if character == '*':
            # Several stars mean no more than one.
            while pat[at:at + 1] == '*':
                at += 1
            yield '*'
        elif character == '?':
            yield '.'
        elif character == '[':
            end = at + (pat[at:at + 1] == '!')
            end = pat.find(']', end + 1)
            if end < 0:
                yield r'\['
            else:
                yield _set(pat[at:end])
                at = end + 1
        else:
            yield re.escape(character)


def _set(inside):
    negated = inside.startswith('!')
    members = inside[negated:]
    parts = []
    at = 0
    while at < len(members):
        if members[at + 1:at + 2] == '-' and at + 2 < len(members):
            low, high = members[at], members[at + 2]
            # A range that goes down holds nothing.
            if low <= high:
                parts.append(f'{_member(low)}-{_member(high)}')
            at += 3
        else:
            parts.append(_member(members[at]))
            at += 1
    if not parts:
        return '.' if negated else '(?!)'
    return f'[{"^" if negated else ""}{"".join(parts)}]'


def _member(character):
    return '\\' + character if character in '\\]^-[&~|' else character


def translate(pat):
    "The regular expression that matches what a pattern of a shell does."
    pieces = list(_pieces(pat))
    stars = [index for index, piece in enumerate(pieces) if piece == '*']
    result = ''
    start = 0
    for index in stars[:1]:
        result = ''.join(pieces[:index])
        start = index + 1
    for index in stars[1:]:
        # Between two stars the first place that fits will do.
        result += f'(?>.*?{"".join(pieces[start:index])})'
        start = index + 1
    result += ('.*' if stars else '') + ''.join(pieces[start:])
    return fr'(?s:{result})\z'


def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(str(pat, 'latin1')).encode('latin1')).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    "Whether a name fits a pattern."
    return _matcher(pat)(name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    "The names that fit a pattern."
    match = _matcher(pat)
    return [name for name in names if match(name) is not None]


def filterfalse(names, pat):
    "The names that do not fit a pattern."
    match = _matcher(pat)
    return [name for name in names if match(name) is None]
`;
