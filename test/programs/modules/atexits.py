"""Functions that are called at the end; here they are called early, so that what they print is seen."""
import atexit

atexit._clear()


def tell(*args, **kwargs):
    print('tell', args, kwargs, atexit._ncallbacks())


print(atexit.register(tell, 1, 2, key='value') is tell)


@atexit.register
def last():
    print('last')
    atexit.register(print, 'too late')


def forgotten():
    print('never')


atexit.register(forgotten)
atexit.register(forgotten, 1)
print(atexit._ncallbacks())
print(atexit.unregister(forgotten), atexit._ncallbacks())
atexit.unregister('nothing like that')
print(atexit._ncallbacks())


class Like:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __call__(self):
        print('called')


def fails():
    print('fails')
    raise ValueError('told on the error output')


atexit.register(fails)
atexit.register(Like())
print(atexit._run_exitfuncs(), atexit._ncallbacks())

for _ in range(3):
    atexit.register(tell)
atexit.unregister(Like())
print(atexit._ncallbacks())


class Odd:
    def __eq__(self, other):
        raise KeyError('eq')

    def __call__(self):
        pass


atexit.register(Odd())
try:
    atexit.unregister(tell)
except KeyError as error:
    print(repr(error), atexit._ncallbacks())
atexit._clear()
print(atexit._ncallbacks())

for wrong in [(), (3,), ('text', 1)]:
    try:
        atexit.register(*wrong)
    except TypeError as error:
        print(error)
for wrong in [(), (1, 2)]:
    try:
        atexit.unregister(*wrong)
    except TypeError as error:
        print(error)
try:
    atexit._run_exitfuncs(1)
except TypeError as error:
    print(error)
print(atexit._ncallbacks(), [name for name in dir(atexit) if not name.startswith('__')])
