# What dies in the middle of something says its last words while the rest is still held.
import sys


class Node:
    def __del__(self):
        print('gone:', sys.getrefcount(first), sys.getrefcount(second), sys.getrefcount(walker) if walker else '')


first = [1]
second = {}
walker = None


def report(what):
    print('  after', what)


# Items of a list go from the last to the first, whoever takes them out.
for way in range(7):
    held = [first, second, Node(), 4]
    if way == 0:
        del held[:]
    elif way == 1:
        held.clear()
    elif way == 2:
        held[:] = []
    elif way == 3:
        held[:3] = []
    elif way == 4:
        held[:3] = [1, 2, 3, 4, 5]
    elif way == 5:
        held = None
    else:
        held *= 0
    report(f'way {way}')

# Of a set of values, the first goes first.
table = {0: first, 1: Node(), 2: second}
table.clear()
report('clear of a dict')

# Arguments of a built-in go from the last to the first, and the object itself after them.
first.count(Node())
report('count')
first.index.__call__(1)
print(first, Node(), second, file=sys.stderr, end='')
report('print')
second.get(5, Node())
report('get')
max([Node()], first, key=len)
report('max')


def walk():
    while True:
        yield first


walker = walk()
next(walker)
first_again = walker.send(Node()) is first
report(f'send: {first_again}')

# An entry that replaces another one in a dict display.
made = {**{'k': Node()}, 'k': second}
report('a dict display')
made = {'k': Node()}
made |= {'k': first}
report('a dict updated')


# What a generator held goes while whoever asked it still holds it, though it answers with an exception.
def once(kept):
    yield first


walker = once(Node())
next(walker)
try:
    next(walker)
except StopIteration:
    report('the end of a generator')
