/** `unittest.util`: texts of values in failure messages, and how two of them are shortened together. */
export const SOURCE = String.raw`
__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER = 12
_MIN_BEGIN = _MIN_END = _MIN_COMMON = 5
_MIN_DIFF = _MAX_LENGTH - (_MIN_BEGIN + _PLACEHOLDER + _MIN_COMMON + _PLACEHOLDER + _MIN_END)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _MAX_LENGTH:
        return text[:_MAX_LENGTH] + ' [truncated]...'
    return text


def _shorten(text, head, tail):
    skipped = len(text) - head - tail
    if skipped <= _PLACEHOLDER:
        return text
    return f'{text[:head]}[{skipped} chars]{text[len(text) - tail:]}'


def _common_shorten_repr(*values):
    texts = [safe_repr(value) for value in values]
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return tuple(texts)
    low, high = min(texts), max(texts)
    shared = 0
    while shared < len(low) and low[shared] == high[shared]:
        shared += 1
    room = _MAX_LENGTH - (longest - shared + _MIN_BEGIN + _PLACEHOLDER)
    if room > _MIN_COMMON:
        prefix = _shorten(low[:shared], _MIN_BEGIN, room)
        return tuple(prefix + text[shared:] for text in texts)
    prefix = _shorten(low[:shared], _MIN_BEGIN, _MIN_COMMON)
    return tuple(prefix + _shorten(text[shared:], _MIN_DIFF, _MIN_END) for text in texts)


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def three_way_cmp(x, y):
    return (x > y) - (x < y)


def _count_diff(first, second):
    """Items whose number differs, as (number in first, number in second, item), in order of first appearance."""
    try:
        counts = {}
        for side, items in enumerate((first, second)):
            for item in items:
                counts.setdefault(item, [0, 0])[side] += 1
        pairs = counts.items()
    except TypeError:
        pairs = []
        for side, items in enumerate((first, second)):
            for item in items:
                for known, count in pairs:
                    if known == item:
                        count[side] += 1
                        break
                else:
                    pairs.append((item, [1 - side, side]))
    return [(a, b, item) for item, (a, b) in pairs if a != b]
`;
