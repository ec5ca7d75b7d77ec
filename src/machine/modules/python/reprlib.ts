/** The module `reprlib`: texts of values with a limit on their size. Source: https://docs.python.org/3.14/library/reprlib.html */
export const SOURCE = String.raw`
import builtins
from itertools import islice

__all__ = ['Repr', 'repr', 'recursive_repr']


def recursive_repr(fillvalue='...'):
    "Makes a __repr__ that answers the fill value while it is at work on the same object."
    def decorate(function):
        at_work = set()

        def wrapper(self):
            key = id(self)
            if key in at_work:
                return fillvalue
            at_work.add(key)
            try:
                return function(self)
            finally:
                at_work.discard(key)

        for name in ('__module__', '__doc__', '__name__', '__qualname__', '__type_params__'):
            setattr(wrapper, name, getattr(function, name, ()))
        wrapper.__wrapped__ = function
        return wrapper
    return decorate


def _in_order(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


class Repr:
    "Makes texts of values that leave out what exceeds its limits."

    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6,
                 maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue='...', indent=None):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        # A method is asked by the name of a type; names with a space are asked with an underscore.
        method = getattr(self, 'repr_' + type(x).__name__.replace(' ', '_'), None)
        return self.repr_instance(x, level) if method is None else method(x, level)

    def _join(self, parts, level):
        if self.indent is None:
            return ', '.join(parts)
        if not parts:
            return ''
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {indent!r})')
            indent *= ' '
        try:
            separator = '\n' + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(indent)}') from error
        return separator + (',' + separator).join(parts) + ',\n' + (self.maxlevel - level) * indent

    def _sequence(self, x, level, start, end, limit, after_one=''):
        if level <= 0 and x:
            text = self.fillvalue
        else:
            parts = [self.repr1(item, level - 1) for item in islice(x, limit)]
            if len(x) > limit:
                parts.append(self.fillvalue)
            text = self._join(parts, level)
            if len(x) == 1 and self.indent is None:
                end = after_one + end
        return start + text + end

    def repr_tuple(self, x, level):
        return self._sequence(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._sequence(x, level, '[', ']', self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f'array({x.typecode!r})'
        return self._sequence(x, level, f'array({x.typecode!r}, [', '])', self.maxarray)

    def repr_set(self, x, level):
        return self._sequence(_in_order(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._sequence(_in_order(x), level, 'frozenset({', '})', self.maxfrozenset) if x else 'frozenset()'

    def repr_deque(self, x, level):
        return self._sequence(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        parts = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}'
                 for key in islice(_in_order(x), self.maxdict)]
        if len(x) > self.maxdict:
            parts.append(self.fillvalue)
        return '{' + self._join(parts, level) + '}'

    def _cut(self, text, limit):
        if len(text) <= limit:
            return text
        before = max(0, (limit - len(self.fillvalue)) // 2)
        after = max(0, limit - len(self.fillvalue) - before)
        return text[:before] + self.fillvalue + text[len(text) - after:]

    def repr_str(self, x, level):
        # No more of a long text than could be shown.
        text = builtins.repr(x[:self.maxstring])
        if len(text) <= self.maxstring and len(x) <= self.maxstring:
            return text
        before = max(0, (self.maxstring - len(self.fillvalue)) // 2)
        after = max(0, self.maxstring - len(self.fillvalue) - before)
        text = builtins.repr(x[:before] + x[len(x) - after:])
        return text[:before] + self.fillvalue + text[len(text) - after:]

    def repr_int(self, x, level):
        try:
            text = builtins.repr(x)
        except ValueError as error:
            assert 'sys.set_int_max_str_digits()' in str(error)
            digits = 1 + int(len(bin(abs(x))) * 0.30103)
            return f'<{x.__class__.__name__} instance with roughly {digits} digits (limit at 4300) at 0x{id(x):x}>'
        return self._cut(text, self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            return f'<{x.__class__.__name__} instance at {id(x):#x}>'
        return self._cut(text, self.maxother)


aRepr = Repr()
repr = aRepr.repr
`;
