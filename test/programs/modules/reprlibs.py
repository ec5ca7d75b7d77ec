# Texts with a limit on their size.
import reprlib
from reprlib import repr as r, Repr, recursive_repr, aRepr
print(r(list(range(100))), r('x'*100), r({i:i for i in range(100)}), r(set(range(100))), r(tuple(range(10))), r((1,)), r([]))
print(r(frozenset(range(10))), r(10**100), r([[[[[[[[1]]]]]]]]))
import collections, array
print(r(collections.deque(range(10))), r(array.array('i', range(10))), r(array.array('i')))
class A:
    def __repr__(self): return 'A' * 100
print(r(A()), r([A()]))
class B:
    def __repr__(self): raise ValueError
print(r(B()).split(' at ')[0])
x = Repr(maxlevel=2, maxlist=3, maxstring=10, fillvalue='###', indent=2)
print(x.repr([1,[2,[3,[4]]],3,4,5]))
print(x.repr({'a': [1,2], 'b': {'c': 1}}))
x.indent = '-->'
print(x.repr([1,[2,[3]],'hello world this']))
x.indent = None
print(x.repr([1,[2,[3]],'hello world this']))
print(aRepr.maxstring, aRepr.maxother, aRepr.maxlong, aRepr.maxdict, aRepr.maxset, aRepr.maxfrozenset, aRepr.maxdeque, aRepr.maxarray, aRepr.maxlist, aRepr.maxtuple, aRepr.maxlevel, aRepr.fillvalue, aRepr.indent)
class L(list):
    @recursive_repr()
    def __repr__(self):
        "doc"
        return '<' + '|'.join(map(repr, self)) + '>'
m = L('abc'); m.append(m); m.append('x'); print(m)
print(L.__repr__.__doc__, L.__repr__.__name__)
class MyRepr(Repr):
    def repr_str(self, x, level): return 'S' + x
    def repr_A(self, x, level): return f'A@{level}'
print(MyRepr().repr(['a', A(), {'b': 2}]))
print(r(range(1000)), r(3.14), r(None), r(1.5j), r(b'x'*100))
x = Repr(indent='\t'); print(x.repr([1,{2:3}, (), set(), {1}]))
x = Repr(indent=1.5)
try: print(x.repr([1]))
except TypeError as e: print(e)
print(r('it\'s ' * 20), r({1: 'x'*50, 'b': 2}))
