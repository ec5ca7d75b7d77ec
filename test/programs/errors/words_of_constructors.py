def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for args in [('m',), ('m', 5), ('m', None), ('m', ()), ('m', (1,)), ('m', (1,2,3)), ('m', ('f', 1, 2, 't')), ('m', ('f', 1, 2, 't', 1)), ('m', ('f', 1, 2, 't', 1, 2)), ('m', ('f', 1, 2, 't', 1, 2, {})), ('m', ('f', 1, 2, 't', 1, 2, 3)), ('m', ('f',1,2,'t',1,2,{},4)), ('m', ['f', 1, 2, 't']), ('m', 'abcd'), ('m', 'abc'), ('m', {'f':1,'g':2,'h':3,'i':4}), ('m', 1, 2), (), ('m', ('f', 'a', 'b', 5))]:
    def f():
        e = SyntaxError(*args)
        return repr(e), str(e), e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.args, e.print_file_and_line
    t(f)
import collections
t(lambda: collections.deque(None))
t(lambda: collections.deque(5))
t(lambda: collections.deque([1], None))
for c in (collections.OrderedDict, dict, collections.Counter, collections.UserDict):
    for a in ([1], 'a', b'a', ['ab'], [()], [(1,)], [(1,2,3)], 5, [[1,2]], None, [None], {1}, [{}], iter([5])):
        t(lambda: c(a))
        def u():
            d = c(); d.update(a); return d
        t(u)
t(lambda: sum(1, 'a'))
t(lambda: sum(5, b'a'))
t(lambda: sum([], 'a'))
t(lambda: exec(1, 1, 1))
t(lambda: exec('1', 1, 1))
t(lambda: eval('1', 1, 1))
t(lambda: eval('1', {}, 1))
OD = collections.OrderedDict
for a in ([1], [(1,)], [(1,2,3)], 5, [()], ['ab'], 'ab', [[[], 1]], [None], [{1,2}], {'a': 1}.items()):
    t(lambda: OD(a)); t(lambda: OD().update(a)); t(lambda: OD() | a)
    def f():
        o = OD(); o |= a; return o
    t(f)
t(lambda: collections.Counter([[1]]))
t(lambda: collections.Counter(a=1).update([[1]]))
t(lambda: collections.Counter([[1]]).subtract([[1]]))
t(lambda: collections.Counter().subtract([[1]]))
t(lambda: collections.Counter({(1,): 2}, b=3))
class C(collections.Counter): pass
t(lambda: C([{}]))
for f in (lambda: OD().update(1, 2), lambda: OD.update(), lambda: OD(1, 2)): t(f)
