# The classes made directly from a built-in one; what compares, binds and sorts as the newer versions do.
import collections
import heapq

print([kind.__name__ for kind in BaseException.__subclasses__()])
print([kind.__name__ for kind in ArithmeticError.__subclasses__()])
print('ExceptionGroup' in [kind.__name__ for kind in Exception.__subclasses__()])
print(bool in int.__subclasses__(), type in object.__subclasses__())


class Mine(ArithmeticError):
    pass


print(ArithmeticError.__subclasses__()[-1] is Mine)


def tree(kind, depth=0):
    print('  ' * depth + kind.__name__)
    for one in kind.__subclasses__():
        tree(one, depth + 1)


tree(ArithmeticError)
tree(Warning)


def show(call, *args):
    try:
        print(call(*args))
    except Exception as error:
        print(type(error).__name__, error)


for largest in heapq.nlargest, heapq.nsmallest:
    show(largest, 'a', [1, 2])
    show(largest, 2.5, [1, 2, 3])
    show(largest, -1, [1, 2])
    show(largest, 2, iter([3, 1, 2]))
show(collections.Counter('aab').most_common, 'a')
show(collections.Counter('aab').most_common, 1)

methods = vars(type(None))
for name in '__eq__', '__ne__', '__lt__', '__hash__':
    print(name, name in methods, type(methods[name]).__name__, methods[name] is not vars(object)[name])
print(None.__eq__(None), None.__eq__(1), None.__ne__(None), None.__ne__(1), None.__lt__(None))


class Wrapper:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner=None):
        return self.function.__get__(instance, owner)


class Chained:
    @classmethod
    @Wrapper
    def make(cls):
        return cls

    @classmethod
    @property
    def name(cls):
        return 'name'


show(lambda: Chained.make())
print(Chained.name)
for keys in (('0+0j', '0'), ('0', '0.0'), ('1', 'True'), ('1+2j', '1+2j'), ('1+0j', '1'), ('-1', '-1.0'), ('"1"', '1'), ('2j', '3j'),
             ('1-2j', '1-2j'), ('1e400', '1e400'), ('-0', '0'), ('-2j', '-2j')):
    try:
        compile('match x:\n case {%s: 1, %s: 2}: pass' % keys, 'x', 'exec')
        print(keys, 'differ')
    except SyntaxError as error:
        print(keys, error.msg)
