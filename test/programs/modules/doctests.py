"""Examples in docstrings: how they are read, run and reported."""
import doctest
import functools


def deco(f):
    @functools.wraps(f)
    def w(*a):
        return f(*a)
    return w


def fine(x):
    """
    >>> fine(2)
    4
    >>> fine('a')
    Traceback (most recent call last):
        ...
    TypeError: can't multiply sequence by non-int of type 'str'
    """
    return x * x


class Fine:
    """
    >>> Fine().m()
    'm'
    """

    def m(self):
        """
        >>> for i in range(2):
        ...     print(i)
        0
        1
        """
        return 'm'

    @property
    def p(self):
        """
        >>> Fine().p # doctest: +SKIP
        2
        """
        return 1


__test__ = {'extra': """
>>> 4
4
"""}
doctest.testmod(verbose=True)
print(doctest.testmod())
p = doctest.DocTestParser()
print([(e.source, e.want, e.exc_msg, e.lineno, e.indent, e.options) for e in p.get_examples("""
  text
    >>> x = 1
    >>> if x:
    ...     y
    ... 
    out
       indented
    >>> z # doctest: +ELLIPSIS, -SKIP
    Traceback (most recent call last):
      stack
    ValueError: bad
      more

  end
""")])
print(len(p.parse('a\n>>> 1\n2\n\nb\n')))
for bad in ['>>>x', '  >>> x\n y', '    >>> x\n    ...y', '>>> x # doctest: +NOPE', '>>> x # doctest: ELLIPSIS', '# doctest: +SKIP\n>>> # doctest: +SKIP\n']:
    try: print(p.get_examples(bad, 'NAME'))
    except ValueError as e: print(repr(e))
t = p.get_doctest('>>> 1\n1\n>>> 2\n3\n', {'a':1}, 'NM', 'file.py', 7); print(t, t.name, t.filename, t.lineno, t.globs)
r = doctest.DocTestRunner(verbose=False); print(r.run(t)); print(r.tries, r.failures); print(r.summarize()); 
r = doctest.DocTestRunner(verbose=True); t = p.get_doctest('>>> 1\n1\n', {}, 'NM', 'file.py', None); print(r.run(t)); r.summarize(verbose=True)
t = p.get_doctest('>>> 1\n2\n', {}, 'NM', None, 3); print(doctest.DocTestRunner().run(t))
c = doctest.OutputChecker()
for w,g,fl in [('1\n','1\n',0),('a ... z\n','a b c z\n',8),('a ... z\n','a b c z\n',doctest.ELLIPSIS),('a  b\n\n c\n','a b c\n',doctest.NORMALIZE_WHITESPACE),('<BLANKLINE>\n','\n',0),('<BLANKLINE>\n','\n',doctest.DONT_ACCEPT_BLANKLINE),('True\n','1\n',0),('1\n','True\n',0),('1\n','True\n',doctest.DONT_ACCEPT_TRUE_FOR_1),('...\n','x\ny\n',doctest.ELLIPSIS),('a...a\n','a\n',doctest.ELLIPSIS),('a...b...c\n','axbyc\n',doctest.ELLIPSIS),('','',0)]:
    print(c.check_output(w,g,fl), repr(w), repr(g), fl)
e = doctest.Example('x\n','a\nb\nc\n')
for fl in (0,doctest.REPORT_NDIFF,doctest.REPORT_UDIFF,doctest.REPORT_CDIFF): print(c.output_difference(e,'a\nx\nc\n',fl))
print(c.output_difference(doctest.Example('x',''),'got',0), c.output_difference(doctest.Example('x','w'),'',0), c.output_difference(doctest.Example('x',''),'',0))
print({n:getattr(doctest,n) for n in doctest.__all__ if n.isupper()}, doctest.TestResults(1,2), doctest.TestResults(1,2,skipped=3), doctest.TestResults(1,2)==(1,2))
print(doctest.register_optionflag('MINE'), doctest.register_optionflag('MINE'))
print(repr(doctest.Example('x','y').source), doctest.Example('x','y')==doctest.Example('x','y'))
def bad():
    """
    >>> raise ValueError('multi\\nline')
    Traceback (most recent call last):
    ValueError: multi
    line
    >>> raise KeyError('a')
    Traceback (most recent call last):
    KeyError: 'b'
    >>> raise KeyError('a') # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    KeyError: 'b'
    >>> print('out'); raise KeyError
    out
    Traceback (most recent call last):
    KeyError
    >>> def g():
    ...     return 1/0
    >>> g()
    1
    >>> x = = 1
    2
    >>> import os
    >>> 'abc'
    'abc'
    >>> None
    >>> [i for i in range(3)]
    [0, 1, 2]
    """
@deco
def f(x):
    r"""
    Text >>> not an example
      >>> f(1)
      2
      Text right behind
      >>> x = 5
      >>> _ = 3
      >>> x; 'b'
      5
      'b'
      >>> print("tab\there")
      tab here
      >>> class A:
      ...     def m(self):
      ...
      ...         return 1
      >>> A().m()
      1

      >>> def g():
      ...     '''doc
      ...     '''
      ...     pass
      >>> import sys; print('err', file=sys.stderr)
      >>> sys.exit(3)
      Traceback (most recent call last):
      SystemExit: 3
      >>> 1 +
      Traceback (most recent call last):
      SyntaxError: invalid syntax
      >>> {'b': 1,
      ...  'a': 2}
      {'b': 1, 'a': 2}
      >>> f
      <function f at 0x...>
      >>> {3, 1, 2} == {1, 2, 3}
      True
      >>> if 1:
      ...   2
      ...
      2
      >>> raise ExceptionGroup('g', [ValueError(1)])
      Traceback (most recent call last):
      ExceptionGroup: g (1 sub-exception)
      >>> int('x')
      Traceback (most recent call last):
          ...
      ValueError: invalid literal for int() with base 10: 'x'
      >>> int('x')
      Traceback (most recent call last):
          ...
      ValueError: ...
    """
    return x + 1


def told(function, name, **keywords):
    test = p.get_doctest(function.__doc__, {'f': f, '__name__': '__main__'}, name, 'main.py', 9)
    runner = doctest.DocTestRunner(**keywords)
    print(runner.run(test))
    runner.summarize()


told(bad, 'bad', verbose=False, optionflags=doctest.NORMALIZE_WHITESPACE)
told(bad, 'bad', verbose=True, optionflags=doctest.REPORT_ONLY_FIRST_FAILURE)
told(bad, 'bad', optionflags=doctest.FAIL_FAST)
told(f, 'f', verbose=True, optionflags=doctest.ELLIPSIS)
try:
    doctest.DebugRunner().run(t)
except doctest.DocTestFailure as e:
    print(e, e.example.want, e.got)
try:
    doctest.testmod(3)
except TypeError as e:
    print(e)
