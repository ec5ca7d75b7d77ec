/** What a `unittest.TestCase` can assert, with the messages of failures. Source: https://docs.python.org/3.14/library/unittest.html */
export const SOURCE = String.raw`
from unittest.util import _common_shorten_repr, _count_diff, safe_repr

__unittest = True
__name__ = 'unittest.case'

_TOO_LONG = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


def _lines(value):
    import pprint
    return pprint.pformat(value).splitlines()


def _keep_ends(*texts):
    """Lines with their ends. Unless all texts end a line, each gets one more end, so that differences line up."""
    end = '' if all(text.endswith('\n') for text in texts if text) else '\n'
    return [(text + end if text else text).splitlines(keepends=True) for text in texts]


class TestCase:
    # Named as the class that inherits it, whose methods these are to the reader of an error.
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _TOO_LONG % len(diff)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f'{safe_repr(expr)} is not false')

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f'{safe_repr(expr)} is not true')

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '%s != %s' % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def _distance(self, first, second, places, delta):
        """Whether the two are close, and the words for it."""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        shown = safe_repr(difference)
        if delta is not None:
            return difference <= delta, f'within {safe_repr(delta)} delta ({shown} difference)'
        places = 7 if places is None else places
        return round(difference, places) == 0, f'within {places} places ({shown} difference)'

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        close, words = self._distance(first, second, places, delta)
        if not close:
            self._fail(msg, f'{safe_repr(first)} != {safe_repr(second)} {words}')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        if delta is not None:
            difference = abs(first - second)
            if first != second and difference > delta:
                return
            words = f'within {safe_repr(delta)} delta ({safe_repr(difference)} difference)'
        else:
            places = 7 if places is None else places
            if first != second and round(abs(second - first), places) != 0:
                return
            words = f'within {places} places'
        self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)} {words}')

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        if seq_type is not None:
            kind = seq_type.__name__
            for which, value in (('First', seq1), ('Second', seq2)):
                if not isinstance(value, seq_type):
                    raise self.failureException(f'{which} sequence is not a {kind}: {safe_repr(value)}')
        else:
            kind = 'sequence'
        differing = None
        lengths = []
        for which, value in (('First', seq1), ('Second', seq2)):
            try:
                lengths.append(len(value))
            except (TypeError, NotImplementedError):
                differing = f'{which} {kind} has no length.    Non-sequence?'
                break
        if differing is None:
            if seq1 == seq2:
                return
            differing = '%ss differ: %s != %s\n' % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))
            for i in range(min(lengths)):
                found = []
                for which, value in (('First', seq1), ('Second', seq2)):
                    try:
                        found.append(value[i])
                    except (TypeError, IndexError, NotImplementedError):
                        differing += f'\nUnable to index element {i} of {which.lower()} {kind}\n'
                        break
                if len(found) < 2:
                    break
                if found[0] != found[1]:
                    differing += ('\nFirst differing element %d:\n%s\n%s\n'
                                  % ((i,) + _common_shorten_repr(*found)))
                    break
            else:
                if lengths[0] == lengths[1] and seq_type is None and type(seq1) is not type(seq2):
                    return
            if lengths[0] != lengths[1]:
                which, longer, start = (('First', seq1, lengths[1]) if lengths[0] > lengths[1]
                                        else ('Second', seq2, lengths[0]))
                differing += f'\n{which} {kind} contains {abs(lengths[0] - lengths[1])} additional elements.\n'
                try:
                    differing += f'First extra element {start}:\n{safe_repr(longer[start])}\n'
                except (TypeError, IndexError, NotImplementedError):
                    differing += f'Unable to index element {start} of {which.lower()} {kind}\n'
        import difflib
        diff = '\n' + '\n'.join(difflib.ndiff(_lines(seq1), _lines(seq2)))
        self.fail(self._formatMessage(msg, self._truncateMessage(differing, diff)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for a, b, which in ((set1, set2, 'first'), (set2, set1, 'second')):
            try:
                differences.append(a.difference(b))
            except TypeError as error:
                self.fail(f'invalid type when attempting set difference: {error}')
            except AttributeError as error:
                self.fail(f'{which} argument does not support set difference: {error}')
        lines = []
        for which, extra in zip(('first', 'second'), differences):
            if extra:
                lines.append(f'Items in the {which} set but not the '
                             + ('second:' if which == 'first' else 'first:'))
                lines += [repr(item) for item in extra]
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertDictEqual(self, d1, d2, msg=None):
        for which, value in (('First', d1), ('Second', d2)):
            self.assertIsInstance(value, dict, f'{which} argument is not a dictionary')
        if d1 == d2:
            return
        import difflib
        diff = '\n' + '\n'.join(difflib.ndiff(_lines(d1), _lines(d2)))
        standard = '%s != %s' % _common_shorten_repr(d1, d2)
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertCountEqual(self, first, second, msg=None):
        counts = _count_diff(list(first), list(second))
        if counts:
            lines = ['Element counts were not equal:']
            lines += [f'First has {a}, Second has {b}:  {item!r}' for a, b, item in counts]
            self.fail(self._formatMessage(msg, self._truncateMessage(lines[0] + '\n', '\n'.join(lines[1:]))))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        before, after = _keep_ends(first, second)
        standard = '%s != %s' % _common_shorten_repr(first, second)
        diff = '\n' + ''.join(difflib.ndiff(before, after))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            wanted = ('any of ' if isinstance(cls, tuple) else '') + repr(cls)
            self._fail(msg, f'{safe_repr(obj)} is not an instance of {wanted}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            found = next(c for c in cls if isinstance(obj, c)) if isinstance(cls, tuple) else cls
            self._fail(msg, f'{safe_repr(obj)} is an instance of {found!r}')

    def assertIsSubclass(self, cls, superclass, msg=None):
        try:
            if issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self._fail(msg, f'{cls!r} is not a class')
            raise
        wanted = ('any of ' if isinstance(superclass, tuple) else '') + repr(superclass)
        self._fail(msg, f'{cls!r} is not a subclass of {wanted}')

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        try:
            if not issubclass(cls, superclass):
                return
        except TypeError:
            if not isinstance(cls, type):
                self._fail(msg, f'{cls!r} is not a class')
            raise
        found = (next(c for c in superclass if issubclass(cls, c)) if isinstance(superclass, tuple)
                 else superclass)
        self._fail(msg, f'{cls!r} is a subclass of {found!r}')

    def _described(self, obj):
        return f'type object {obj.__name__!r}' if isinstance(obj, type) else (
            f'module {obj.__name__!r}' if type(obj).__name__ == 'module' else f'{type(obj).__name__!r} object')

    def assertHasAttr(self, obj, name, msg=None):
        if not hasattr(obj, name):
            self._fail(msg, f'{self._described(obj)} has no attribute {name!r}')

    def assertNotHasAttr(self, obj, name, msg=None):
        if hasattr(obj, name):
            self._fail(msg, f'{self._described(obj)} has unexpected attribute {name!r}')

    def _hasAffix(self, s, affix, msg, method):
        """Whether s has the affix, or any of a tuple of them; fails if s is of another type than they."""
        try:
            return getattr(s, method)(affix)
        except (AttributeError, TypeError):
            for each in affix if isinstance(affix, tuple) else (affix,):
                for kind in (str, bytes):
                    if isinstance(each, kind) and not isinstance(s, kind):
                        self._fail(msg, f'Expected {kind.__name__}, not {type(s).__name__}')
            raise

    def assertStartsWith(self, s, prefix, msg=None):
        if not self._hasAffix(s, prefix, msg, 'startswith'):
            words = ("doesn't start with any of " if isinstance(prefix, tuple) else "doesn't start with ")
            self._fail(msg, f'{safe_repr(s, short=True)} {words}{safe_repr(prefix)}')

    def assertNotStartsWith(self, s, prefix, msg=None):
        if self._hasAffix(s, prefix, msg, 'startswith'):
            found = next(p for p in prefix if s.startswith(p)) if isinstance(prefix, tuple) else prefix
            self._fail(msg, f'{safe_repr(s, short=True)} starts with {safe_repr(found)}')

    def assertEndsWith(self, s, suffix, msg=None):
        if not self._hasAffix(s, suffix, msg, 'endswith'):
            words = ("doesn't end with any of " if isinstance(suffix, tuple) else "doesn't end with ")
            self._fail(msg, f'{safe_repr(s, short=True)} {words}{safe_repr(suffix)}')

    def assertNotEndsWith(self, s, suffix, msg=None):
        if self._hasAffix(s, suffix, msg, 'endswith'):
            found = next(p for p in suffix if s.endswith(p)) if isinstance(suffix, tuple) else suffix
            self._fail(msg, f'{safe_repr(s, short=True)} ends with {safe_repr(found)}')

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        if isinstance(expected_regex, (str, bytes)):
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._fail(msg, f'Regex matched: {match.group()!r} matches {unexpected_regex.pattern!r} in {text!r}')
`;
