# A program may give the standard output a way of writing of its own, and take it away again.
import sys

original = sys.stdout.write
texts = []


def shout(text):
    texts.append(text)
    return original(text.upper())


sys.stdout.write = shout
print('one', 'two', 3)
print('three', end='')
print(f' and {sys.stdout.write is shout}')
sys.stdout.write('plain\n')
try:
    print('text', sep=1)
except TypeError as error:
    print(error)
sys.stdout.write = original
print('quiet again', texts)
del sys.stdout.write
print(sys.stdout.write is original, sys.stdout.write == original)
sys.stdout.label = 'screen'
print(sys.stdout.label, hasattr(sys.stderr, 'label'))
for attempt in (lambda: sys.stdout.missing, lambda: delattr(sys.stdout, 'label') or sys.stdout.label):
    try:
        attempt()
    except AttributeError as error:
        print(error)
sys.stdout.write = lambda text: 1 / 0
try:
    print('never seen')
except ZeroDivisionError as error:
    del sys.stdout.write
    print('failed:', error)
