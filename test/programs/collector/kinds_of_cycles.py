import functools
import gc
from collections import OrderedDict, defaultdict, deque

gc.collect()


class Node:
    def method(self):
        pass


def self_reference():
    node = Node()
    node.itself = node


def ring():
    first, second = Node(), Node()
    first.other, second.other = second, first


def bound_method():
    node = Node()
    node.kept = node.method


def function_over_holder():
    node = Node()
    node.function = lambda: node


def recursive_function():
    def inner(n):
        return inner(n - 1) if n else 0
    inner(2)


def kept_exception():
    try:
        raise ValueError('x')
    except ValueError as error:
        kept = error


def suspended_generator():
    def generate(holder):
        try:
            yield 1
        finally:
            print('closed')
    holder = []
    generator = generate(holder)
    holder.append(generator)
    next(generator)


def containers():
    items = []
    items.append((items, 1))
    items.append({1: items})


def double_ended():
    items = deque()
    items.append(items)


def ordered():
    mapping = OrderedDict()
    mapping['itself'] = mapping


def with_default():
    mapping = defaultdict(list)
    mapping['items'].append(mapping)


def partial():
    function = functools.partial(print)
    function.itself = function


def iterator():
    items = []
    items.append(iter(items))


def empty_class():
    class Local:
        pass


def class_with_method():
    class Local:
        def method(self):
            pass


for make in (self_reference, ring, bound_method, function_over_holder, recursive_function, kept_exception,
             suspended_generator, containers, double_ended, ordered, with_default, partial, iterator, empty_class,
             class_with_method):
    gc.collect()
    make()
    print(make.__name__, gc.collect())
