/** The module `doctest`, without files and debuggers. Source: https://docs.python.org/3.14/library/doctest.html */
export const SOURCE = String.raw`
import inspect as _inspect
import linecache as _linecache
import sys
import traceback as _traceback
from collections import namedtuple as _namedtuple
from io import StringIO as _StringIO

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE',
           'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF',
           'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest',
           'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker', 'DocTestFailure',
           'UnexpectedException', 'DebugRunner', 'testmod', 'run_docstring_examples']

OPTIONFLAGS_BY_NAME = {}
BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST


class TestResults(_namedtuple('TestResults', 'failed attempted')):
    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        skipped = f', skipped={self.skipped}' if self.skipped else ''
        return f'TestResults(failed={self.failed}, attempted={self.attempted}{skipped})'


def _indented(text, indent=4):
    return ''.join([(' ' * indent + line if line.strip('\n') else line) for line in text.splitlines(keepends=True)])


# ---- examples ----

class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        if not source.endswith('\n'):
            source += '\n'
        if want and not want.endswith('\n'):
            want += '\n'
        if exc_msg is not None and not exc_msg.endswith('\n'):
            exc_msg += '\n'
        self.source = source
        self.want = want
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options
        self.exc_msg = exc_msg

    def _parts(self):
        return (self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts()

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        text = 'no examples' if count == 0 else '1 example' if count == 1 else f'{count} examples'
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({text})>'

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return (self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno) == (
            other.examples, other.docstring, other.globs, other.name, other.filename, other.lineno)

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        def place(one):
            lineno = -1 if one.lineno is None else one.lineno
            return (one.name, '' if one.filename is None else one.filename, lineno, id(one))
        return place(self) < place(other)


class DocTestParser:
    def parse(self, string, name='<string>'):
        """The examples, and the texts between them."""
        lines = string.expandtabs().split('\n')
        # The margin that all lines share is no part of anything.
        margin = min([len(line) - len(line.lstrip()) for line in lines if line.strip()], default=0)
        if margin:
            lines = [line[margin:] for line in lines]
        found, text = [], []
        at = 0
        while at < len(lines):
            stripped = lines[at].lstrip(' ')
            if not stripped.startswith('>>>'):
                text.append(lines[at])
                at += 1
                continue
            found.append(''.join([line + '\n' for line in text]))
            text = []
            first = at
            indent = len(lines[at]) - len(stripped)
            at += 1
            while at < len(lines) and lines[at].lstrip(' ').startswith('...') and lines[at][:indent].isspace() | (
                    indent == 0) and lines[at][indent:indent + 3] == '...':
                at += 1
            source_lines = lines[first:at]
            want_from = at
            while at < len(lines) and lines[at].strip() and not lines[at].lstrip(' ').startswith('>>>'):
                at += 1
            self._add_example(found, source_lines, lines[want_from:at], indent, margin, first, name)
        rest = '\n'.join(text)
        found.append(rest)
        return found

    def _add_example(self, found, source_lines, want_lines, indent, margin, lineno, name):
        for number, line in enumerate(source_lines):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(f'line {lineno + number + 1} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')
        for number, line in enumerate(want_lines):
            if line and not line.startswith(' ' * indent):
                raise ValueError(f'line {lineno + len(source_lines) + number + 1} of the docstring for {name} has '
                                 f'inconsistent leading whitespace: {line!r}')
        source = '\n'.join([line[indent + 4:] for line in source_lines])
        want = '\n'.join([line[indent:] for line in want_lines])
        options = self._options(source, name, lineno)
        code = [line for line in source.split('\n') if line.strip() and not line.strip().startswith('#')]
        if not code:
            if options:
                raise ValueError(f'line {lineno} of the doctest for {name} has an option directive on a line with '
                                 f'no example: {source!r}')
            return
        found.append(Example(source, want, self._exception_message(want), lineno, indent + margin, options))

    def _exception_message(self, want):
        """What an expected traceback says at its end; None if none is expected."""
        lines = want.split('\n')
        if lines[0].rstrip() not in ('Traceback (most recent call last):', 'Traceback (innermost last):'):
            return None
        for number, line in enumerate(lines[1:], 1):
            if line and (line[0].isalnum() or line[0] == '_'):
                return '\n'.join(lines[number:])
        return None

    def _options(self, source, name, lineno):
        options = {}
        for line in source.split('\n'):
            hash_at = line.rfind('#')
            comment = line[hash_at + 1:].strip() if hash_at >= 0 else ''
            if not comment.startswith('doctest:') or '"' in comment or "'" in comment:
                continue
            for option in comment[len('doctest:'):].replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        return options

    def get_examples(self, string, name='<string>'):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


# ---- where docstrings are ----

class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = _inspect.getmodule(obj)
        filename = _file_of(module)
        lines = _linecache.getlines(filename) if filename else []
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, filename, lines, globs, set())
        tests.sort()
        return tests

    def _find(self, tests, obj, name, module, filename, lines, globs, seen):
        if self._verbose:
            print(f'Finding tests in {name}')
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, filename, lines, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        inner = []
        if _inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                plain = _inspect.unwrap(value) if callable(value) else value
                if (_inspect.isroutine(plain) or _inspect.isclass(value)) and self._from_module(module, plain):
                    inner.append((key, value))
            for key, value in getattr(obj, '__test__', {}).items():
                if not isinstance(key, str):
                    raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(key)!r}')
                kinds = isinstance(value, str) or any(
                    [test(value) for test in (_inspect.isroutine, _inspect.isclass, _inspect.ismodule)])
                if not kinds:
                    raise ValueError('DocTestFinder.find: __test__ values must be strings, functions, methods, '
                                     f'classes, or modules: {type(value)!r}')
                inner.append((f'__test__.{key}', value))
        elif _inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                kinds = _inspect.isroutine(value) or _inspect.isclass(value) or isinstance(value, property)
                if kinds and self._from_module(module, value):
                    inner.append((key, value))
        for key, value in inner:
            self._find(tests, value, f'{name}.{key}', module, filename, lines, globs, seen)

    def _from_module(self, module, obj):
        if module is None:
            return True
        if _inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if isinstance(obj, property):
            return True
        own = getattr(obj, '__module__', None)
        return own == module.__name__ if own is not None else not _inspect.isbuiltin(obj)

    def _test_of(self, obj, name, module, filename, lines, globs):
        docstring = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        docstring = '' if docstring is None else str(docstring)
        lineno = self._line_of(obj, lines)
        if self._exclude_empty and not docstring:
            return None
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)

    def _line_of(self, obj, lines):
        """The line at which the docstring begins, counted from 0; None where it is not known."""
        if _inspect.ismodule(obj):
            return 0
        if isinstance(obj, property):
            obj = obj.fget
        elif type(obj).__name__ == 'cached_property':
            obj = obj.func
        if _inspect.isclass(obj):
            first = obj.__dict__.get('__firstlineno__')
        else:
            code = getattr(_inspect.unwrap(obj) if callable(obj) else obj, '__code__', None)
            first = None if code is None else code.co_firstlineno
        if first is None or getattr(obj, '__doc__', None) is None:
            return None
        for number in range(first - 1, len(lines)):
            before = lines[number].lstrip()
            text = before[before.rfind(':') + 1:].lstrip() if ':' in before else before
            for candidate in (before, text):
                if candidate.lstrip('rRuUbB')[:1] in ('"', "'"):
                    return number
        return None


def _file_of(module):
    if module is None:
        return None
    if module.__name__ == '__main__':
        return getattr(module, '__file__', None) or sys.argv[0]
    return getattr(module, '__file__', None) or module.__name__


# ---- what was printed and what was wanted ----

class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = '\n'.join(['' if line.rstrip(' ') == BLANKLINE_MARKER else line for line in want.split('\n')])
            got = '\n'.join([line if line.strip() else '' for line in got.split('\n')])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = ' '.join(got.split())
            want = ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches_with_gaps(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = '\n'.join([line if line.strip(' ') or not line else BLANKLINE_MARKER for line in got.split('\n')])
            lines = got.split('\n')
            got = '\n'.join([BLANKLINE_MARKER if not line and number < len(lines) - 1 else line
                             for number, line in enumerate(lines)])
        if self._wants_difference(want, got, optionflags):
            return self._difference(want, got, optionflags)
        if want and got:
            return f'Expected:\n{_indented(want)}Got:\n{_indented(got)}'
        if want:
            return f'Expected:\n{_indented(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indented(got)}'
        return 'Expected nothing\nGot nothing\n'

    def _wants_difference(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        if optionflags & REPORT_NDIFF:
            return True
        return want.count('\n') > 2 and got.count('\n') > 2

    def _difference(self, want, got, optionflags):
        import difflib
        before, after = want.splitlines(keepends=True), got.splitlines(keepends=True)
        if optionflags & REPORT_UDIFF:
            diff = list(difflib.unified_diff(before, after, n=2))[2:]
            kind = 'unified diff with -expected +actual'
        elif optionflags & REPORT_CDIFF:
            diff = list(difflib.context_diff(before, after, n=2))[2:]
            kind = 'context diff with expected followed by actual'
        else:
            engine = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
            diff = list(engine.compare(before, after))
            kind = 'ndiff with -expected +actual'
        text = ''.join([line.rstrip() + '\n' for line in diff])
        return f'Differences ({kind}):\n{_indented(text)}'


def _matches_with_gaps(want, got):
    """Whether got is want with something for each '...', which is found as early as it can be."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    start, end = len(first), len(got) - len(last)
    if not got.startswith(first) or not got.endswith(last) or start > end:
        return False
    for part in middle:
        start = got.find(part, start, end)
        if start < 0:
            return False
        start += len(part)
    return True


# ---- running ----

class DocTestRunner:
    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        if verbose is None:
            verbose = '-v' in sys.argv
        self._verbose = verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            expected = f'Expecting:\n{_indented(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indented(example.source)}{expected}')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indented(_traceback_text(exc_info)))

    def _failure_header(self, test, example):
        if test.filename:
            line = '?' if test.lineno is None else test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            place = f'Line {example.lineno + 1}, in {test.name}'
        return f'{self.DIVIDER}\n{place}\nFailed example:\n{_indented(example.source)}'

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        output = _StringIO()
        saved = sys.stdout
        if out is None:
            def out(text):
                saved.write(text)
        sys.stdout = output
        try:
            return self._run(test, out, output)
        finally:
            sys.stdout = saved
            if clear_globs:
                test.globs.clear()

    def _run(self, test, out, output):
        flags = self.optionflags
        failures = tries = skips = 0
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = flags
            for flag, is_set in example.options.items():
                self.optionflags = self.optionflags | flag if is_set else self.optionflags & ~flag
            tries += 1
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            filename = f'<doctest {test.name}[{number}]>'
            _remember_source(filename, example.source)
            failure = None
            try:
                exec(compile(example.source, filename, 'single', 0, True), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                failure = (type(error), error, error.__traceback__)
            got = output.getvalue()
            output.seek(0)
            output.truncate()
            verdict = self._verdict(example, got, failure)
            if verdict == 'success':
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            failures += 1
            if not quiet:
                if verdict == 'failure':
                    if failure is not None:
                        got += _traceback_text(failure)
                    self.report_failure(out, test, example, got)
                else:
                    self.report_unexpected_exception(out, test, example, failure)
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = flags
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = tuple([a + b for a, b in zip(before, (failures, tries, skips))])
        self.failures += failures
        self.tries += tries
        self.skips += skips
        return TestResults(failures, tries, skipped=skips)

    def _verdict(self, example, got, failure):
        check = self._checker.check_output
        if failure is None:
            return 'success' if check(example.want, got, self.optionflags) else 'failure'
        if example.exc_msg is None:
            return 'exception'
        said = _traceback.format_exception_only(*failure[:2])
        # The place of a syntax error is no part of what is expected.
        start = next((number for number, line in enumerate(said) if not line.startswith(' ')), 0)
        message = ''.join(said[start:])
        if check(example.exc_msg, message, self.optionflags):
            return 'success'
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            if check(_exception_name(example.exc_msg), _exception_name(message), self.optionflags):
                return 'success'
        return 'failure'

    def summarize(self, verbose=None):
        if verbose is None:
            verbose = self._verbose
        empty, passed, failed = [], [], []
        tries = failures = skips = 0
        for name, (fails, tried, skipped) in self._stats.items():
            tries += tried
            failures += fails
            skips += skipped
            if tried == 0:
                empty.append(name)
            elif fails == 0:
                passed.append((name, tried))
            else:
                failed.append((name, fails, tried))
        if verbose:
            if empty:
                print(f'{_count(len(empty), "item")} had no tests:')
                for name in sorted(empty):
                    print(f'    {name}')
            if passed:
                print(f'{_count(len(passed), "item")} passed all tests:')
                for name, count in sorted(passed):
                    print(f' {count:3d} {"test" if count == 1 else "tests"} in {name}')
        if failed:
            print(self.DIVIDER)
            print(f'{_count(len(failed), "item")} had failures:')
            for name, fails, tried in sorted(failed):
                print(f' {fails:3d} of {tried:3d} in {name}')
        if verbose:
            print(f'{_count(tries, "test")} in {_count(len(self._stats), "item")}.')
            print(f'{tries - failures} passed', end='')
            print(f' and {failures} failed.' if failures else '.')
        skip_text = f' and {_count(skips, "skipped test")}' if skips else ''
        if failures:
            print(f'***Test Failed*** {_count(failures, "failure")}{skip_text}.')
        elif verbose:
            print('Test passed.')
        return TestResults(failures, tries, skipped=skips)

    def merge(self, other):
        for name, stats in other._stats.items():
            before = self._stats.get(name, (0, 0, 0))
            self._stats[name] = tuple([a + b for a, b in zip(before, stats)])


def _count(number, noun):
    return f'{number} {noun}' if number == 1 else f'{number} {noun}s'


def _traceback_text(exc_info):
    output = _StringIO()
    _traceback.print_exception(*exc_info, file=output)
    return output.getvalue()


def _exception_name(message):
    """The class of an exception in its message, without modules and details."""
    name = message.split('\n', 1)[0].partition(':')[0]
    return name.rpartition('.')[2]


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    global master
    if m is None:
        m = sys.modules.get('__main__')
    if not _inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    if name is None:
        name = m.__name__
    runner_class = DebugRunner if raise_on_error else DocTestRunner
    runner = runner_class(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)
`;
