# A finder that is verbose tells where it looks.
import doctest
class A:
    """
    >>> 1
    1
    """
    def m(self):
        """
        >>> 2
        2
        """
    class B:
        ">>> 3\n3"
    x = property(lambda s: 1, doc=">>> 4\n4")
f = doctest.DocTestFinder(verbose=True)
print([t.name for t in f.find(A)])
print([t.name for t in doctest.DocTestFinder(verbose=True, recurse=False).find(A, 'nm')])
class C:
    def m(self): ">>> 1\n1"
    n = m
print([t.name for t in doctest.DocTestFinder(verbose=True).find(C)])
def f(x):
    """
    >>> f(2)
    5
    """
    return x * x
doctest.run_docstring_examples(f, {'f': f}, name='nm', verbose=True)
